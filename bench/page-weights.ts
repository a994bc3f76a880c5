import type { Browser, Response } from "@playwright/test"
import { localePath } from "#lib/platform/locale.ts"
import { type Figure, told, under } from "./figures.ts"
import type { MeasuredPage } from "./pages.ts"

type Weight = { script: number; stylesheet: number; font: number }

/** Compressed kilobytes that each page sends before the first input; JavaScript beside a plain page of Next.js. */
export async function pageWeights(
  browser: Browser,
  origins: { portal: string; plain: string },
  measured: readonly MeasuredPage[],
): Promise<Figure[]> {
  const plain = await weigh(browser, origins.plain, "")
  const figures = [told({ name: "plain page: JavaScript", value: plain.script, unit: "kB" })]
  for (const { name, path, cookie } of measured) {
    const english = await weigh(browser, `${origins.portal}${path}`, cookie)
    const urdu = await weigh(browser, `${origins.portal}${localePath("ur", path)}`, cookie)
    figures.push(
      under(30, {
        name: `${name}: JavaScript beyond the plain page`,
        value: english.script - plain.script,
        unit: "kB",
      }),
      under(20, { name: `${name}: CSS`, value: english.stylesheet, unit: "kB" }),
      under(60, { name: `${name}: fonts`, value: english.font, unit: "kB" }),
      under(30, { name: `${name}, in Urdu: JavaScript beyond it`, value: urdu.script - plain.script, unit: "kB" }),
      told({ name: `${name}, in Urdu: fonts`, value: urdu.font, unit: "kB" }),
    )
  }
  return figures
}

/** A first visit, until nothing more is asked for: with the cache empty and no key pressed. */
async function weigh(browser: Browser, url: string, cookie: string): Promise<Weight> {
  const context = await browser.newContext({ extraHTTPHeaders: cookie ? { cookie } : {} })
  const page = await context.newPage()
  const answers: Response[] = []
  page.on("response", (answer) => answers.push(answer))
  const shown = await page.goto(url, { waitUntil: "networkidle" })
  if (shown?.status() !== 200 || page.url() !== new URL(url).href) throw new Error(`${url} showed ${page.url()}`)
  const weight: Weight = { script: 0, stylesheet: 0, font: 0 }
  for (const answer of answers) {
    const kind = answer.request().resourceType()
    if (kind in weight) weight[kind as keyof Weight] += (await answer.request().sizes()).responseBodySize / 1000
  }
  await context.close()
  return weight
}
