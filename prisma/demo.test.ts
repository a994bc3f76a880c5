import { expect, test } from "vitest"
import { beginApplication } from "#lib/application/begin.ts"
import { documentKinds } from "#lib/application/documents.ts"
import { documentsForDesk } from "#lib/documents/for-desk.ts"
import { openDocument } from "#lib/documents/open-document.ts"
import { database } from "#lib/platform/database.ts"
import { trialAddress, trialPeople } from "#lib/trial/people.ts"
import { givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { trialAccount } from "./demo/account.ts"
import { addSeededSpecimens } from "./demo/specimen.ts"
import { seedDemo } from "./demo.ts"

async function everything() {
  return database.$queryRaw`
    select account.email, account.role::text, application.reference, application.status::text, application.version,
      (select count(*)::int from application held where held.assignee_id = account.id) as held
    from account left join application on application.account_id = account.id
    where account.email like '%@trial.example' order by account.email`
}

function written() {
  const select = { reference: true, status: true, assigneeId: true, version: true } as const
  return database.enquiry.findMany({ orderBy: { sentAt: "asc" }, select })
}

test("what the desk meets first has documents that can be opened, those of the seed too", async () => {
  const owner = await givenPerson()
  const { id, reference } = await givenSubmitted(owner)
  // As the seed leaves it.
  await database.document.deleteMany({ where: { applicationId: id } })
  const [row] = await database.application.findMany({ where: { reference } })
  for (let again = 0; again < 2; again += 1) await addSeededSpecimens(row ? [row] : [])
  const documents = await documentsForDesk(await givenPerson("officer"), id)
  expect(documents.map(({ kind }) => kind)).toEqual([...documentKinds])
  const opened = await openDocument(owner, documents[0]?.id ?? "")
  expect(opened).toMatchObject({ ok: true, value: { mediaType: "image/jpeg" } })
})

test("the trial's people are made once, each where the page says they stand, also after a run that was cut off", async () => {
  const cutOff = trialPeople.find(({ key }) => key === "registered")
  if (cutOff) await beginApplication(await trialAccount(cutOff))
  for (let at = 0; at < 6; at += 1) await givenSubmitted(await givenPerson())
  await seedDemo()
  const first = await everything()
  expect(first).toHaveLength(trialPeople.length)
  expect(first).toMatchObject([
    { email: trialAddress("admin") },
    { email: trialAddress("auditor") },
    { email: trialAddress("begun"), status: "draft" },
    { email: trialAddress("officer"), held: 3 },
    { email: trialAddress("registered"), status: "registered" },
    { email: trialAddress("second-officer"), held: 3 },
    { email: trialAddress("supervisor") },
    { email: trialAddress("waits"), status: "submitted" },
  ])
  const enquiries = await written()
  expect(enquiries.map(({ status, assigneeId }) => [status, assigneeId !== null])).toEqual([
    ["open", false],
    ["answered", true],
    ["open", false],
    ["open", true],
  ])
  await seedDemo()
  expect(await everything()).toEqual(first)
  expect(await written()).toEqual(enquiries)
})
