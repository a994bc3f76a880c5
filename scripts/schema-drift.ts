import { migrations, schemaTarget, withEngine } from "./schema-engine.ts"

/**
 * The SQL that would bring a database made by prisma/migrations to prisma/schema.prisma: empty when they agree.
 * `adminUrl` names a role that may make a database, for a moment.
 */
export async function schemaDrift(adminUrl: string): Promise<string> {
  const { stdout } = await withEngine(adminUrl, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrations() },
      to: schemaTarget(),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  return (stdout ?? "").replace("-- This is an empty migration.", "").trim()
}
