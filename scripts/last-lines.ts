import { existsSync, readFileSync } from "node:fs"

/** The end of a text, where programs say what went wrong. */
export function lastLines(text: string, count = 12): string {
  return text.trimEnd().split("\n").slice(-count).join("\n")
}

/** The end of a file, or nothing when there is none. */
export function lastLinesOf(file: string, count = 12): string {
  return existsSync(file) ? lastLines(readFileSync(file, "utf8"), count) : ""
}
