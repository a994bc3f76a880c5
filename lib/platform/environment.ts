import "server-only"
import { readFileSync } from "node:fs"
import type { BlockList } from "node:net"
import { z } from "zod"
import { inUtc, isOnThisMachine } from "./database-address.ts"
import { type Keys, keysSchema } from "./keys.ts"
import { isIn, readRanges } from "./public-address.ts"

const flag = z
  .enum(["", "0", "1"])
  .default("")
  .transform((value) => value === "1")

const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ }).transform(inUtc)

const ranges = z
  .string()
  .default("")
  .transform((list, ctx) => {
    try {
      return readRanges(list)
    } catch {
      ctx.addIssue({ code: "custom", message: "IP addresses or ranges, by comma" })
      return z.NEVER
    }
  })

/** Another system that the portal calls: its address, and the token that it knows the portal by. */
function adapter<const Name extends string>(name: Name) {
  const settings = {
    [`${name}_URL`]: z.url({ protocol: /^https?$/ }).optional(),
    [`${name}_TOKEN`]: z.string().min(16).optional(),
  }
  return settings as Record<`${Name}_URL` | `${Name}_TOKEN`, z.ZodOptional<z.ZodString>>
}
const adapters = ["SMS", "LOOKUP_IDENTITY", "LOOKUP_TAX", "LOOKUP_ACCOUNT"] as const

const environmentSchema = z
  .object({
    DATABASE_URL: databaseUrl,
    MIGRATION_DATABASE_URL: databaseUrl.optional(),
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    KEYS_FILE: z.string().optional(),
    KEYS: z.string().optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default("Freelancer registration <no-reply@localhost>"),
    ...adapter("SMS"),
    ...adapter("LOOKUP_IDENTITY"),
    ...adapter("LOOKUP_TAX"),
    ...adapter("LOOKUP_ACCOUNT"),
    OUTGOING_PRIVATE: ranges,
    TRUSTED_PROXIES: z.string().default(""),
    DOCUMENTS_FOLDER: z.string().default(".data/documents"),
    DOCUMENTS_S3_URL: z.url({ protocol: /^https?$/ }).optional(),
    DOCUMENTS_S3_REGION: z.string().default("us-east-1"),
    DOCUMENTS_S3_KEY_ID: z.string().optional(),
    DOCUMENTS_S3_SECRET: z.string().optional(),
    CLAMAV_URL: z.url({ protocol: /^(tcp|unix)$/ }).optional(),
    LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
    TRIAL: flag,
    BENCH: flag,
  })
  .refine((env) => !env.DOCUMENTS_S3_URL || (env.DOCUMENTS_S3_KEY_ID && env.DOCUMENTS_S3_SECRET), {
    path: ["DOCUMENTS_S3_URL"],
    error: "name DOCUMENTS_S3_KEY_ID and DOCUMENTS_S3_SECRET too",
  })
  .superRefine((env, ctx) => {
    for (const name of adapters) {
      const { [`${name}_URL` as const]: url, [`${name}_TOKEN` as const]: token } = env
      const wrong = (setting: string, message: string) => ctx.addIssue({ code: "custom", path: [setting], message })
      if (url && !token) wrong(`${name}_TOKEN`, `${name}_URL needs the token that the other side knows the portal by`)
      if (url && !mayBeCalled(new URL(url), env.OUTGOING_PRIVATE)) {
        wrong(`${name}_URL`, "https, or an address that OUTGOING_PRIVATE names")
      }
    }
  })
  .refine((env) => !(env.TRIAL || env.BENCH) || isOnThisMachine(env.DATABASE_URL), {
    path: ["TRIAL"],
    error: "TRIAL and BENCH open helpers that no register may have: they run on a loopback database only",
  })

function mayBeCalled({ protocol, hostname }: URL, allowed: BlockList): boolean {
  return protocol === "https:" || isIn(allowed, hostname)
}

export type Environment = Omit<z.infer<typeof environmentSchema>, "KEYS" | "KEYS_FILE" | "PUBLIC_URL"> & {
  publicUrl: string
  keys: Keys
}

let parsed: Environment | undefined

/** The settings, read and checked once. Throws with the name of each wrong setting and never with its value. */
export function environment(): Environment {
  parsed ??= readEnvironment(process.env)
  return parsed
}

/** Checks `source` as `environment()` does. Exported for tests and for the start script's own check. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""))
  const result = environmentSchema.safeParse(set)
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
    throw new Error(`Settings to correct:\n  ${wrong.join("\n  ")}`)
  }
  const { KEYS, KEYS_FILE, PUBLIC_URL, ...rest } = result.data
  const json = KEYS ?? (KEYS_FILE ? readFileSync(KEYS_FILE, "utf8") : undefined)
  if (!json) throw new Error("Settings to correct:\n  KEYS_FILE: name the file with the portal's keys (npm run keys)")
  return { ...rest, publicUrl: PUBLIC_URL ?? `http://localhost:${rest.PORT}`, keys: keysSchema.parse(JSON.parse(json)) }
}
