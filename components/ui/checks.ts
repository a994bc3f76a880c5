import type { z } from "zod"

/**
 * The schemas that a form checks in the browser, each loaded at the form's first input. One line for each:
 * `"application/identity": () => import("#lib/application/schema.ts").then((m) => m.identitySchema),`
 */
export const checks = {} satisfies Record<string, () => Promise<z.ZodType>>

export type CheckName = keyof typeof checks
