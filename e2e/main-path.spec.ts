import { randomCode } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { gatewaySignature } from "#lib/platform/encryption.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { releaseApplication } from "#lib/review/release.ts"
import { asItIs, givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"
import { messageTo } from "./mail.ts"

/** What the payment gateway posts when somebody paid, really signed. */
async function gatewaySays(baseURL: string, psid: string, gatewayReference: string) {
  const { amountPaisa } = await database.paymentSlip.findUniqueOrThrow({ where: { psid } })
  const paidAt = new Date().toISOString()
  const body = JSON.stringify({ psid, gatewayReference, amountPaisa, currency: "PKR", channel: "1Bill", paidAt })
  const timestamp = String(Math.floor(Date.now() / 1000))
  return fetch(`${baseURL}/api/payments/callback`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-gateway-timestamp": timestamp,
      "x-gateway-signature": gatewaySignature(timestamp, body),
    },
    body,
  })
}

test("an application goes from submitted to registered, and the dollar account to opened", async ({
  windowOf,
  looksRight,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const applicant = await givenPerson("freelancer", "Ayesha Khan")
  const [sana, bilal] = await Promise.all([givenPerson("officer", "Sana Mir"), givenPerson("officer", "Bilal Aziz")])
  const { reference, id } = await givenSubmitted(applicant)
  const freelancer = await windowOf(applicant)
  const officer = await windowOf(sana)
  const status = `/application/${reference}`
  const desk = `/desk/application/${reference}`

  await test.step("an officer sees it in the queue, takes it, and reads it", async () => {
    await officer.goto("/desk")
    await expect(officer.getByRole("heading", { name: "Queue" })).toBeVisible()
    await looksRight(officer)
    await officer.goto(desk)
    await officer.getByRole("button", { name: "Take this application" }).click()
    await expect(officer.getByText("It is yours now")).toBeVisible()
    await expect(officer.getByText("Submitted · yours")).toBeVisible()
    await looksRight(officer)
  })

  await test.step("the officer asks for something, and the freelancer answers", async () => {
    await officer.getByRole("link", { name: "Ask for information" }).click()
    await looksRight(officer)
    await officer.getByLabel("Your question").fill("Which of the two names is right?")
    await officer.getByRole("button", { name: "Send the question" }).click()
    await expect(officer.getByText("The applicant was asked")).toBeVisible()
    await messageTo(applicant.email, /We need something from you/)

    await freelancer.goto(status)
    await expect(freelancer.getByText("Which of the two names is right?")).toBeVisible()
    await looksRight(freelancer)
    await freelancer.goto(`${status}/answer`)
    await looksRight(freelancer)
    await freelancer.getByRole("textbox").fill("The one on the card.")
    await freelancer.getByRole("main").getByRole("button").last().click()
    await expect(freelancer.getByText("You sent what we asked for")).toBeVisible()
  })

  await test.step("the officer gives initial approval, and the freelancer sees the fee with its PSID", async () => {
    await officer.goto(desk)
    await expect(officer.getByText("The one on the card.")).toBeVisible()
    await officer.getByRole("link", { name: "Give initial approval" }).click()
    await looksRight(officer)
    await officer.getByRole("button", { name: "Give initial approval" }).click()
    await expect(officer.getByText("Initial approval is given")).toBeVisible()
    await freelancer.goto(status)
    await expect(freelancer.getByText("Rs 1,000").first()).toBeVisible()
    await looksRight(freelancer)
  })

  await test.step("the gateway says five times at once that it was paid: it is paid once", async () => {
    const psid = /\b999999\d{11}\b/.exec(await freelancer.getByRole("main").innerText())?.[0] ?? ""
    expect(psid).toHaveLength(17)
    const gatewayReference = `1L-${randomCode()}${randomCode()}`
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => gatewaySays(baseURL ?? "", psid, gatewayReference)),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await database.payment.count({ where: { psid } })).toBe(1)
    const moves = await database.auditEntry.findMany({ where: { subjectId: id, type: "fee.paid" } })
    expect(moves).toHaveLength(1)
    await freelancer.reload()
    await expect(freelancer.getByText("Your fee reached us")).toBeVisible()
  })

  const second = await windowOf(bilal)
  await test.step("another officer gives final approval, and the freelancer is registered for a year", async () => {
    await second.goto(desk)
    await second.getByRole("button", { name: "Take this application" }).click()
    await second.getByRole("link", { name: "Give final approval" }).click()
    await looksRight(second)
    await second.getByRole("button", { name: "Register the applicant" }).click()
    await expect(second.getByText("Final approval is given")).toBeVisible()
    await freelancer.goto(status)
    await expect(freelancer.getByRole("heading", { name: "You are registered" })).toBeVisible()
    await expect(freelancer.getByText(/FRL-\d{4}-\d{7}/).first()).toBeVisible()
    await looksRight(freelancer)
    const { registeredOn, expiresOn } = await database.registration.findUniqueOrThrow({ where: { applicationId: id } })
    expect(expiresOn.getUTCFullYear() - registeredOn.getUTCFullYear()).toBe(1)
    await messageTo(applicant.email, /regist/i)
  })

  await test.step("an officer endorses the dollar account and records that the bank opened it", async () => {
    await officer.goto("/desk/dollar-accounts")
    await looksRight(officer)
    const request = await database.dollarAccountRequest.findUniqueOrThrow({ where: { applicationId: id } })
    await officer.goto(`/desk/dollar-accounts/${request.id}`)
    await looksRight(officer)
    await officer.getByRole("button", { name: "Endorse and refer to Meezan Bank" }).click()
    await expect(officer).toHaveURL(/done=endorsed/)
    await freelancer.goto(status)
    await expect(freelancer.getByText("Meezan Bank, USD")).toBeVisible()
    await officer.goto(`/desk/dollar-accounts/${request.id}`)
    await officer.getByRole("radio").first().check()
    await officer.getByRole("textbox").first().fill("MEZN-2026-0042")
    await officer.getByRole("button", { name: "Record the answer" }).click()
    await expect(officer).toHaveURL(/done=recorded/)
    await freelancer.goto(status)
    await expect(freelancer.getByText(/opened/i).first()).toBeVisible()
    await looksRight(freelancer)
  })

  await test.step("the audit log tells who did what, when and why, each entry intact", async () => {
    const auditor = await windowOf(await givenPerson("auditor", "Farah Jamil"))
    await auditor.goto(`/desk/audit?reference=${reference}`)
    for (const event of [
      "Submitted",
      "Claimed",
      "Information asked for",
      "Answered",
      "Initial approval",
      "Fee paid",
      "Final approval",
    ]) {
      await expect(auditor.getByRole("row", { name: new RegExp(event) }).first()).toBeVisible()
    }
    await expect(auditor.getByText("CHANGED", { exact: true })).toHaveCount(0)
    await looksRight(auditor)
  })
})

test("an officer declines with a reason from the list, and the freelancer reads it and may apply again", async ({
  windowOf,
  looksRight,
}) => {
  const [applicant, sana] = await Promise.all([givenPerson("freelancer"), givenPerson("officer", "Sana Mir")])
  const { reference } = await givenSubmitted(applicant)
  const officer = await windowOf(sana)
  await officer.goto(`/desk/application/${reference}`)
  await officer.getByRole("button", { name: "Take this application" }).click()
  await officer.getByRole("link", { name: "Decline…" }).click()
  await officer.getByRole("button", { name: "Decline" }).click()
  await expect(officer.getByRole("heading", { name: "There is a problem" })).toBeVisible()
  await looksRight(officer)
  await officer.getByRole("radio", { name: "Identity card has expired" }).check()
  await officer.getByLabel("Your own words").fill("NADRA gives you a slip at once.")
  await officer.getByRole("button", { name: "Decline" }).click()
  await expect(officer.getByText("It is declined")).toBeVisible()

  const freelancer = await windowOf(applicant)
  await freelancer.goto(`/application/${reference}`)
  await expect(freelancer.getByText("Renew it with NADRA")).toBeVisible()
  await expect(freelancer.getByText("NADRA gives you a slip at once.")).toBeVisible()
  await looksRight(freelancer)
  await messageTo(applicant.email, /declin/i)
  await freelancer.getByRole("main").getByRole("button").first().click()
  await expect(freelancer).toHaveURL(/\/application/)
})

test("of two officers at one application the second is told who holds it, and a stale decision changes nothing", async ({
  windowOf,
}) => {
  const [sana, bilal] = await Promise.all([givenPerson("officer", "Sana Mir"), givenPerson("officer", "Bilal Aziz")])
  const submitted = await givenSubmitted(await givenPerson("freelancer"))
  const desk = `/desk/application/${submitted.reference}`
  const [first, second] = [await windowOf(sana), await windowOf(bilal)]
  await Promise.all([first.goto(desk), second.goto(desk)])
  await first.getByRole("button", { name: "Take this application" }).click()
  await expect(first.getByText("It is yours now")).toBeVisible()
  await second.getByRole("button", { name: "Take this application" }).click()
  await expect(second.getByText("Sana Mir holds this application")).toBeVisible()

  await first.getByRole("link", { name: "Give initial approval" }).click()
  await expect(first.getByRole("heading", { name: "Give initial approval?" })).toBeVisible()
  // Meanwhile she gives it back in another window, and a colleague takes it.
  await releaseApplication(sana, await asItIs(submitted))
  await claimApplication(bilal, submitted)
  const before = await asItIs(submitted)
  await first.getByRole("button", { name: "Give initial approval" }).click()
  await expect(first.getByText(/Bilal Aziz changed this/)).toBeVisible()
  expect(await asItIs(submitted)).toEqual(before)
})

test("a number is shown in full only with a reason, which stands in the audit log", async ({
  windowOf,
  looksRight,
}) => {
  const officer = await windowOf(await givenPerson("officer", "Sana Mir"))
  const { reference, id } = await givenSubmitted(await givenPerson("freelancer"))
  await officer.goto(`/desk/application/${reference}`)
  await expect(officer.getByText(/\b35202-•••••••-\d/).first()).toBeVisible()
  expect(await officer.content()).not.toMatch(/35202-?\d{7}-?\d/)
  await officer.getByRole("link", { name: "Show a number in full, with a reason" }).click()
  await officer.getByLabel("Identity number").check()
  await officer.getByLabel("Why you need it").fill("To compare it with the card.")
  await looksRight(officer)
  await officer.getByRole("button", { name: "Show it" }).click()
  await expect(officer.getByText(/35202-\d{7}-\d/)).toBeVisible()
  await looksRight(officer)
  const entry = await database.auditEntry.findFirstOrThrow({ where: { subjectId: id, type: "identity.revealed" } })
  expect(entry.detail).toMatchObject({ reason: "To compare it with the card." })
})

test("what is somebody else's is answered as if it did not exist", async ({ windowOf }) => {
  const { reference } = await givenSubmitted(await givenPerson("freelancer"))
  const stranger = await windowOf(await givenPerson("freelancer"))
  const theirs = await stranger.goto(`/application/${reference}`)
  const nobodys = await stranger.goto("/application/FR-2020-9999999")
  expect([theirs?.status(), nobodys?.status()]).toEqual([404, 404])
})
