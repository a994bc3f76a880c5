import { z } from "zod"
import { choice, referenceCode, tick } from "#lib/platform/fields/choice.ts"
import { optionalText, text } from "#lib/platform/fields/free-text.ts"
import { loggedText } from "#lib/platform/fields/logged-text.ts"
import { versionSeen } from "#lib/platform/fields/version.ts"
import { readQueueLink } from "./queue-tabs.ts"

/** What the desk's forms post. Browser-safe. */

export const applicationReference = z.string().regex(/^FR-\d{4}-\d{7}$/)
/** The version that the officer saw on the application's page. */
const seen = { reference: applicationReference, version: versionSeen }

export const claimSchema = z.object({ reference: applicationReference })
export const nextSchema = z.object({})
export const decisionSchema = z.object(seen)
export const askSchema = z.object({ ...seen, question: text("question", { max: 2_000, lines: "many" }) })
export const intendDeclineSchema = z.object({ ...seen, reasons: text("reasons", { max: 2_000, lines: "many" }) })
export const fillInSchema = z.object({ reference: applicationReference, template: referenceCode("template") })
export const holdSchema = z.object({ ...seen, holdReason: loggedText("holdReason", { max: 500 }) })
/** As many as a page shows, the newest. */
export const mostNotes = 50
export const noteSchema = z.object({
  reference: applicationReference,
  note: text("note", { max: 2_000, lines: "many" }),
})
export const acceptSectionSchema = z.object({ ...seen, section: referenceCode("section") })
export const querySectionSchema = z.object({
  ...seen,
  section: referenceCode("section"),
  sectionQuery: text("sectionQuery", { max: 300 }),
})
export const declineSchema = z.object({
  ...seen,
  declineReason: referenceCode("declineReason"),
  note: optionalText({ max: 2_000, lines: "many" }),
})
export const reassignSchema = z.object({ ...seen, officer: referenceCode("officer") })
export const setAsideSchema = z.object({ ...seen, setAsideReason: loggedText("setAsideReason", { max: 500 }) })
export const reopenSchema = z.object({ ...seen, reopenReason: loggedText("reopenReason", { max: 500 }) })

/** What can agree between two applications, and what somebody can make of it. */
export const agreements = ["identity", "iban", "mobile", "name"] as const
export type Agreement = (typeof agreements)[number]
export const verdicts = ["same", "different"] as const
export type Verdict = (typeof verdicts)[number]
export const settleSchema = z.object({
  reference: applicationReference,
  other: applicationReference,
  /** What agreed on the page. */
  seen: z
    .string()
    .transform((seen) => seen.split(","))
    .pipe(z.array(z.enum(agreements))),
  verdict: choice("verdict", verdicts),
  settleNote: loggedText("settleNote", { max: 500 }),
})

/** Why an application is approved by two: it is of the share that is looked at twice, or something in it is risky. */
export const whySecond = ["share", "risky"] as const
export type WhySecond = (typeof whySecond)[number]

export const askLookupSchema = z.object({
  reference: applicationReference,
  lookup: z.enum(["identity", "tax", "account"]),
})

export const searchSchema = z.object({ sought: text("sought", { max: 200 }) })

/** A view of the queue, as a hidden field says it. */
export const queueView = z
  .string()
  .max(2_000)
  .transform(readQueueLink)
  .refine(({ wasOdd }) => !wasOdd)
export const saveViewSchema = z.object({ viewName: text("viewName", { max: 60 }), view: queueView, forTeam: tick() })
export const removeViewSchema = z.object({ saved: z.uuid() })

export const revealable = ["identity_number", "ntn", "iban"] as const
export type Revealable = (typeof revealable)[number]
export const revealSchema = z.object({
  reference: applicationReference,
  what: choice("what", revealable),
  revealReason: loggedText("revealReason", { max: 500 }),
})

export type Claim = z.output<typeof claimSchema>
export type Decision = z.output<typeof decisionSchema>
export type Ask = z.output<typeof askSchema>
export type IntendDecline = z.output<typeof intendDeclineSchema>
export type FillIn = z.output<typeof fillInSchema>
export type Hold = z.output<typeof holdSchema>
export type Note = z.output<typeof noteSchema>
export type AcceptSection = z.output<typeof acceptSectionSchema>
export type QuerySection = z.output<typeof querySectionSchema>
export type Decline = z.output<typeof declineSchema>
export type Reassign = z.output<typeof reassignSchema>
export type SetAside = z.output<typeof setAsideSchema>
export type Reopen = z.output<typeof reopenSchema>
export type Settle = z.output<typeof settleSchema>
export type AskLookup = z.output<typeof askLookupSchema>
export type Search = z.output<typeof searchSchema>
export type SaveView = z.output<typeof saveViewSchema>
export type RemoveView = z.output<typeof removeViewSchema>
export type Reveal = z.output<typeof revealSchema>
