import { readFileSync, writeFileSync } from "node:fs"
import { transitions as application } from "#lib/application/lifecycle.ts"
import { requestTransitions as dollarAccount } from "#lib/dollar-account/lifecycle.ts"
import { enquiryTransitions as enquiry } from "#lib/help/lifecycle.ts"
import type { Transition } from "#lib/platform/lifecycle.ts"
import { registrationTransitions as registration } from "#lib/register/lifecycle.ts"

type Table = Record<string, Transition<string, string>>

/** Each lifecycle, by the name of its block in docs/architecture.md, with the status that it begins with. */
const lifecycles: Record<string, { begins: string; table: Table }> = {
  application: { begins: "draft", table: application },
  registration: { begins: "active", table: registration },
  "dollar-account": { begins: "requested", table: dollarAccount },
  enquiry: { begins: "open", table: enquiry },
}

/** A table of transitions as a Mermaid state diagram. */
function diagram({ begins, table }: { begins: string; table: Table }): string {
  const arrows = Object.entries(table).flatMap(([action, { from, to }]) => {
    return from.map((status) => `  ${status} --> ${to}: ${action.replaceAll("_", " ")}`)
  })
  const statuses = new Set(Object.values(table).flatMap(({ from, to }) => [...from, to]))
  const left = new Set(Object.values(table).flatMap(({ from }) => from))
  const ends = [...statuses].filter((status) => !left.has(status)).map((status) => `  ${status} --> [*]`)
  return ["```mermaid", "stateDiagram-v2", `  [*] --> ${begins}`, ...arrows, ...ends, "```"].join("\n")
}

/** `text` with the block of each lifecycle drawn anew from its table. */
export function withDiagrams(text: string): string {
  return Object.entries(lifecycles).reduce((drawn, [name, lifecycle]) => {
    const block = new RegExp(`(<!-- lifecycle: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`)
    if (!block.test(drawn)) throw new Error(`docs/architecture.md has no block for the lifecycle of ${name}`)
    return drawn.replace(block, (_all, open, close) => `${open}${diagram(lifecycle)}\n${close}`)
  }, text)
}

if (import.meta.main) {
  const file = "docs/architecture.md"
  writeFileSync(file, withDiagrams(readFileSync(file, "utf8")))
}
