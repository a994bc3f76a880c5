import * as z from "zod/mini"
import type { CalendarDate } from "#lib/platform/clock.ts"
import { noonOf } from "#lib/platform/fields/calendar-date.ts"
import { type MessageParams, Refusal } from "#lib/platform/fields/field.ts"
import type { ReferenceCodes } from "./reference-codes.ts"

/** What a rule cannot know by itself. Plain values, so that a page can hand it to the browser. */
export type Context = {
  today: CalendarDate
  /** Of the policy `minimum_age`, in years. */
  minimumAge: number
  /** Codes in force today; without them only the form of a code is looked at. */
  reference?: ReferenceCodes
  /** What the draft already holds, for rules that reach over to another question. */
  answers?: Readonly<Record<string, unknown>>
}

/** A rule over several values; it runs when all fields that it needs are there and in order. */
export type Rule = {
  needs: readonly string[]
  /** The fields to complain about: the first that is on the page. */
  at: readonly string[]
  /** Asks the reference data; says nothing while none is at hand. */
  asksReference?: true
  // biome-ignore lint/suspicious/noExplicitAny: a rule may reach over questions, so it names the values that it reads itself
  check: (values: any, context: Context) => Refusal | undefined
}

type Shape = Record<string, z.ZodMiniType>

/** One page of the application: its fields, which of them may stay empty, and the rules between them. */
export type Question<S extends Shape = Shape> = {
  shape: S
  optional: readonly string[]
  rules: readonly Rule[]
  /** Makes empty what another answer has made moot ("no" to the dollar account leaves no bank for it). */
  settle?(values: z.output<z.ZodMiniObject<S>>): z.output<z.ZodMiniObject<S>>
}

type QuestionParts<S extends Shape> = {
  optional?: readonly (keyof S & string)[]
  rules?: readonly Rule[]
  settle?: Question<S>["settle"]
}

export function question<S extends Shape>(
  shape: S,
  { optional = [], rules = [], settle }: QuestionParts<S> = {},
): Question<S> {
  return settle ? { shape, optional, rules, settle } : { shape, optional, rules }
}

export type AnswersTo<Q> = Q extends Question<infer S> ? z.output<z.ZodMiniObject<S>> : never

/** The zod schema of one question, in the page's order of fields. Issues are keys under `fields.` with their params. */
export function schemaOf<S extends Shape>({ shape, rules, settle }: Question<S>, context: Context) {
  const checked = z.object(shape, "text.form").check(...rules.map((rule) => asCheck(rule, shape, context)))
  return z.pipe(
    checked,
    z.transform((values: z.output<typeof checked>) => (settle ? settle(values) : values)),
  )
}

// `when`: a rule speaks even if some other field is refused, so that one post names every problem, but not of a field
// that has its refusal already.
function asCheck(rule: Rule, shape: Shape, context: Context) {
  const involved = [...rule.needs, ...rule.at].filter((name) => name in shape)
  return z.superRefine<Record<string, unknown>>(
    (values, payload) => {
      const refusal = refusedBy(rule, { ...context.answers, ...values }, context)
      if (!refusal) return
      const path = rule.at.filter((name) => name in shape).slice(0, 1)
      payload.addIssue({ code: "custom", message: refusal.key, params: refusal.params, path, input: undefined })
    },
    { when: ({ issues }) => !issues.some((issue) => involved.includes(String(issue.path?.[0]))) },
  )
}

/** What a rule has against values that were read before; nothing while a value that it needs is missing. */
export function refusedBy(
  rule: Rule,
  values: Readonly<Record<string, unknown>>,
  context: Context,
): Refusal | undefined {
  const isMissing = rule.needs.some((name) => values[name] === undefined || values[name] === null)
  return isMissing ? undefined : rule.check(values, context)
}

type ShapesOf<Q extends readonly Question[]> = Q extends readonly [Question<infer S>, ...infer Rest extends Question[]]
  ? S & ShapesOf<Rest>
  : object

/** Several questions as one, for what reads or checks a whole section; a rule that two of them share runs once. */
export function together<Q extends readonly Question[]>(...questions: Q): Question<ShapesOf<Q> & Shape> {
  return {
    shape: Object.assign({}, ...questions.map(({ shape }) => shape)),
    optional: questions.flatMap(({ optional }) => optional),
    rules: [...new Set(questions.flatMap(({ rules }) => rules))],
    settle: (values) =>
      questions.reduce((settled, { settle }) => settle?.(settled as never) ?? settled, values as object) as never,
  }
}

/** A rule that a date is not after today. */
export function notInFuture(name: string): Rule {
  return {
    needs: [name],
    at: [name],
    check: (values, { today }) => (values[name] > today ? new Refusal("date.future", on(today)) : undefined),
  }
}

/** A day for a message's words. */
export function on(date: CalendarDate): MessageParams {
  return { date: noonOf(date) }
}
