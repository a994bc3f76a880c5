import { Trouble } from "./trouble.mjs"

type Settings = Record<string, string | undefined>

/** Which roles a server of one's own is used with: `MIGRATION_DATABASE_URL` owns the tables, `DATABASE_URL` uses them. */
export function databaseUrls(settings: Settings): { ownerUrl: string; appUrl: string; appRole: string } {
  const appUrl = checked("DATABASE_URL", settings.DATABASE_URL)
  const ownerUrl = settings.MIGRATION_DATABASE_URL
    ? checked("MIGRATION_DATABASE_URL", settings.MIGRATION_DATABASE_URL)
    : appUrl
  return { appUrl, ownerUrl, appRole: decodeURIComponent(new URL(appUrl).username) }
}

function checked(name: string, value = ""): string {
  const url = URL.parse(value)
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.username) return value
  throw new Trouble(
    `${name} is not an address of a PostgreSQL database.`,
    "It looks like this: postgresql://user:password@host:5432/database",
  )
}
