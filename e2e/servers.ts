import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"
import { newKeys } from "#lib/platform/keys.ts"
import { ownLookups } from "#scripts/own-lookups.ts"
import { type Part, startPart, untilAnswers } from "#scripts/portal-process.ts"
import { freePort } from "#scripts/ports.ts"
import { cloneTemplate, startTestServer, withClient, withoutLot } from "#scripts/test-server.ts"

/**
 * What the journeys run against: PostgreSQL, an SMTP server, and twice the portal's own production build with its
 * worker: once as on a real server, once as the trial with its helpers.
 */
export default async function servers() {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-journeys-"))
  const keysFile = path.join(folder, "keys.json")
  writeFileSync(keysFile, newKeys(), { mode: 0o600 })
  process.env.KEYS_FILE = keysFile
  process.env.DOCUMENTS_FOLDER = path.join(folder, "documents")
  const postgres = await startTestServer()
  process.env.E2E_ADMIN_URL = postgres.adminUrl
  const mail = await smtpServer(path.join(folder, "mail"))
  const real = await portal("portal_journeys", { SMTP_URL: mail.url })
  process.env.E2E_URL = real.origin
  process.env.E2E_MAIL = mail.folder
  process.env.DATABASE_URL = real.databaseUrl
  const trial = await portal("portal_trial", { TRIAL: "1" })
  process.env.E2E_TRIAL_URL = trial.origin

  async function portal(database: string, settings: Record<string, string>) {
    await cloneTemplate(postgres.adminUrl, database)
    const owner = new URL(postgres.adminUrl)
    owner.pathname = `/${database}`
    const port = await freePort(0)
    const origin = `http://localhost:${port}`
    const env = {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: postgres.appUrl(database),
      DATABASE_POOL: "10",
      MIGRATION_DATABASE_URL: owner.href,
      KEYS_FILE: keysFile,
      PORT: String(port),
      PUBLIC_URL: origin,
      LOG_LEVEL: "warn",
      ...(settings.TRIAL ? ownLookups({ PORT: String(port) }) : {}),
      ...settings,
    } as NodeJS.ProcessEnv
    const log = (name: string) => path.resolve("test-results", `${database}-${name}.log`)
    mkdirSync(path.resolve("test-results"), { recursive: true })
    // As `npm start` does: reference data, and in the trial its people and their applications.
    await run({ script: "scripts/prepare.ts", env })
    await withClient(owner.href, withoutLot)
    const web = startPart({ name: "web", script: "server/main.ts", env, logFile: log("web"), stopSeconds: 10 })
    running.push(
      web,
      startPart({ name: "worker", script: "scripts/worker.ts", env, logFile: log("worker"), stopSeconds: 10 }),
    )
    await untilAnswers(`${origin}/api/health`, web)
    return { origin, databaseUrl: env.DATABASE_URL ?? "" }
  }

  return async () => {
    await Promise.all(running.map((part) => part.stop()))
    await mail.stop()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const running: Part[] = []

async function run({ script, env }: { script: string; env: NodeJS.ProcessEnv }) {
  const part = startPart({ name: "preparing", script, env })
  const how = await part.exited
  if (how !== "ended with code 0") throw new Error(`${script} ${how}`)
}

/** A real SMTP server that keeps each message as a file, for the journeys to read as a person reads their mail. */
async function smtpServer(folder: string) {
  mkdirSync(folder)
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      simpleParser(stream).then((message) => {
        count += 1
        const to = session.envelope.rcptTo.map(({ address }) => address)
        const kept = { to, subject: message.subject, text: message.text, html: message.html, id: message.messageId }
        writeFileSync(path.join(folder, `${String(count).padStart(6, "0")}.json`), JSON.stringify(kept))
        done()
      }, done)
    },
  })
  const port = await freePort(0)
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  return {
    folder,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
