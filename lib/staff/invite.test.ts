import { expect, test } from "vitest"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { toEmail } from "#lib/platform/fields/email.ts"
import { NotFound } from "#lib/platform/result.ts"
import { at } from "#test/at.ts"
import { saidOf } from "#test/given-account.ts"
import { done, givenOpen, givenVisitor, goodPassword, refusal, someEmail } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { givenInvitation, tokenFor } from "#test/given-staff.ts"
import { changeRole } from "./change-role.ts"
import { staffEmails } from "./emails.ts"
import { findInvitation } from "./invitation-link.ts"
import { invitationDays, inviteMember } from "./invite.ts"
import { staffList } from "./list.ts"
import { suspendMember } from "./suspend.ts"
import { takeBackInvitation } from "./take-back-invitation.ts"
import { takeInvitation } from "./take-invitation.ts"

const password = goodPassword

test("whoever takes an invitation on has the account that was meant for them, and sets up a factor next", async () => {
  const admin = await givenPerson("admin")
  const { id, email, token } = await givenInvitation(admin, { role: "supervisor", language: "ur" })
  const started = done(await takeInvitation(givenVisitor(), { token, password }))
  expect(started).toMatchObject({ role: "supervisor", stage: "enrol" })
  const account = await database.account.findUniqueOrThrow({ where: { email } })
  expect(account).toMatchObject({ role: "supervisor", displayName: "Hira Malik", locale: "ur" })
  expect((await givenOpen(started.id)).id).toBe(account.id)
  expect(account.totpSecretEncrypted).not.toBeNull()
  expect(await saidOf(admin.id)).toEqual(["staff.invited"])
  const made = await database.auditEntry.findFirstOrThrow({ where: { actorId: account.id } })
  expect(made).toMatchObject({
    type: "account.created",
    detail: { account: account.id, role: "supervisor", invitation: id },
  })
})

test("a link works once, also for two who come with it at once", async () => {
  const { email, token } = await givenInvitation(await givenPerson("admin"))
  const both = await Promise.all([1, 2].map(() => takeInvitation(givenVisitor(), { token, password })))
  expect(both.filter((answer) => answer.ok)).toHaveLength(1)
  expect(both.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]))).toEqual(["invitation_over"])
  expect(await database.account.count({ where: { email } })).toBe(1)
  expect(await findInvitation(token)).toBeNull()
})

test("whoever guesses is told the same as whoever comes too late", async () => {
  const { token } = await givenInvitation(await givenPerson("admin"))
  const late = addSeconds(now(), invitationDays * 86_400 + 1)
  expect(await at(late, () => findInvitation(token))).toBeNull()
  const tooLate = await at(late, () => takeInvitation(givenVisitor(), { token, password }))
  expect(tooLate).toEqual(await takeInvitation(givenVisitor(), { token: "guessed", password }))
  expect(refusal(tooLate)).toEqual({ code: "invitation_over" })
})

test("only the hash of a link is kept, and the job holds ids", async () => {
  const { id, token } = await givenInvitation(await givenPerson("admin"))
  const row = await database.staffInvitation.findUniqueOrThrow({ where: { id } })
  expect(JSON.stringify(row)).not.toContain(token)
  const jobs = await database.$queryRaw<{ data: object }[]>`
    select data from pgboss.job where name = 'email' and data ->> 'invitation' = ${id}`
  expect(jobs).toEqual([{ data: { name: "email.staff-invitation", invitation: id } }])
})

test("inviting again makes the link before void, and so does taking it back", async () => {
  const admin = await givenPerson("admin")
  const first = await givenInvitation(admin)
  const again = await givenInvitation(admin, { staffEmail: toEmail(first.email), role: "auditor" })
  expect(await findInvitation(first.token)).toBeNull()
  expect(await staffEmails["email.staff-invitation"]?.({ invitation: first.id })).toBeNull()
  expect(await findInvitation(again.token)).toMatchObject({ email: first.email, role: "auditor" })
  done(await takeBackInvitation(admin, again))
  expect(await findInvitation(again.token)).toBeNull()
  await expect(takeBackInvitation(admin, again)).rejects.toThrow(NotFound)
  expect(await saidOf(admin.id)).toEqual(["staff.invited", "staff.invited", "staff.invitation_taken_back"])
})

test("two admins who invite the same address at once leave one invitation", async () => {
  const staffEmail = toEmail(someEmail())
  const invite = { staffEmail, staffName: "Hira Malik", role: "officer", language: "en" } as const
  const admins = await Promise.all([givenPerson("admin"), givenPerson("admin")])
  const both = await Promise.all(admins.map((admin) => inviteMember(admin, invite)))
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  expect(await database.staffInvitation.count({ where: { email: staffEmail } })).toBe(1)
})

test("an address that has an account is not invited, and gets none by a link once it has one", async () => {
  const [admin, officer] = await Promise.all([givenPerson("admin"), givenPerson("officer")])
  const invite = { staffName: "Hira Malik", role: "officer", language: "en" } as const
  const refused = await inviteMember(admin, { ...invite, staffEmail: toEmail(officer.email) })
  expect(refusal(refused)).toEqual({ code: "has_account", field: "staffEmail" })
  const { email, token } = await givenInvitation(admin)
  await database.account.update({ where: { id: officer.id }, data: { email } })
  expect(refusal(await takeInvitation(givenVisitor(), { token, password })).code).toBe("already_confirmed")
})

test("a common password is refused, and the link still works", async () => {
  const { token } = await givenInvitation(await givenPerson("admin"))
  const common = await takeInvitation(givenVisitor(), { token, password: "password1234" })
  expect(refusal(common).code).toBe("password_common")
  expect((await takeInvitation(givenVisitor(), { token, password })).ok).toBe(true)
})

test("an admin who proved themselves too long ago is asked again; nobody else invites or takes back", async () => {
  const admin = await givenPerson("admin")
  const { id, email } = await givenInvitation(admin)
  const stale = { ...admin, steppedUpAt: addSeconds(now(), -3_600) }
  const invite = { staffEmail: toEmail(email), staffName: "Hira Malik", role: "officer", language: "en" } as const
  expect(refusal(await inviteMember(stale, invite)).code).toBe("step_up_needed")
  expect(refusal(await takeBackInvitation(stale, { id })).code).toBe("step_up_needed")
  for (const role of ["freelancer", "officer", "supervisor", "auditor", "bank"] as const) {
    const other = await givenPerson(role)
    await expect(inviteMember(other, invite)).rejects.toThrow(NotFound)
    await expect(takeBackInvitation(other, { id })).rejects.toThrow(NotFound)
  }
})

test("an invitation doesn't outlive the rights of whoever sent it, unless another admin sent it again", async () => {
  const [admin, one, other] = await Promise.all([givenPerson("admin"), givenPerson("admin"), givenPerson("admin")])
  const [sent, kept, resent] = [await givenInvitation(one), await givenInvitation(admin), await givenInvitation(one)]
  const again = await givenInvitation(admin, { staffEmail: toEmail(resent.email) })
  const sentByOther = await givenInvitation(other)
  done(await suspendMember(admin, { id: one.id, suspendReason: "Their mailbox was taken over" }))
  done(await changeRole(admin, { id: other.id, was: "admin", role: "officer" }))
  const left = await Promise.all([sent, sentByOther, kept, again].map(({ token }) => findInvitation(token)))
  expect(left.map((invitation) => invitation !== null)).toEqual([false, false, true, true])
  const said = await database.auditEntry.count({ where: { actorId: admin.id, type: "staff.invitation_taken_back" } })
  expect(said).toBe(2)
})

test("whoever is no admin any longer neither invites nor takes back, whatever page they were on", async () => {
  const [admin, former] = await Promise.all([givenPerson("admin"), givenPerson("admin")])
  const { id } = await givenInvitation(admin)
  done(await changeRole(admin, { id: former.id, was: "admin", role: "officer" }))
  await expect(givenInvitation(former)).rejects.toThrow(NotFound)
  await expect(takeBackInvitation(former, { id })).rejects.toThrow(NotFound)
})

test("the list says who is invited, who has no second factor yet, and who is suspended", async () => {
  const [admin, auditor] = await Promise.all([givenPerson("admin"), givenPerson("auditor", "Farah Jamil")])
  const { id, email, token } = await givenInvitation(admin)
  const asAuditor = await staffList(auditor)
  const listed = asAuditor.invited.find((one) => one.id === id)
  expect(listed).toMatchObject({ name: "Hira Malik", email, isOver: false })
  expect(asAuditor.mayManage).toBe(false)
  done(await takeInvitation(givenVisitor(), { token: await tokenFor(id), password }))
  expect(await findInvitation(token)).toBeNull()
  const { members, invited, mayManage } = await staffList(admin)
  expect(invited.filter((one) => one.id === id)).toEqual([])
  expect(mayManage).toBe(true)
  expect(members.find((member) => member.email === email)).toMatchObject({ state: "no_factor", lastSignInAt: null })
  for (const role of ["freelancer", "officer", "supervisor", "bank"] as const) {
    await expect(staffList(await givenPerson(role))).rejects.toThrow(NotFound)
  }
})
