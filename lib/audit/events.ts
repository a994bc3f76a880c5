/**
 * Everything that the audit log can say, in the past tense, with what each entry holds beside who and when. Closed: a
 * new kind of event is a new line here. No entry holds an identity number, an IBAN, a password or a code.
 */
export type AuditEvent =
  | AccountEvent
  | ApplicationEvent
  | DocumentEvent
  | FeeEvent
  | RegistrationEvent
  | DollarAccountEvent
  | EnquiryEvent
  | ReportEvent
  | DeskEvent

type AccountEvent =
  | { type: "account.created"; account: string; role: string; invitation?: string }
  | { type: "account.signed_in"; account: string; session: string; newDevice: boolean; address: string | null }
  | { type: "account.signed_out"; account: string; session: string }
  | { type: Refused; account: string | null; because: string; address: string | null }
  | { type: "account.sessions_ended"; account: string; because: string; count: number }
  | { type: "account.stepped_up"; account: string; session: string }
  | { type: "account.password_reset"; account: string }
  | { type: "account.password_changed"; account: string }
  | { type: "account.factor_enrolled"; account: string }
  | { type: "account.mail_returned" | "account.mail_arrived"; account: string; letter: string }
  | { type: "account.address_kept"; account: string }
  | { type: "account.texts_chosen"; account: string; texts: "on" | "off" }
  | { type: "account.factor_removed"; account: string }
  | { type: "account.recovery_codes_made"; account: string }
  | { type: "account.recovery_code_used"; account: string }
  | { type: "account.passkey_added"; account: string; passkey: string }
  | { type: "account.passkey_removed"; account: string; passkey: string }
  | { type: "account.email_change_asked"; account: string }
  | { type: "account.email_changed"; account: string; because?: string }
  | { type: "account.data_downloaded"; account: string }
  | { type: "account.closed"; account: string }
  | { type: "account.trial_person_taken"; account: string }
  | { type: "account.role_changed"; account: string; from: string; to: string }
  | { type: "account.suspended"; account: string; reason: string }
  | { type: "account.suspension_lifted"; account: string }
  | { type: "account.factor_reset"; account: string }
  | { type: "staff.invited"; invitation: string; role: string }
  | { type: "staff.invitation_taken_back"; invitation: string }

/** What was refused to somebody who had not signed in. Without an account where there is none, or none was looked for. */
export type Refused = "account.sign_in_refused" | "account.password_reset_refused" | "account.sign_up_refused"

type ApplicationEvent =
  | { type: "application.begun"; application: string }
  | { type: "application.answer_changed"; application: string; question: string }
  | { type: "application.moved"; application: string; event: string; from: string; to: string; reason?: string }
  | { type: "application.claimed"; application: string }
  | { type: "application.released"; application: string }
  | { type: "application.reassigned"; application: string; to: string }
  | { type: "application.read"; application: string }
  | { type: "application.noted"; application: string; note: string }
  | { type: "application.section_marked"; application: string; section: string; event: SectionMarked }
  | { type: "duplicate.settled"; application: string; other: string; event: Settled; reason: string }
  | { type: "lookup.asked_again"; application: string; what: string; before: string }
  | { type: "letter.sent_again"; application: string; letter: string }
  | { type: "application.answers_removed"; application: string }
  | { type: "application.forgotten"; application: string; reference: string }
  | { type: "letter.forgotten"; count: number; before: string }
  | { type: "identity.revealed"; application: string; what: "identity_number" | "iban" | "ntn"; reason: string }

/** What an officer queried is no entry's business: the words may name what can't be taken out again. */
type SectionMarked = "application.section_accepted" | "application.section_queried"

/** As the same person's, or as two people's. */
type Settled = "duplicate.settled_same" | "duplicate.settled_different"

type DocumentEvent =
  | { type: "document.added"; application: string; document: string; kind: string }
  | { type: "document.removed"; application: string; document: string; kind: string }
  | { type: "document.viewed"; application: string; document: string; kind: string }
  | { type: "document.refused"; application: string; kind: string; because: "malware" }

type FeeEvent =
  | { type: "fee.raised"; application: string; psid: string; amountPaisa: number; lapsesOn: string }
  | { type: "fee.paid"; application: string; psid: string; gatewayReference: string; amountPaisa: number }
  | { type: "fee.notice_refused"; application: string | null; psid: string; because: string }

type RegistrationEvent =
  | { type: "registration.entered"; registration: string; application: string; number: string; expiresOn: string }
  | { type: "registration.moved"; registration: string; event: string; from: string; to: string; reason?: string }
  | { type: "registration.forgotten"; registration: string; number: string }

type DollarAccountEvent =
  | { type: "dollar_account.requested"; request: string; application: string; bankCode: string; currency: string }
  | { type: "dollar_account.moved"; request: string; event: string; from: string; to: string; reason?: string }

type EnquiryEvent =
  | { type: "enquiry.sent"; enquiry: string; kind: string }
  | { type: "enquiry.claimed"; enquiry: string }
  | { type: "enquiry.released"; enquiry: string }
  | { type: "enquiry.moved"; enquiry: string; event: string; from: string; to: string; reason?: string }
  | { type: "enquiry.forgotten"; enquiry: string; reference: string }
  | { type: "enquiry.proof_noted"; enquiry: string; reason: string }
  | { type: "enquiry.email_change_approved"; enquiry: string; reason: string }

type ReportEvent = { type: "report.exported"; report: string; filters: Record<string, string> }

type DeskEvent =
  /** By what somebody looked for an application. For whom is not said: the log is read by others. */
  | { type: "desk.searched"; by: string }
  /** The same for many applications. Each of them has its own entry too. */
  | { type: "bulk.ordered"; bulk: string; event: `bulk.ordered_${"assign" | "ask"}`; count: number; to: string | null }
  | { type: "bulk.stopped"; bulk: string; count: number }
  | { type: "view.saved" | "view.removed"; view: string; whose: "own" | "team" }

/** What the desk's people do among themselves, by its own name where it has one: no applicant is told of it. */
export const amongTheDesk = [
  "application.approved_once",
  "application.noted",
  "application.section_accepted",
  "application.section_queried",
  "duplicate.settled_same",
  "duplicate.settled_different",
]

/** What an entry is about: the first id in its event, by the order of this list. */
const subjects = ["enquiry", "request", "registration", "application", "account", "invitation", "bulk", "view"] as const

/** The kind and id that an entry is filed under. */
export function subjectOf(event: AuditEvent): { kind: string; id: string } {
  const ids = event as unknown as Record<string, unknown>
  for (const kind of subjects) {
    const id = ids[kind]
    if (typeof id === "string") return { kind, id }
  }
  return { kind: event.type.slice(0, event.type.indexOf(".")), id: "-" }
}
