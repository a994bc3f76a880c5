/**
 * Who may do what: the one table. Commands and queries read it; pages are told what is possible and never ask here.
 * `gateway`, `mailer` and `clock` are the portal's own actors: the payment gateway's callback, the mail provider's, and
 * the commands that run by the clock.
 * `operator` is whoever runs a command on the server itself.
 */
export const actorRoles = [
  "freelancer",
  "officer",
  "supervisor",
  "admin",
  "auditor",
  "bank",
  "gateway",
  "mailer",
  "clock",
  "operator",
] as const
export type ActorRole = (typeof actorRoles)[number]

export const permissions = {
  "sign-in.own": ["freelancer", "officer", "supervisor", "admin", "auditor"], // one's own password, sessions, passkeys and recovery codes
  "account.own": ["freelancer"], // one's own address, authenticator, data; close it
  "application.own": ["freelancer"], // begin, fill in, submit, answer, withdraw: one's own
  "document.own": ["freelancer"], // add, look at, remove: one's own
  "document.read": ["officer", "supervisor", "auditor"],
  "review.read": ["officer", "supervisor", "auditor"],
  "review.claim": ["officer", "supervisor"],
  "review.decide": ["officer", "supervisor"],
  "review.note": ["officer", "supervisor"], // write what the desk alone reads
  "review.reassign": ["supervisor"],
  "review.reopen": ["supervisor"],
  "view.team": ["supervisor"], // the queue's saved views that everybody at the desk sees
  "workload.read": ["supervisor", "auditor"],
  "review.release-idle": ["clock"],
  "identity.reveal": ["officer", "supervisor"],
  "fee.confirm": ["gateway"],
  "application.lapse": ["clock"],
  "application.remind": ["clock"],
  "registration.own": ["freelancer"],
  "registration.read": ["officer", "supervisor", "auditor", "admin"],
  "registration.change": ["supervisor"],
  "registration.expire": ["clock"],
  "dollar-account.own": ["freelancer"],
  "dollar-account.read": ["officer", "supervisor", "auditor"],
  "dollar-account.endorse": ["officer", "supervisor"],
  "dollar-account.record": ["officer", "supervisor"],
  "enquiry.read": ["officer", "supervisor", "auditor"],
  "enquiry.answer": ["officer", "supervisor"],
  "enquiry.take-over": ["supervisor"],
  "account.change-email": ["supervisor"], // of a freelancer who lost theirs, after somebody else saw the proof
  "letter.own": ["freelancer"], // see what became of letters to oneself, have the last sent again, say where to
  "letter.send": ["officer", "supervisor"],
  "letter.note": ["mailer"],
  "past.forget": ["clock"], // what has been kept for as long as the policies say
  "reports.read": ["supervisor", "admin", "auditor"],
  "export.registrations": ["admin"],
  "audit.read": ["admin", "auditor"],
  "staff.read": ["admin", "auditor"],
  "staff.make-admin": ["operator"], // an admin, on the server itself
  "staff.manage": ["admin"], // invite, set roles, suspend, end sessions, reset a factor
} as const satisfies Record<string, readonly ActorRole[]>

export type Permission = keyof typeof permissions

/** Where staff land, and who counts as staff: whoever may read one of the desk's pages. */
export const staffRoles = ["officer", "supervisor", "admin", "auditor"] as const satisfies readonly ActorRole[]

type Who = { role: ActorRole; id?: string }

/**
 * Whether `actor` has a permission, and has it over `subject`. Nobody handles their own application: over what is
 * their own, people have only the permissions that end in `.own`, and over what is not, never those.
 */
export function may(actor: Who, permission: Permission, subject?: { accountId: string }): boolean {
  if (!(permissions[permission] as readonly ActorRole[]).includes(actor.role)) return false
  if (!subject) return true
  return permission.endsWith(".own") === (actor.id === subject.accountId)
}

/** The permissions that a role has. */
export function permissionsOf(role: ActorRole): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((permission) => may({ role }, permission))
}

/** When a second factor is asked at sign-in: always of whoever sees others' applications, else on a device not seen before. */
export function factorFor(role: ActorRole): "always" | "new_device" {
  return role === "freelancer" ? "new_device" : "always"
}
