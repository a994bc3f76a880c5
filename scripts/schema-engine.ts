import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { PrismaPg } from "@prisma/adapter-pg"
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils"
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg"
import pg from "pg"

const root = path.join(import.meta.dirname, "..")
const migrationsFolder = path.join(root, "prisma", "migrations")
const schemaFile = path.join(root, "prisma", "schema.prisma")

let loaded: Promise<void> | undefined

// Prisma's own schema engine as WebAssembly: the CLI would download a program for the same work. Its package imports
// the .wasm file as a module, about which Node warns, so it is put together here.
async function load() {
  const code = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg")
  const bytes = readFileSync(code.replace(/\.js$/, ".wasm"))
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...wasm } })
  const exports = instance.exports as { __wbindgen_start: () => void } & WebAssembly.Exports
  const bind = wasm as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }
  bind.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
}

/** Runs `use` with an engine on a database. The engine keeps Prisma's own table of migrations, `_prisma_migrations`. */
export async function withEngine<T>(url: string, use: (engine: wasm.SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= load()
  await loaded
  const pool = openPool(url)
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(pool, url))
  const engine = await wasm.SchemaEngine.new({ datamodels: [[schemaFile, schema()]] }, () => undefined, adapter)
  try {
    return await use(engine)
  } finally {
    engine.free()
    // Its lock against a second migration at the same time lives as long as its connection.
    await pool.end()
  }
}

// Three things of the stock adapter don't do for migrations. It splits a script at every semicolon, those in comments and
// function bodies too; it does not know "char", a type of PostgreSQL's own catalogue, though the engine does; and it
// drops its shadow database while its pool still holds a connection to it.
class MigrationAdapter extends PrismaPg {
  readonly #url: string
  constructor(pool: pg.Pool, url: string) {
    super(pool)
    this.#url = url
  }

  override async connect() {
    const adapter = await super.connect()
    const pool = adapter.underlyingDriver()
    adapter.executeScript = async (script) => void (await pool.query(script))
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      const { CharacterArray, Character } = ColumnTypeEnum
      return { ...result, columnTypes: result.columnTypes.map((type) => (type === CharacterArray ? Character : type)) }
    }
    return adapter
  }

  override async connectToShadowDb() {
    const name = `shadow_${process.pid}_${Math.trunc(performance.now())}`
    await statement(this.#url, `CREATE DATABASE ${name}`)
    const url = new URL(this.#url)
    url.pathname = `/${name}`
    const pool = openPool(url.href)
    const adapter = await new MigrationAdapter(pool, url.href).connect()
    adapter.dispose = async () => {
      await pool.end()
      await statement(this.#url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    }
    return adapter
  }
}

// By their numbers in PostgreSQL's pg_type. The adapter knows only the second, and no catalogue query returns it.
const CHAR = 18
const CHAR_ARRAY = 1002

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 3 })
  const query = pool.query.bind(pool) as (...statement: unknown[]) => Promise<pg.QueryResult>
  const withKnownTypes = async (...statement: unknown[]) => {
    const result = await query(...statement)
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = CHAR_ARRAY
    return result
  }
  return Object.assign(pool, { query: withKnownTypes })
}

async function statement(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

export function schema(): string {
  return readFileSync(schemaFile, "utf8")
}

/** What the engine takes for the schema of prisma/schema.prisma. */
export function schemaTarget(): wasm.DiffTarget {
  return { tag: "schemaDatamodel", files: [{ path: schemaFile, content: schema() }] }
}

/** Every migration in prisma/migrations, as the engine takes them. */
export function migrations(): wasm.MigrationList {
  const folders = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const lockfile = readFileSync(path.join(migrationsFolder, "migration_lock.toml"), "utf8")
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: lockfile },
    shadowDbInitScript: "",
    migrationDirectories: folders
      .map((folder) => folder.name)
      .sort()
      .map((name) => ({ path: name, migrationFile: { path: "migration.sql", content: contentOf(name) } })),
  }
}

function contentOf(migration: string): wasm.JsResult<string, string> {
  return { tag: "ok", value: readFileSync(path.join(migrationsFolder, migration, "migration.sql"), "utf8") }
}
