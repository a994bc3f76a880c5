import { existsSync, renameSync, writeFileSync } from "node:fs"
import path from "node:path"
import { newKeys } from "#lib/platform/keys.ts"
import { Trouble } from "./trouble.mjs"

/** The trial's keys, beside its data; made together with it. */
export function trialKeys(dataFolder: string, isNew: boolean): string {
  const file = path.join(dataFolder, "keys.json")
  if (existsSync(file)) return file
  if (!isNew) {
    throw new Trouble(
      `${file} is missing: what the database beside it keeps encrypted can't be read without it.`,
      `Put it back, or move ${dataFolder} away to begin with an empty portal.`,
    )
  }
  writeFileSync(`${file}.new`, newKeys(), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return file
}

/** Refuses to go on without keys on a server of one's own. */
export function needKeys(settings: Record<string, string | undefined>) {
  if (settings.KEYS) return
  const file = settings.KEYS_FILE
  if (file && existsSync(file)) return
  throw new Trouble(
    file ? `KEYS_FILE names ${file}, which is not there.` : "DATABASE_URL is set, and neither KEYS_FILE nor KEYS is.",
    "Make keys once, keep them safe and apart from the database's backups: npm run --silent keys > keys.json && chmod 600 keys.json",
  )
}
