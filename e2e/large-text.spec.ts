import { localePath } from "#lib/platform/locale.ts"
import { chromiumPath } from "#scripts/chromium.ts"
import { givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { test } from "./journey.ts"

// The size that a person sets in their browser, twice the usual one.
test.use({
  launchOptions: {
    executablePath: await chromiumPath(),
    args: ["--blink-settings=defaultFontSize=32", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  },
})

test("with letters twice as large everything is there, and nothing scrolls sideways", async ({
  windowOf,
  language,
  looksRight,
}) => {
  const [waiting, beginner] = [await givenPerson(), await givenPerson()]
  const { reference } = await givenSubmitted(waiting)
  const pages = [await windowOf(waiting), await windowOf(beginner)] as const
  for (const path of [
    "/",
    "/privacy",
    "/statistics",
    `/application/${reference}`,
    `/application/${reference}/withdraw`,
  ]) {
    await pages[0].goto(localePath(language, path))
    await looksRight(pages[0])
  }
  await pages[1].goto(localePath(language, "/home"))
  await pages[1].getByRole("main").getByRole("button").first().click()
  for (const path of [
    "/application",
    "/application/identity/card",
    "/application/work/category",
    "/application/check-answers",
  ]) {
    await pages[1].goto(localePath(language, path))
    await looksRight(pages[1])
  }
})
