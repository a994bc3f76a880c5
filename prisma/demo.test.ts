import { expect, test } from "vitest"
import { beginApplication } from "#lib/application/begin.ts"
import { database } from "#lib/platform/database.ts"
import { trialAddress, trialPeople } from "#lib/trial/people.ts"
import { givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { trialAccount } from "./demo/account.ts"
import { seedDemo } from "./demo.ts"

async function everything() {
  return database.$queryRaw`
    select account.email, account.role::text, application.reference, application.status::text, application.version,
      (select count(*)::int from application held where held.assignee_id = account.id) as held
    from account left join application on application.account_id = account.id
    where account.email like '%@trial.example' order by account.email`
}

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
  await seedDemo()
  expect(await everything()).toEqual(first)
})
