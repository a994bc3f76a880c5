import { expect, test } from "vitest"
import { openSession } from "#lib/identity/open-session.ts"
import { startSession } from "#lib/identity/sessions.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { ok } from "#lib/platform/result.ts"
import { enquiryAsItIs, givenClaimedEnquiry, givenProof } from "#test/given-help.ts"
import { done, givenVisitor, refusal, someEmail } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { closeEnquiry } from "./answer.ts"
import { changeEmailByDesk } from "./change-email-by-desk.ts"
import { confirmNewAddress, findNewAddress, sendNewAddressCode } from "./confirm-new-address.ts"
import { helpEmails } from "./emails.ts"
import { noteProof } from "./note-proof.ts"

const changeReason = "The card was shown, and agrees with the application"

async function codeSentFor(change: string): Promise<{ to: string; code: string }> {
  const [order] = await database.oneTimeCode.findMany({ where: { subject: change }, orderBy: { createdAt: "desc" } })
  const letter = await helpEmails["code.desk-email"]?.({ code: order?.id ?? "" })
  const code = letter?.paragraphs.flatMap((part) => ("code" in part ? [part.code] : []))[0] ?? ""
  return { to: letter?.to ?? "", code }
}

async function givenApproved() {
  const [owner, officer, supervisor] = [
    await givenPerson(),
    await givenPerson("officer"),
    await givenPerson("supervisor"),
  ]
  const proof = await givenProof(owner, officer)
  done(await changeEmailByDesk(supervisor, { ...proof, changeReason }))
  return { owner, officer, supervisor, ...proof }
}

test("one officer sees the proof, a supervisor approves, the owner confirms by code, and only then it counts", async () => {
  const owner = await givenPerson()
  const browser = givenVisitor()
  const session = done(await transaction(async (tx) => ok(await startSession(tx, owner, "full", browser))))
  const proof = await givenProof(owner, await givenPerson("officer"))
  expect(await findNewAddress(proof.change)).toBeNull()
  done(await changeEmailByDesk(await givenPerson("supervisor"), { ...proof, changeReason }))
  expect(await openSession(session.id)).toBeNull()
  const emailNow = async () => (await database.account.findUniqueOrThrow({ where: { id: owner.id } })).email
  expect(await emailNow()).toBe(owner.email)

  const notice = await helpEmails["email.address-to-change"]?.({ change: proof.change })
  expect(notice?.to).toBe(owner.email)
  const invitation = await helpEmails["email.address-to-confirm"]?.({ change: proof.change })
  expect(invitation).toMatchObject({ to: proof.newEmail })
  expect(JSON.stringify(invitation)).toContain(`/help/new-address/${proof.change}`)

  done(await sendNewAddressCode(givenVisitor(), proof))
  const { to, code } = await codeSentFor(proof.change)
  expect(to).toBe(proof.newEmail)
  done(await confirmNewAddress(givenVisitor(), { change: proof.change, code }))
  expect(await emailNow()).toBe(proof.newEmail)
  const entries = await database.auditEntry.findMany({ where: { subjectId: { in: [owner.id, proof.id] } } })
  const types = entries.map(({ type }) => type)
  expect(types).toEqual(
    expect.arrayContaining(["enquiry.proof_noted", "enquiry.email_change_approved", "account.email_changed"]),
  )
})

test("whoever saw the proof does not approve it, supervisor or not; an officer approves none", async () => {
  const [owner, supervisor] = [await givenPerson(), await givenPerson("supervisor")]
  const proof = await givenProof(owner, supervisor)
  expect(refusal(await changeEmailByDesk(supervisor, { ...proof, changeReason }))).toEqual({ code: "second_person" })
  const officer = await givenPerson("officer")
  await expect(changeEmailByDesk(officer, { ...proof, changeReason })).rejects.toThrow("no such page")
})

test("a wrong code changes nothing, and a right one works once", async () => {
  const { owner, change } = await givenApproved()
  done(await sendNewAddressCode(givenVisitor(), { change }))
  const { code } = await codeSentFor(change)
  const wrong = code === "000000" ? "000001" : "000000"
  expect(refusal(await confirmNewAddress(givenVisitor(), { change, code: wrong }))).toMatchObject({
    code: "code_wrong",
  })
  expect((await database.account.findUniqueOrThrow({ where: { id: owner.id } })).email).toBe(owner.email)
  done(await confirmNewAddress(givenVisitor(), { change, code }))
  await expect(confirmNewAddress(givenVisitor(), { change, code })).rejects.toThrow("no such page")
})

test("closing the enquiry before it is confirmed stops the change", async () => {
  const { officer, change, reference } = await givenApproved()
  done(await closeEnquiry(officer, { ...(await enquiryAsItIs({ reference })), closeReason: "The owner wrote to us" }))
  expect(await findNewAddress(change)).toBeNull()
  await expect(sendNewAddressCode(givenVisitor(), { change })).rejects.toThrow("no such page")
})

test("an address that has an account is refused, at the desk and at the end", async () => {
  const [owner, other, officer] = [await givenPerson(), await givenPerson(), await givenPerson("officer")]
  const enquiry = await givenClaimedEnquiry(null, officer, { kind: "lost_email", lostEmail: owner.email })
  const taken = { ...enquiry, newEmail: other.email as never, proof: "Card shown" }
  expect(refusal(await noteProof(officer, taken))).toMatchObject({ code: "email_taken" })
  const { change, newEmail } = await givenApproved()
  done(await sendNewAddressCode(givenVisitor(), { change }))
  const { code } = await codeSentFor(change)
  await database.account.update({ where: { id: other.id }, data: { email: newEmail } })
  expect(refusal(await confirmNewAddress(givenVisitor(), { change, code }))).toEqual({ code: "email_taken" })
})

test("no account of the staff's is changed in this way, and none for another kind of enquiry", async () => {
  const officer = await givenPerson("officer")
  const proof = { newEmail: someEmail(), proof: "Card shown" }
  const admin = await givenPerson("admin")
  const ofAdmin = await givenClaimedEnquiry(null, officer, { kind: "lost_email", lostEmail: admin.email })
  await expect(noteProof(officer, { ...ofAdmin, ...proof })).rejects.toThrow("no such page")
  const help = await givenClaimedEnquiry(await givenPerson(), officer)
  await expect(noteProof(officer, { ...help, ...proof })).rejects.toThrow("no such page")
})
