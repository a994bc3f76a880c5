import { isUuid } from "#lib/platform/uuid.ts"
import "server-only"
import { notFound, unstable_rethrow } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import type { z } from "zod"
import { momentInWords } from "#components/application/dates.ts"
import type { Person } from "#lib/identity/actor.ts"
import { isBusy, markBusy } from "#lib/platform/busy.ts"
import { fieldErrors } from "#lib/platform/form-errors.ts"
import { asAnswerTo } from "#lib/platform/form-key.ts"
import {
  type FieldError,
  type FormAction,
  type FormState,
  type FormValues,
  formInput,
  formValues,
  idleForm,
  leavingField,
  type Preview,
  refused,
  shown,
} from "#lib/platform/form-state.ts"
import { log } from "#lib/platform/log.ts"
import type { Stale } from "#lib/platform/move.ts"
import { NotFound, type Problem, type Result } from "#lib/platform/result.ts"
import { goTo } from "./go-to.ts"
import { markRefused } from "./refusal.ts"
import { requestReference } from "./request.ts"
import { currentActor, requireActor } from "./session.ts"

type SchemaOf<In> = z.ZodType<In> | (() => Promise<z.ZodType<In>>)
/** A problem may name the field that it is about, so that the summary links there. */
type FieldProblem = Problem & { field?: string }

/**
 * Makes the server action of a form that needs somebody signed in: form → schema → command → the next page, or the
 * form again with what was typed and what is wrong. `done` answers with the path to go to. `name` is the action's own:
 * what was answered to one action answers no other.
 */
export function formAction<In, T, P extends FieldProblem>(
  name: string,
  schema: SchemaOf<In>,
  command: (actor: Person, input: In) => Promise<Result<T, P>>,
  done: (value: T) => string | Promise<string>,
): FormAction {
  return (_before, data) =>
    answer(data, async () => {
      const actor = await requireActor()
      const once = (input: In) => asOnce({ data, name, accountId: actor.id }, input, () => command(actor, input))
      return { run: await parsed(schema, data), command: once, done }
    })
}

/**
 * The same for forms that anybody may send, signed in or not. A key is heeded, so what they are answered with must be
 * nothing that only its owner may hold.
 */
export function anyonesAction<In, T, P extends FieldProblem>(
  name: string,
  schema: SchemaOf<In>,
  command: (input: In) => Promise<Result<T, P>>,
  done: (value: T) => string | Promise<string>,
): FormAction {
  return (_before, data) =>
    answer(data, async () => {
      const accountId = (await currentActor())?.id ?? NOBODY
      const once = (input: In) => asOnce({ data, name, accountId }, input, () => command(input))
      return { run: await parsed(schema, data), command: once, done }
    })
}

const NOBODY = "00000000-0000-0000-0000-000000000000"

/**
 * The same for forms before anybody is signed in. The command gets no actor, only what was typed. A key is not heeded:
 * what these forms are answered with may be a session, which rests nowhere but in its owner's browser.
 */
export function visitorAction<In, T, P extends FieldProblem>(
  schema: SchemaOf<In>,
  command: (input: In) => Promise<Result<T, P>>,
  done: (value: T) => string | Promise<string>,
): FormAction {
  return (_before, data) => answer(data, async () => ({ run: await parsed(schema, data), command, done }))
}

/** What a button shows in the form that it belongs to. */
type Shown = { values?: FormValues; preview?: Preview }

/**
 * Makes the action of a button that does nothing but show: the form again with what was typed, and with what `show`
 * makes of it.
 */
export function shownAction<In>(schema: SchemaOf<In>, show: (actor: Person, input: In) => Promise<Shown>): FormAction {
  return (_before, data) =>
    guarded(data, async () => {
      const actor = await requireActor()
      const run = await parsed(schema, data)
      if (!run.success) return refused(formValues(data), await inWords(run.error))
      const { values, preview } = await show(actor, run.data)
      return shown({ ...formValues(data), ...values }, preview)
    })
}

type Step<In, T, P> = {
  run: z.ZodSafeParseResult<In>
  command: (input: In) => Promise<Result<T, P & Problem>>
  done: (value: T) => string | Promise<string>
}

async function parsed<In>(schema: SchemaOf<In>, data: FormData) {
  return (typeof schema === "function" ? await schema() : schema).safeParseAsync(formInput(data))
}

async function answer<In, T, P extends FieldProblem>(
  data: FormData,
  prepare: () => Promise<Step<In, T, P>>,
): Promise<FormState> {
  return guarded(data, async () => {
    const { run, command, done } = await prepare()
    if (!run.success) return refused(formValues(data), await inWords(run.error))
    const result = await command(run.data)
    if (!result.ok) return refusedBecause(data, result.problem)
    const next = await done(result.value)
    return data.has(leavingField) ? idleForm : goTo(next)
  })
}

/** Whatever fails brings back the form with what was typed, and the page that follows says that it was refused. */
async function guarded(data: FormData, run: () => Promise<FormState>): Promise<FormState> {
  // Whoever calls an action without a form has seen no page of ours.
  if (!(data instanceof FormData)) notFound()
  const state = await run().catch(async (error) => {
    unstable_rethrow(error)
    if (error instanceof NotFound) return refused(formValues(data), [], (await getTranslations("problems"))("gone"))
    return refusedUnexpectedly(data, error)
  })
  if (state.status === "refused") await markRefused()
  return state
}

/** Runs a command so that the same form sent twice is done once. */
function asOnce<T>(
  { data, name, accountId }: { data: FormData; name: string; accountId: string },
  input: unknown,
  run: () => Promise<T>,
): Promise<T> {
  const key = formKeyOf(data)
  return key ? asAnswerTo({ key, accountId, action: name, input }, run) : run()
}

function formKeyOf(data: FormData): string | null {
  const key = data.get("formKey")
  return typeof key === "string" && isUuid(key) ? key : null
}

async function inWords(error: z.ZodError): Promise<FieldError[]> {
  const t = await getTranslations("fields")
  return fieldErrors(error, (key, params) => (t.has(key) ? t(key, params) : null))
}

async function refusedBecause(data: FormData, problem: FieldProblem): Promise<FormState> {
  const t = await getTranslations("problems")
  const { code, field, ...rest } = problem
  if (code === "busy") markBusy(await requestReference())
  const words = t(code, isStale(problem) ? await staleWords(problem) : plainValues(rest))
  return field ? refused(formValues(data), [{ field, words }]) : refused(formValues(data), [], words)
}

function plainValues(values: object): Record<string, string | number> {
  const plain = Object.entries(values).filter(([, value]) => typeof value === "string" || typeof value === "number")
  return Object.fromEntries(plain)
}

function isStale(problem: Problem): problem is Stale {
  return problem.code === "stale"
}

/** Who was quicker, with what and when, as a person says it: "Sana Khan" or the board, "Initial approval", and the minute. */
async function staleWords({ by, byBoard, at, event }: Stale): Promise<Record<string, string>> {
  const [t, locale] = await Promise.all([getTranslations("audit.events"), getLocale()])
  const key = event?.replace(".", "-") ?? ""
  return {
    who: by ? "person" : byBoard ? "board" : "unknown",
    by: by ?? "",
    at: at ? momentInWords(new Date(at), locale) : "–",
    event: t.has(key) ? t(key) : "–",
  }
}

async function refusedUnexpectedly(data: FormData, error: unknown): Promise<FormState> {
  const t = await getTranslations("problems")
  const reference = await requestReference()
  log.error("action.failed", { reference, error: error instanceof Error ? error : new Error(String(error)) })
  if (!isBusy(error)) return refused(formValues(data), [], t("unexpected", { reference }))
  markBusy(reference)
  return refused(formValues(data), [], t("busy"))
}
