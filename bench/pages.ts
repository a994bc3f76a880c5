import { type Browser, chromium } from "@playwright/test"
import { closeDatabase } from "#lib/platform/database.ts"
import { closeQueue } from "#lib/platform/queue.ts"
import { chromiumPath } from "#scripts/chromium.ts"
import { makeReady } from "#scripts/make-ready.mjs"
import { freePort } from "#scripts/ports.ts"
import { benchDatabase, withClient } from "./database.ts"
import { completeDrafts } from "./drafts.ts"
import type { Figure } from "./figures.ts"
import { lighthouseScores } from "./lighthouse.ts"
import { pageWeights } from "./page-weights.ts"
import { signIn } from "./people.ts"
import { startPlainPage } from "./plain-page.ts"
import { startPortal } from "./portal.ts"
import { sectionSave } from "./section-save.ts"

/** A page that is measured: what people call it, and its address in English. */
export type MeasuredPage = { name: string; path: string; cookie: string }

type Asked = { applications: number; say: (line: string) => void }

/** What a freelancer's pages weigh, how Lighthouse sees them, and how long a question takes to be saved. */
export async function pages({ applications, say }: Asked): Promise<Figure[]> {
  await makeReady({ build: true })
  const database = await benchDatabase(applications, say)
  const portal = await startPortal(database)
  const port = await freePort(0)
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  })
  try {
    return await withClient(database.ownerUrl, async (client) => {
      const { drafts, putBack } = await completeDrafts(client, 1)
      try {
        const [draft] = drafts
        if (!draft) throw new Error("no draft")
        say("a question's save")
        const figures = await sectionSave(portal, draft)
        const status = await followed(client)
        const landing = { name: "landing", path: "/", cookie: "" }
        const question = { name: "question", path: "/application/contact/address", cookie: draft.cookie }
        say("weight")
        figures.push(
          ...(await besidePlainPage(browser, portal.origin, [landing, ...formPages(draft.cookie), question, status])),
        )
        say("Lighthouse")
        figures.push(...(await lighthouseScores(port, portal.origin, [landing, question, status])))
        return figures
      } finally {
        await putBack()
      }
    })
  } finally {
    await browser.close()
    await portal.stop()
    await closeQueue()
    await closeDatabase()
    await database.server.stop()
  }
}

function formPages(cookie: string): MeasuredPage[] {
  return [
    { name: "sign-up", path: "/sign-up", cookie: "" },
    { name: "document", path: "/application/documents/cnic-front", cookie },
    { name: "check answers", path: "/application/check-answers", cookie },
  ]
}

async function besidePlainPage(browser: Browser, origin: string, measured: MeasuredPage[]): Promise<Figure[]> {
  const plain = await startPlainPage()
  try {
    return await pageWeights(browser, { portal: origin, plain: plain.origin }, measured)
  } finally {
    await plain.stop()
  }
}

/** The status page of somebody whose application waits, as most of them are looked at. */
async function followed(client: Parameters<typeof signIn>[0]): Promise<MeasuredPage> {
  const { rows } = await client.query(
    `select account.id::text, account.role::text, account.display_name as name, account.email, application.reference
     from application join account on account.id = application.account_id
     where application.status = 'submitted' order by application.id desc limit 1`,
  )
  const [signed] = await signIn(client, rows)
  if (!signed) throw new Error("no application waits")
  return { name: "status", path: `/application/${rows[0].reference}`, cookie: signed.cookie }
}
