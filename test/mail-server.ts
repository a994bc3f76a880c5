import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

export type MailServer = {
  url: string
  /** What arrived, in order; also what was refused afterwards. */
  arrived: ParsedMail[]
  /** How many of the next letters are turned away for now. */
  refuse: (letters: number) => void
  stop: () => Promise<void>
}

/** A real SMTP server on loopback. */
export async function startMailServer(): Promise<MailServer> {
  const arrived: ParsedMail[] = []
  let refusing = 0
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: async (stream, _session, done) => {
      const mail = await simpleParser(stream)
      arrived.push(mail)
      const busy = Object.assign(new Error(`no room for ${mail.headers.get("to")}`), { responseCode: 452 })
      refusing -= 1
      done(refusing >= 0 ? busy : null)
    },
  })
  server.listen(0, "127.0.0.1")
  await once(server.server, "listening")
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    refuse: (letters) => {
      refusing = letters
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
