import { get } from "./browser.ts"
import { withClient } from "./database.ts"
import { atMost, type Figure, median, told } from "./figures.ts"
import { signIn, staffMember } from "./people.ts"
import type { Portal } from "./portal.ts"
import { inTurn, milliseconds } from "./rounds.ts"

const EACH = 60

/** The queue and the status page, each against the same page from constants, one request after the other. */
export async function pageTimes(portal: Portal, ownerUrl: string): Promise<Figure[]> {
  return withClient(ownerUrl, async (client) => {
    const officer = await staffMember(client, "officer")
    const owners = await client.query(
      `select account.id::text, account.role::text, account.display_name as name, account.email, application.reference
       from application join account on account.id = application.account_id
       where application.status = 'registered' order by application.id desc limit ${EACH}`,
    )
    const signed = await signIn(client, owners.rows)
    const page = (path: string, cookie: string) => async () => {
      const answer = await get(`${portal.origin}${path}`, cookie)
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} ${answer.location ?? ""}`)
    }
    const status = signed.map(({ cookie }, index) => page(`/application/${owners.rows[index].reference}`, cookie))
    const same = (one: () => Promise<void>) => Array.from({ length: EACH }, () => one)
    const first = signed[0]?.cookie ?? ""
    const measured = await inTurn({
      queue: () => p50(same(page("/desk", officer.cookie))),
      queueFromConstants: () => p50(same(page("/bench/queue", officer.cookie))),
      status: () => p50(status),
      statusFromConstants: () => p50(same(page(`/bench/status?of=${owners.rows[0].reference}`, first))),
      nothing: () => p50(same(page("/bench/nothing", ""))),
    })
    const unit = "ms"
    const constants = (value: number) => ({ what: "from constants", value })
    return [
      atMost(1.5, {
        name: "queue page, p50",
        value: measured.queue,
        unit,
        limit: constants(measured.queueFromConstants),
      }),
      atMost(1.5, {
        name: "status page, p50",
        value: measured.status,
        unit,
        limit: constants(measured.statusFromConstants),
      }),
      told({ name: "empty page, p50", value: measured.nothing, unit }),
    ]
  })
}

async function p50(asks: (() => Promise<void>)[]): Promise<number> {
  const took: number[] = []
  for (const ask of asks) took.push(await milliseconds(ask))
  return median(took)
}
