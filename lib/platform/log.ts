import "server-only"
import pino from "pino"
import { environment } from "./environment.ts"

let logger: pino.Logger | undefined

/** What a log line may hold: ids, counts, times, codes. Never a person's answer. */
export type LogFields = Record<string, string | number | boolean | null | undefined | Error>

function lines() {
  logger ??= pino({ level: environment().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  return logger
}

type Level = "info" | "warn" | "error"
export type Sink = (level: Level, event: string, fields: LogFields) => void

const toPino: Sink = (level, event, fields) => {
  const { error, ...rest } = fields
  lines()[level](error instanceof Error ? { ...rest, err: forLog(error) } : rest, event)
}

let sink: Sink = toPino

/** One line for the operators: what happened, and under which ids. */
export const log = {
  info: (event: string, fields: LogFields = {}) => sink("info", event, fields),
  warn: (event: string, fields: LogFields = {}) => sink("warn", event, fields),
  error: (event: string, fields: LogFields = {}) => sink("error", event, fields),
}

/** For tests: send the lines elsewhere. */
export function setLogSink(next: Sink) {
  sink = next
}

/** An error without the values of the query that failed: Prisma and pg print parameters and rows into messages. */
export function forLog(error: Error) {
  const code = "code" in error ? String(error.code) : undefined
  const fromDatabase = error.name.startsWith("Prisma") || "severity" in error
  return {
    type: error.name,
    code,
    message: fromDatabase ? "the database refused a statement" : error.message.slice(0, 500),
    stack: (error.stack ?? "")
      .split("\n")
      .filter((line) => line.trimStart().startsWith("at "))
      .slice(0, 12)
      .join("\n"),
  }
}
