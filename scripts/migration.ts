import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { now } from "#lib/platform/clock.ts"
import { schemaDrift } from "./schema-drift.ts"
import { withScratchServer } from "./scratch-server.ts"
import { report, Trouble } from "./trouble.mjs"

// npm run migration -- NAME: writes what prisma/schema.prisma asks for and the migrations don't do yet.
const folder = path.join(import.meta.dirname, "..", "prisma", "migrations")

async function writeMigration(name: string | undefined) {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Trouble("A migration needs a name in small letters.", "Like this: npm run migration -- add_appeals")
  }
  const sql = await withScratchServer(({ adminUrl }) => schemaDrift(adminUrl))
  if (!sql) return console.log("The migrations do all that prisma/schema.prisma asks for.")
  const stamp = now().toISOString().replace(/\D/g, "").slice(0, 14)
  const target = path.join(folder, `${stamp}_${name}`)
  mkdirSync(target)
  writeFileSync(path.join(target, "migration.sql"), `${sql}\n`)
  console.log(`Written: ${path.relative(process.cwd(), target)}/migration.sql. Read it before you commit it.`)
}

try {
  await writeMigration(process.argv[2])
  process.exit(0)
} catch (error) {
  report("The migration", error)
  process.exit(1)
}
