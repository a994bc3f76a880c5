import { expect, test } from "vitest"
import { authenticatorPage } from "#lib/account/authenticator.ts"
import { type AuditText, auditText } from "#lib/audit/record.ts"
import { claimEnquiry } from "#lib/help/claim.ts"
import type { Person } from "#lib/identity/actor.ts"
import { signIn } from "#lib/identity/sign-in/sign-in.ts"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { isAuditMac } from "#lib/platform/encryption.ts"
import { NotFound } from "#lib/platform/result.ts"
import { approveApplication } from "#lib/review/approve.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { nextApplication } from "#lib/review/next.ts"
import { lettersFor, saidOf } from "#test/given-account.ts"
import { asItIs, givenClaimed, givenSubmitted } from "#test/given-application.ts"
import { givenClaimedEnquiry, givenEnquiry } from "#test/given-help.ts"
import { done, givenEnrolledStaff, givenEnrolling, goodPassword, refusal } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { statementsOf } from "#test/statements.ts"
import { changeRole } from "./change-role.ts"
import { staffEmails } from "./emails.ts"
import { endMemberSessions } from "./end-sessions.ts"
import { memberPage } from "./member-page.ts"
import { resetFactor } from "./reset-factor.ts"
import { liftSuspension, suspendMember } from "./suspend.ts"

const suspendReason = "Left the board"

/** What each command does to somebody. */
const acts = {
  changeRole: (admin: Person, { id, role }: Person) =>
    changeRole(admin, { id, was: role as "officer", role: "auditor" }),
  suspendMember: (admin: Person, { id }: Person) => suspendMember(admin, { id, suspendReason }),
  liftSuspension,
  endMemberSessions,
  resetFactor,
}

for (const [name, act] of Object.entries(acts)) {
  test(`${name}: an admin who has just proved who they are, to another member of the staff, and nobody else`, async () => {
    const [admin, officer] = await Promise.all([givenPerson("admin"), givenPerson("officer")])
    expect((await act(admin, officer)).ok).toBe(true)
    const stale = { ...admin, steppedUpAt: addSeconds(now(), -3_600) }
    expect(refusal(await act(stale, officer)).code).toBe("step_up_needed")
    await expect(act(admin, admin)).rejects.toThrow(NotFound)
    await expect(act(admin, await givenPerson("freelancer"))).rejects.toThrow(NotFound)
    for (const role of ["freelancer", "officer", "supervisor", "auditor", "bank"] as const) {
      await expect(act(await givenPerson(role), officer)).rejects.toThrow(NotFound)
    }
  })
}

test("a role is changed with the old and the new one on record, and a letter in their language", async () => {
  const [admin, officer] = await Promise.all([givenPerson("admin"), givenPerson("officer")])
  await database.account.update({ where: { id: officer.id }, data: { locale: "ur" } })
  done(await changeRole(admin, { id: officer.id, was: "officer", role: "supervisor" }))
  const entry = await database.auditEntry.findFirstOrThrow({ where: { actorId: admin.id } })
  expect(entry).toMatchObject({ type: "account.role_changed", detail: { from: "officer", to: "supervisor" } })
  expect(await lettersFor(officer.id)).toEqual(["email.role-changed"])
  const letter = await staffEmails["email.role-changed"]?.({ account: officer.id })
  expect(letter).toMatchObject({ to: officer.email, locale: "ur" })
  expect(JSON.stringify(letter)).toContain("سپروائزر")
})

test("of two admins who give somebody another role, the second is told that it was changed", async () => {
  const [one, other, officer] = await Promise.all([givenPerson("admin"), givenPerson("admin"), givenPerson("officer")])
  const answers = await Promise.all([
    changeRole(one, { id: officer.id, was: "officer", role: "supervisor" }),
    changeRole(other, { id: officer.id, was: "officer", role: "auditor" }),
  ])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]))).toEqual(["role_changed"])
})

test("two admins who demote each other at once leave one of them", async () => {
  for (let round = 0; round < 5; round += 1) {
    const [one, other] = await Promise.all([givenPerson("admin"), givenPerson("admin")])
    const answers = await Promise.allSettled([
      changeRole(one, { id: other.id, was: "admin", role: "officer" }),
      suspendMember(other, { id: one.id, suspendReason }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const left = await database.account.count({
      where: { id: { in: [one.id, other.id] }, role: "admin", suspendedAt: null },
    })
    expect(left).toBe(1)
  }
})

test("what an officer holds goes back when the new role may not hold it, and stays when it may", async () => {
  const [admin, officer, owner] = await Promise.all([
    givenPerson("admin"),
    givenPerson("officer"),
    givenPerson("freelancer"),
  ])
  const held = await givenClaimed(owner, officer)
  const enquiry = await givenClaimedEnquiry(null, officer)
  const assignees = async () => {
    const select = { assigneeId: true }
    const application = await database.application.findUniqueOrThrow({ where: { id: held.id }, select })
    return [application, await database.enquiry.findUniqueOrThrow({ where: { id: enquiry.id }, select })]
  }
  done(await changeRole(admin, { id: officer.id, was: "officer", role: "supervisor" }))
  expect(await assignees()).toEqual([{ assigneeId: officer.id }, { assigneeId: officer.id }])
  done(await changeRole(admin, { id: officer.id, was: "supervisor", role: "auditor" }))
  expect(await assignees()).toEqual([{ assigneeId: null }, { assigneeId: null }])
  expect(await saidOf(admin.id)).toEqual([
    "account.role_changed",
    "account.role_changed",
    "application.released",
    "enquiry.released",
  ])
  expect((await asItIs(held)).version).toBeGreaterThan(held.version)
  const another = await givenPerson("officer")
  expect((await claimApplication(another, held)).ok).toBe(true)
})

test("however much somebody holds, it goes back in as many statements as one thing does", async () => {
  const [admin, officer, idle] = await Promise.all([
    givenPerson("admin"),
    givenPerson("officer"),
    givenPerson("officer"),
  ])
  const applications = await givenManyHeld(officer, 300)
  const { id } = await givenClaimedEnquiry(null, officer)
  const given = await statementsOf(() => suspendMember(admin, { id: officer.id, suspendReason }))
  const nothing = await statementsOf(() => suspendMember(admin, { id: idle.id, suspendReason }))
  expect(given.length).toBeLessThanOrEqual(nothing.length + 2)
  expect(await database.application.count({ where: { assigneeId: officer.id } })).toBe(0)
  const said = await database.auditEntry.findMany({ where: { actorId: admin.id, type: "application.released" } })
  expect(said.map(({ subjectId }) => subjectId).sort()).toEqual(applications.sort())
  expect(said.every((entry) => isAuditMac(auditText(entry as AuditText), entry.keyId, entry.mac))).toBe(true)
  expect(await database.auditEntry.count({ where: { subjectId: id, type: "enquiry.released" } })).toBe(1)
})

/** Applications that an officer holds, more than the commands make in a test's time. */
async function givenManyHeld({ id }: Person, many: number): Promise<string[]> {
  const held = await database.$queryRaw<{ id: string }[]>`
    with owner as (
      insert into account (id, email, password_hash, created_at)
      select gen_random_uuid(), gen_random_uuid() || '@example.org', '', ${now()} from generate_series(1, ${many}::int)
      returning id)
    insert into application (id, reference, account_id, status, created_at, saved_at, submitted_at, status_changed_at,
      due_on, assignee_id, claimed_at)
    select gen_random_uuid(), 'FR-2020-' || lpad(row_number() over ()::text, 7, '0'), owner.id, 'submitted', ${now()},
      ${now()}, ${now()}, ${now()}, ${now()}, ${id}::uuid, ${now()} from owner
    returning id::text`
  return held.map((one) => one.id)
}

test("whoever loses their role in the midst of work neither decides nor keeps what they were just taking", async () => {
  for (let round = 0; round < 5; round += 1) {
    const [admin, officer] = await Promise.all([givenPerson("admin"), givenPerson("officer")])
    const held = await givenClaimed(await givenPerson(), officer)
    const [free, asked] = [await givenSubmitted(await givenPerson()), await givenEnquiry(null)]
    const changed = changeRole(admin, { id: officer.id, was: "officer", role: "auditor" })
    await Promise.allSettled([
      changed,
      approveApplication(officer, held),
      claimApplication(officer, free),
      nextApplication(officer),
      claimEnquiry(officer, asked),
    ])
    done(await changed)
    expect(await database.application.count({ where: { assigneeId: officer.id } })).toBe(0)
    expect(await database.enquiry.count({ where: { assigneeId: officer.id } })).toBe(0)
  }
})

test("after the change the old role decides nothing, whatever page it was on", async () => {
  const [admin, officer] = await Promise.all([givenPerson("admin"), givenPerson("officer")])
  const held = await givenClaimed(await givenPerson(), officer)
  done(await suspendMember(admin, { id: officer.id, suspendReason }))
  // As a request that began before: its actor is still an officer.
  expect((await approveApplication(officer, held)).ok).toBe(false)
  await expect(claimApplication(officer, held)).rejects.toThrow(NotFound)
})

test("suspended, they are out at once and can't come in, until it is lifted", async () => {
  const admin = await givenPerson("admin")
  const { id, email, session, visitor } = await givenEnrolledStaff()
  done(await suspendMember(admin, { id, suspendReason }))
  const where = { accountId: id, endedAt: null }
  expect(await database.session.count({ where })).toBe(0)
  const attempt = () => signIn(visitor, { email, password: goodPassword, next: null })
  expect(refusal(await attempt()).code).toBe("sign_in_refused")
  done(await liftSuspension(admin, { id }))
  expect(done(await attempt()).stage).toBe("totp")
  expect(await saidOf(admin.id)).toEqual(["account.suspended", "account.suspension_lifted"])
  const entry = await database.auditEntry.findFirstOrThrow({ where: { type: "account.suspended", subjectId: id } })
  expect(entry.detail).toMatchObject({ reason: suspendReason })
  expect((await lettersFor(id)).slice(-2)).toEqual(["email.staff-suspended", "email.suspension-lifted"])
  expect(session.stage).toBe("full")
})

test("twice is once: suspending the suspended, and lifting nothing, are not in the log again", async () => {
  const [admin, officer] = await Promise.all([givenPerson("admin"), givenPerson("officer")])
  const { id } = officer
  for (const _ of [1, 2]) done(await suspendMember(admin, { id, suspendReason }))
  for (const _ of [1, 2]) done(await liftSuspension(admin, { id }))
  expect(await saidOf(admin.id)).toEqual(["account.suspended", "account.suspension_lifted"])
})

test("their sessions end, and they can sign in again", async () => {
  const admin = await givenPerson("admin")
  const { id, email, visitor } = await givenEnrolledStaff()
  done(await endMemberSessions(admin, { id }))
  expect(await database.session.count({ where: { accountId: id, endedAt: null } })).toBe(0)
  expect(done(await signIn(visitor, { email, password: goodPassword, next: null })).stage).toBe("totp")
  expect(await lettersFor(id)).toContain("email.sessions-ended")
})

test("a factor that is reset leaves neither app, key nor code, and another is set up at the next sign-in", async () => {
  const admin = await givenPerson("admin")
  const { id, email, visitor } = await givenEnrolledStaff()
  const key = { id: randomId(), accountId: id, credentialId: id, publicKey: new Uint8Array(1), counter: 0n }
  await database.passkey.create({ data: { ...key, transports: [], name: "A key", createdAt: now() } })
  expect(await database.recoveryCode.count({ where: { accountId: id } })).toBe(10)
  done(await resetFactor(admin, { id }))
  expect(await database.passkey.count({ where: { accountId: id } })).toBe(0)
  expect(await database.recoveryCode.count({ where: { accountId: id } })).toBe(0)
  expect(await database.session.count({ where: { accountId: id, endedAt: null } })).toBe(0)
  const started = done(await signIn(visitor, { email, password: goodPassword, next: null }))
  // Who only knows the password doesn't set up the next one.
  expect(started.stage).toBe("code")
  expect((await givenEnrolling(visitor, email)).stage).toBe("enrol")
  expect(await lettersFor(id)).toContain("email.factor-reset")
  expect(await saidOf(admin.id)).toEqual(["account.factor_reset"])
})

test("what fails leaves nothing behind: no change without its entry and its letter", async () => {
  const [admin, officer] = await Promise.all([givenPerson("admin"), givenPerson("officer")])
  await database.account.update({ where: { id: admin.id }, data: { suspendedAt: now() } })
  await expect(suspendMember(admin, { id: officer.id, suspendReason })).rejects.toThrow(NotFound)
  expect(await saidOf(admin.id)).toEqual([])
  expect(await lettersFor(officer.id)).toEqual([])
  expect(await database.account.count({ where: { id: officer.id, suspendedAt: null } })).toBe(1)
})

test("a member's page says what may be done, which for oneself and for an auditor is nothing", async () => {
  const [admin, auditor] = await Promise.all([givenPerson("admin"), givenPerson("auditor")])
  const { id } = await givenEnrolledStaff()
  expect(await memberPage(admin, id)).toMatchObject({
    state: "active",
    recoveryCodes: 10,
    sessions: 1,
    can: ["role", "suspend", "sessions", "factor"],
    mustProve: false,
  })
  expect((await memberPage(auditor, id)).can).toEqual([])
  expect((await memberPage(admin, admin.id)).can).toEqual([])
  await expect(memberPage(admin, (await givenPerson("freelancer")).id)).rejects.toThrow(NotFound)
  await expect(memberPage(admin, "nobody")).rejects.toThrow(NotFound)
})

test("staff can't take their own authenticator away: it is an administrator's to reset", async () => {
  await expect(authenticatorPage(await givenPerson("officer"))).rejects.toThrow(NotFound)
})
