import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect } from "@playwright/test"

type Message = { to: string[]; subject: string; text: string }

function mailTo(address: string): Message[] {
  const folder = process.env.E2E_MAIL ?? ""
  const names = readdirSync(folder).sort()
  const messages = names.map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Message)
  return messages.filter(({ to }) => to.includes(address.toLowerCase()))
}

/** Waits for the newest message to this address whose subject matches. */
export async function messageTo(address: string, subject: RegExp): Promise<Message> {
  const found = () => mailTo(address).findLast((message) => subject.test(message.subject))
  await expect.poll(() => found()?.subject ?? "", { message: `a message to them about ${subject}` }).toMatch(subject)
  return found() as Message
}

/** The code in the newest message to this address, once there are `nth` of them with one. */
export async function codeTo(address: string, nth = 1): Promise<string> {
  const codes = () => mailTo(address).flatMap(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? [])
  await expect.poll(() => codes().length, { message: "the code by e-mail" }).toBeGreaterThanOrEqual(nth)
  return codes().at(-1) as string
}
