import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { addressOf, lettersAbout, type ShownLetter, type StoredLetter, shownLetters } from "#lib/letters/index.ts"
import { areTextsOn } from "#lib/notifications/sms.ts"
import { type CalendarDate, today } from "#lib/platform/clock.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import { maskMobile, toMobile } from "#lib/platform/fields/mobile.ts"
import { NotFound } from "#lib/platform/result.ts"
import { everyBank, everyDeclineReason, localName } from "#lib/reference/index.ts"
import { type Happening, happenings, type StoredEvent, type StoredMessage } from "./happenings.ts"
import { type Action, asked, ended, type Status, stopped, transitions } from "./lifecycle.ts"
import { possibleActions } from "./possible.ts"
import { type Stage, stageOf, stepStates } from "./stages.ts"

export type FeeSlip = { psid: string; amountPaisa: number; lapsesOn: CalendarDate }
export type DollarAccount = {
  bank: string
  currency: string
  /** `waits`: for the registration. The rest is the request's own life. */
  state: "waits" | "requested" | "referred" | "opened" | "refused" | "withdrawn"
  bankReference: string | null
  refusalReason: string | null
  /** What has happened to the request, the newest first. */
  steps: { step: "requested" | "endorsed" | "opened" | "refused"; at: Date }[]
}
export type StatusPage = {
  id: string
  reference: string
  version: number
  stage: Stage
  steps: ReturnType<typeof stepStates>
  /** The last day for what comes next: the board's answer, the applicant's, or the fee. Null while it is on hold. */
  nextOn: CalendarDate | null
  can: Action[]
  /** It ended without a registration, and nothing else is under way. */
  mayBeginAgain: boolean
  history: Happening[]
  /** What is to be paid now; null once its last day is over, when it only waits for word of a payment. */
  fee: FeeSlip | null
  registration: { number: string; registeredOn: CalendarDate; expiresOn: CalendarDate } | null
  dollarAccount: DollarAccount | null
  /** What the board's letter says, in the applicant's language. */
  declineLetter: string | null
  /** What was written about it, the newest first. */
  letters: ShownLetter[]
  /** The address that mail to its owner came back from. */
  returnedAddress: string | null
  /** Text messages at each step: to which number, masked, and whether they are wanted. Null where there are none. */
  texts: { to: string; wanted: boolean } | null
}

/** One's own application as it stands: what happened, what comes next and by when, and what one can do. Throws NotFound. */
export async function statusPage(actor: Person, reference: string): Promise<StatusPage> {
  authorise(actor, "application.own")
  const row = await ownRow(actor.id, reference)
  if (!row) throw new NotFound("application")
  const reason = (await everyDeclineReason()).find(({ code }) => code === row.declineReason)
  const progress = stepStates(row.status)
  const slip = feeDue.includes(row.status) ? row.fee : null
  return {
    id: row.id,
    reference,
    version: row.version,
    stage: stageOf(row),
    steps: progress,
    nextOn: slip?.lapsesOn ?? lastDay(row),
    can: possibleActions(actor, { ...row, accountId: actor.id }),
    mayBeginAgain: ended.includes(row.status) && row.isLast,
    history: happenings(row.events ?? [], row.messages ?? []),
    fee: slip && slip.lapsesOn >= today() ? slip : null,
    registration: row.registration,
    dollarAccount: progress && (await dollarAccountOf(row, actor.locale)),
    declineLetter: reason ? (actor.locale === "ur" ? reason.letterUr : reason.letterEn) : null,
    letters: shownLetters(row.letters ?? []),
    returnedAddress: addressOf({ email: actor.email, returnedEmail: row.returnedEmail }),
    texts: row.mobile && areTextsOn() ? { to: maskMobile(toMobile(row.mobile)), wanted: row.wantsTexts } : null,
  }
}

function lastDay({ status, answerDueOn, dueOn }: Row): CalendarDate | null {
  if (asked.includes(status)) return answerDueOn
  return stopped.includes(status) ? null : dueOn
}

const feeDue: readonly Status[] = transitions.confirm_payment.from

/** A wish waits for the registration; after that there is a request, or nothing came of the wish. */
async function dollarAccountOf({ dollar, registration }: Row, locale: string): Promise<DollarAccount | null> {
  if (!dollar || (registration && dollar.state === "waits")) return null
  const { bankCode, requestedAt, endorsedAt, answeredAt, ...account } = dollar
  const bank = (await everyBank()).find(({ code }) => code === bankCode)
  const happened = [
    { step: account.state === "refused" ? "refused" : "opened", at: answeredAt },
    { step: "endorsed", at: endorsedAt },
    { step: "requested", at: requestedAt },
  ] as const
  const steps = happened.flatMap(({ step, at }) => (at ? [{ step, at: new Date(at) }] : []))
  return { ...account, steps, bank: bank ? localName(bank, locale) : bankCode }
}

type Row = {
  id: string
  status: Status
  version: number
  assigneeId: string | null
  dueOn: CalendarDate | null
  answerDueOn: CalendarDate | null
  declineReason: string | null
  events: StoredEvent[] | null
  messages: StoredMessage[] | null
  fee: FeeSlip | null
  isLast: boolean
  registration: StatusPage["registration"]
  dollar: StoredRequest | null
  letters: StoredLetter[] | null
  returnedEmail: string | null
  wantsTexts: boolean
  mobile: string | null
}

type StoredRequest = Omit<DollarAccount, "bank" | "steps"> & {
  bankCode: string
  requestedAt: string | null
  endorsedAt: string | null
  answeredAt: string | null
}

// One round trip for the page that is asked most. Every part is found by the application: application_reference_key,
// audit_entry_subject_id_at_id_idx, message_application_id_at_idx, payment_slip_application_id_idx,
// application_account_id_created_at_idx, letter_application_id_queued_at_idx, account_pkey, and the unique
// application_id of registration and dollar_account_request.
async function ownRow(accountId: string, reference: string): Promise<Row | undefined> {
  const rows = await database.$queryRaw<Row[]>`
    select a.id::text, a.status::text, a.version, a.assignee_id::text as "assigneeId", a.due_on::text as "dueOn",
      a.answer_due_on::text as "answerDueOn",
      a.decline_reason as "declineReason",
      (select json_agg(json_build_object('at', at, 'event', coalesce(detail ->> 'event', type)) order by id)
        from audit_entry where subject_id = a.id::text and type in ('application.moved', 'application.claimed')) as events,
      (select json_agg(json_build_object('at', at, 'fromDesk', from_desk, 'body', body) order by at, id)
        from message where application_id = a.id) as messages,
      (select json_build_object('psid', psid, 'amountPaisa', amount_paisa, 'lapsesOn', lapses_on)
        from payment_slip where application_id = a.id order by issued_at desc limit 1) as fee,
      not exists (select from registration where account_id = a.account_id)
        and not exists (select from application b where b.account_id = a.account_id and b.created_at > a.created_at)
        as "isLast",
      (select json_build_object('number', number, 'registeredOn', registered_on, 'expiresOn', expires_on)
        from registration where application_id = a.id) as registration,
      coalesce(
        (select json_build_object('bankCode', bank_code, 'currency', currency, 'state', status,
            'bankReference', bank_reference, 'refusalReason', refusal_reason,
            'requestedAt', requested_at, 'endorsedAt', endorsed_at, 'answeredAt', answered_at)
          from dollar_account_request where application_id = a.id),
        case when a.wants_dollar_account and a.dollar_bank_code is not null then json_build_object(
          'bankCode', a.dollar_bank_code, 'currency', a.dollar_currency, 'state', 'waits') end) as dollar,
      ${lettersAbout(Prisma.sql`a.id`)} as letters, owner.returned_email as "returnedEmail",
      owner.texts_since is not null as "wantsTexts", a.mobile
    from application a join account owner on owner.id = a.account_id
    where a.reference = ${reference} and a.account_id = ${accountId}::uuid`
  return rows[0]
}
