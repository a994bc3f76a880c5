import { answersForm } from "#lib/application/answers-form.ts"
import { beginApplication } from "#lib/application/begin.ts"
import type { Status } from "#lib/application/lifecycle.ts"
import { ruleContext } from "#lib/application/rule-context.ts"
import { saveAnswers } from "#lib/application/save-answers.ts"
import { submitApplication } from "#lib/application/submit.ts"
import { type Person, systemActor } from "#lib/identity/actor.ts"
import { confirmPayment } from "#lib/payments/index.ts"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { approveApplication } from "#lib/review/approve.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { registerApplication } from "#lib/review/register.ts"
import type { TypedAnswers } from "./answers.ts"
import { addSpecimens } from "./specimen.ts"
import { asOf, done } from "./steps.ts"

type Subject = { id: string; reference: string; status: Status; version: number }
type Bringing = {
  owner: Person
  officer: Person
  /** Who gives the final approval. */
  second: Person
  answers: TypedAnswers
  to: Status
  /** How many days ago they began. */
  begun: number
}

/**
 * Brings a person's application to a status by the commands that everybody uses, each step a day after the one before.
 * It goes on from where an earlier, interrupted run came to.
 */
export async function bringApplication(bringing: Bringing): Promise<void> {
  for (let daysAgo = bringing.begun; ; daysAgo -= 1) {
    const application = await newestOf(bringing.owner)
    if (application?.status === bringing.to) return
    const step = application ? steps[application.status] : begin
    if (!step) throw new Error(`no step leads on from ${application?.status}`)
    await asOf(Math.max(0, daysAgo), () => step(bringing, application as Subject))
  }
}

type Step = (bringing: Bringing, application: Subject) => Promise<void>

const steps: Partial<Record<Status, Step>> = {
  draft: async (bringing, { id, reference }) => {
    await answerAll(bringing, id)
    await addSpecimens(bringing.owner, id)
    done(await submitApplication(bringing.owner, { id, version: await versionOf(reference) }))
  },
  submitted: async ({ officer }, { reference }) => {
    done(await claimApplication(officer, { reference }))
    done(await approveApplication(officer, { reference, version: await versionOf(reference) }))
  },
  fee_due: async (_, { id }) => {
    const slip = await database.paymentSlip.findFirstOrThrow({ where: { applicationId: id } })
    const { psid, amountPaisa } = slip
    const gatewayReference = `DEMO-${psid}`
    const notice = { psid, gatewayReference, amountPaisa, currency: "PKR", channel: "1Bill", paidAt: now() }
    done(await confirmPayment(systemActor("gateway"), notice))
  },
  fee_paid: async ({ second }, { reference }) => {
    done(await claimApplication(second, { reference }))
    done(await registerApplication(second, { reference, version: await versionOf(reference) }))
  },
}

/** Begins the application and answers what the person has got to. */
async function begin(bringing: Bringing) {
  const { id } = done(await beginApplication(bringing.owner))
  await answerAll(bringing, id)
}

async function answerAll({ owner, answers }: Bringing, id: string) {
  const context = await ruleContext()
  for (const [question, typed] of Object.entries(answers)) {
    const { version } = await database.application.findUniqueOrThrow({ where: { id }, select: { version: true } })
    done(await saveAnswers(owner, answersForm(context).parse({ id, version, question, ...typed })))
  }
}

function newestOf({ id: accountId }: Person): Promise<Subject | null> {
  return database.application.findFirst({
    where: { accountId },
    select: { id: true, reference: true, status: true, version: true },
    orderBy: { createdAt: "desc" },
  })
}

async function versionOf(reference: string): Promise<number> {
  const { version } = await database.application.findUniqueOrThrow({ where: { reference }, select: { version: true } })
  return version
}
