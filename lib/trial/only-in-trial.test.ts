import { expect, test } from "vitest"
import { becomeTrialPerson } from "./become.ts"
import { bounceLetter } from "./bounce.ts"
import { payAtGateway, sendAgain, unpaidSlips } from "./gateway.ts"
import { letterInMailbox, mailbox } from "./mailbox.ts"

const visitor = { address: "127.0.0.1", agent: null, device: "d", locale: "en", session: null }
const notice = { psid: "99999900000000000", body: "{}", status: 200, result: "accepted" }

const helpers: [string, () => Promise<unknown>][] = [
  ["becoming somebody", () => becomeTrialPerson(visitor, { person: "admin" })],
  ["the mailbox", () => mailbox({})],
  ["a letter", () => letterInMailbox(1n)],
  ["a letter that comes back", () => bounceLetter({ letter: 1n })],
  ["unpaid slips", () => unpaidSlips()],
  ["paying", () => payAtGateway({ psid: notice.psid, amount: { minor: 1, currency: "PKR" } })],
  ["paying again", () => sendAgain(notice)],
]
for (const [what, ask] of helpers) {
  test(`outside the trial there is no such thing as ${what}`, async () => {
    await expect(ask()).rejects.toThrow("no such page")
  })
}
