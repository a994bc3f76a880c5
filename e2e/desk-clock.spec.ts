import { systemActor } from "#lib/identity/actor.ts"
import { addDays, addSeconds, now, today } from "#lib/platform/clock.ts"
import { writtenDate } from "#lib/platform/written-date.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { endUnanswered } from "#lib/review/end-unanswered.ts"
import { releaseIdle } from "#lib/review/release-idle.ts"
import { at } from "#test/at.ts"
import { givenAsked, givenClaimed, givenFeePaid, givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"
import { messageTo } from "./mail.ts"

const clock = systemActor("clock")
const daysAgo = (days: number) => addSeconds(now(), -days * 86_400)
const inWords = (day: string) => writtenDate(new Date(day), "en", { dateStyle: "long", timeZone: "UTC" })

test("what an officer left idle is in the queue again, for whoever takes it", async ({ windowOf, looksRight }) => {
  const [sana, bilal] = await Promise.all([givenPerson("officer", "Sana Mir"), givenPerson("officer", "Bilal Aziz")])
  const submitted = await givenSubmitted(await givenPerson("freelancer"))
  await at(daysAgo(7), () => claimApplication(sana, submitted))
  await releaseIdle(clock)
  const page = await windowOf(bilal)
  await page.goto(`/desk/application/${submitted.reference}`)
  await expect(page.getByText("Given back", { exact: true })).toBeVisible()
  await expect(page.getByText(/The portal, by the clock/)).toBeVisible()
  await page.getByRole("button", { name: "Take this application" }).click()
  await expect(page.getByText("It is yours now")).toBeVisible()
  await looksRight(page)
})

test("a question says its last day and what follows, to the officer who asks and to whoever is asked", async ({
  windowOf,
  looksRight,
}) => {
  const [applicant, sana] = await Promise.all([givenPerson("freelancer"), givenPerson("officer", "Sana Mir")])
  const { reference } = await givenClaimed(applicant, sana)
  const lastDay = inWords(addDays(today(), 30))
  const officer = await windowOf(sana)
  await officer.goto(`/desk/application/${reference}`)
  await officer.getByRole("link", { name: "Ask for information" }).click()
  await expect(officer.getByText(`They have until ${lastDay}. Without an answer by then`)).toBeVisible()
  await looksRight(officer)
  await officer.getByLabel("Your question").fill("Which of the two names is right?")
  await officer.getByRole("button", { name: "Send the question" }).click()
  await expect(officer.getByText(`the applicant may answer until ${lastDay}`)).toBeVisible()

  const freelancer = await windowOf(applicant)
  await freelancer.goto(`/application/${reference}`)
  await expect(freelancer.getByText("Without an answer by that day the application is closed")).toBeVisible()
  await expect(freelancer.getByText(`due by ${lastDay}`)).toBeVisible()
  await freelancer.getByRole("link", { name: "Answer" }).click()
  await expect(freelancer.getByText("Without an answer by that day the application is closed")).toBeVisible()
  await looksRight(freelancer)
  const letter = await messageTo(applicant.email, /We need something from you/)
  expect(JSON.stringify(letter)).toContain(lastDay)
})

test("without an answer the application is closed, and begun again with the same answers", async ({
  windowOf,
  looksRight,
}) => {
  const [applicant, officer] = await Promise.all([givenPerson("freelancer"), givenPerson("officer")])
  const { reference } = await at(daysAgo(40), () => givenAsked(applicant, officer))
  await endUnanswered(clock)
  const page = await windowOf(applicant)
  await page.goto(`/application/${reference}`)
  await expect(page.getByRole("heading", { name: "This application was closed" })).toBeVisible()
  await expect(page.getByText("It was closed, since no answer came")).toBeVisible()
  await looksRight(page)
  await page.getByRole("button", { name: "Begin again with your answers" }).click()
  await expect(page).toHaveURL(/\/application$/)
})

test("before a decline for missing proof the applicant reads the reasons and answers them", async ({
  windowOf,
  looksRight,
}) => {
  const [applicant, sana] = await Promise.all([givenPerson("freelancer"), givenPerson("officer", "Sana Mir")])
  const { reference } = await givenClaimed(applicant, sana)
  const desk = `/desk/application/${reference}`
  const [officer, freelancer] = [await windowOf(sana), await windowOf(applicant)]
  await officer.goto(`${desk}/decline`)
  await expect(officer.getByRole("radio", { name: "Identity card has expired" })).toBeVisible()
  await expect(officer.getByRole("radio", { name: "Freelance work not shown" })).toHaveCount(0)
  await expect(officer.getByText("once the applicant was told them")).toBeVisible()
  await officer.goto(desk)
  await officer.getByRole("link", { name: "Tell the reasons for a decline" }).click()
  await looksRight(officer)
  await officer.getByLabel("The reasons").fill("No invoice shows work for clients abroad.")
  await officer.getByRole("button", { name: "Send the reasons" }).click()
  await expect(officer.getByText("The applicant was told the reasons.")).toBeVisible()

  await freelancer.goto(`/application/${reference}`)
  await expect(freelancer.getByRole("heading", { name: "We may have to decline your application" })).toBeVisible()
  await expect(freelancer.getByText("No invoice shows work for clients abroad.")).toBeVisible()
  await looksRight(freelancer)
  await freelancer.getByRole("link", { name: "Answer" }).click()
  await freelancer.getByLabel("Your answer").fill("My profile shows three clients in Germany.")
  await freelancer.getByRole("button", { name: "Send answer" }).click()
  await expect(freelancer.getByText("You sent what we asked for")).toBeVisible()

  await officer.goto(`${desk}/decline`)
  await officer.getByRole("radio", { name: "Freelance work not shown" }).check()
  await officer.getByRole("button", { name: "Decline" }).click()
  await expect(officer.getByText("It is declined")).toBeVisible()
})

test("an application is put on hold with a reason that stays at the desk, and goes on", async ({
  windowOf,
  looksRight,
}) => {
  const [applicant, sana, adeel] = await Promise.all([
    givenPerson("freelancer"),
    givenPerson("officer", "Sana Mir"),
    givenPerson("supervisor", "Adeel Malik"),
  ])
  const { reference } = await givenClaimed(applicant, sana)
  const desk = `/desk/application/${reference}`
  const [officer, head, freelancer] = [await windowOf(sana), await windowOf(adeel), await windowOf(applicant)]
  await officer.goto(desk)
  await officer.getByRole("link", { name: "Put on hold" }).click()
  await looksRight(officer)
  await officer.getByLabel("Reason").fill("The bank was asked about the account.")
  await officer.getByRole("button", { name: "Put it on hold" }).click()
  await expect(officer.getByText("On hold: The bank was asked about the account.")).toBeVisible()
  await looksRight(officer)
  await officer.goto("/desk?tab=on_hold&sort=submitted")
  await expect(officer.getByRole("link", { name: reference })).toBeVisible()

  await freelancer.goto(`/application/${reference}`)
  await expect(freelancer.getByRole("heading", { name: "Your application is on hold" })).toBeVisible()
  await expect(freelancer.getByText("The bank was asked")).toHaveCount(0)
  await looksRight(freelancer)

  await head.goto(desk)
  await head.getByRole("link", { name: "Go on with it" }).click()
  await head.getByRole("button", { name: "Go on with it" }).click()
  await expect(head.getByText("It goes on, with the working days that were left.")).toBeVisible()
  await freelancer.reload()
  await expect(freelancer.getByText("You will hear from us by")).toBeVisible()
})

test("the desk's head sees each officer's workload, and from there what they hold", async ({
  windowOf,
  looksRight,
}) => {
  const name = `Officer ${now().getTime()}`
  const [sana, adeel] = await Promise.all([givenPerson("officer", name), givenPerson("supervisor", "Adeel Malik")])
  const applicant = await givenPerson("freelancer")
  const overdue = await at(daysAgo(21), () => givenSubmitted(applicant))
  await claimApplication(sana, overdue)
  const head = await windowOf(adeel)
  await head.goto("/desk")
  await head.getByRole("link", { name: "Workload" }).click()
  await expect(head.getByRole("heading", { name: "Workload" })).toBeVisible()
  await looksRight(head)
  await head.getByRole("row", { name }).getByRole("link", { name: "1", exact: true }).click()
  await expect(head.getByRole("link", { name: overdue.reference })).toBeVisible()
  const officer = await windowOf(sana)
  await officer.goto("/desk")
  await expect(officer.getByRole("link", { name: "Workload" })).toHaveCount(0)
})

test("who gave the initial approval finds the final one with somebody else", async ({ windowOf, looksRight }) => {
  const [sana, bilal] = await Promise.all([givenPerson("officer", "Sana Mir"), givenPerson("officer", "Bilal Aziz")])
  const { reference } = await givenFeePaid(await givenPerson("freelancer"), sana)
  const [first, second] = [await windowOf(sana), await windowOf(bilal)]
  await first.goto(`/desk/application/${reference}`)
  await expect(first.getByText("another officer gives the next one")).toBeVisible()
  await expect(first.getByRole("button", { name: "Take this application" })).toHaveCount(0)
  await looksRight(first)
  await second.goto(`/desk/application/${reference}`)
  await second.getByRole("button", { name: "Take this application" }).click()
  await second.getByRole("link", { name: "Give final approval" }).click()
  await second.getByRole("button", { name: "Register the applicant" }).click()
  await expect(second.getByText("Final approval is given")).toBeVisible()
})
