import { answerEnquiry } from "#lib/help/answer.ts"
import { claimEnquiry } from "#lib/help/claim.ts"
import { type EnquiryInput, visitorEnquirySchema } from "#lib/help/schema.ts"
import { sendEnquiry } from "#lib/help/send.ts"
import type { Person } from "#lib/identity/actor.ts"
import { randomToken } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import type { TrialKey } from "#lib/trial/people.ts"
import { asOf, done } from "./steps.ts"

type Enquiry = {
  /** A trial person who was signed in, or what a visitor said of themselves. */
  from: TrialKey | { yourName: string; email: string; lostEmail?: string }
  kind: EnquiryInput["kind"]
  message: string
  daysAgo: number
  isClaimed?: boolean
  answer?: string
}

const enquiries: Enquiry[] = [
  {
    from: { yourName: "Rashid Mehmood", email: "rashid@trial.example" },
    kind: "complaint",
    message: "I paid the fee in a branch of my bank, and the man there knew nothing of a PSID.\nPlease tell the banks.",
    daysAgo: 9,
  },
  {
    from: { yourName: "Saima Yousaf", email: "saima.new@trial.example", lostEmail: "saima@trial.example" },
    kind: "lost_email",
    message: "My old company has closed its mailboxes, and mine is gone with them.",
    daysAgo: 2,
  },
  {
    from: "waits",
    kind: "help",
    message: "Does my bank certificate have to name the branch?",
    daysAgo: 1,
    isClaimed: true,
  },
  {
    from: "registered",
    kind: "help",
    message: "My name has changed since I married. How do I tell you?",
    daysAgo: 4,
    isClaimed: true,
    answer:
      "Dear Ms Siddiqui,\nsend it with your renewal, together with the new card. Until then your registration is good as it is.",
  },
]

/** Lets people have written to the board, by the commands that everybody uses. Goes on from where an earlier run came to. */
export async function bringEnquiries(one: (key: TrialKey) => Person, officer: Person): Promise<void> {
  for (const enquiry of enquiries) {
    const { message, daysAgo, isClaimed, answer } = enquiry
    const known = await database.enquiry.findFirst({ where: { message }, select: { reference: true } })
    const { reference } = known ?? (await asOf(daysAgo, () => send(enquiry, one)))
    if (isClaimed) done(await claimEnquiry(officer, { reference }))
    const { version, status } = await database.enquiry.findUniqueOrThrow({ where: { reference } })
    if (answer && status === "open") done(await answerEnquiry(officer, { reference, version, letter: answer }))
  }
}

async function send({ from, kind, message }: Enquiry, one: (key: TrialKey) => Person) {
  const visitor = { address: null, agent: null, device: randomToken(), locale: "en", session: null }
  if (typeof from === "string") return done(await sendEnquiry({ person: one(from), visitor }, { kind, message }))
  const input = visitorEnquirySchema.parse({ kind, message, leaveEmpty: "", ...from })
  return done(await sendEnquiry({ person: null, visitor }, input))
}
