import { addDays } from "#lib/platform/clock.ts"
import { type QueueFilters, type QueueTab, type QueueView, wholeTab } from "#lib/review/queue-tabs.ts"

export type MeasuredView = QueueView & { name: string }

/** What stands in the database that is measured: an officer who holds something, and the day on which the seed ends. */
export type Known = { officer: string; until: string }

const view = (name: string, tab: QueueTab, filters: QueueFilters = {}, sort: "submitted" | null = null) => ({
  ...wholeTab(tab),
  filters,
  sort,
  name,
})

/** Each tab, and each single filter: a common value and a rare one, where the queue is short and where it is the longest. */
export function singleFilters({ officer, until }: Known): MeasuredView[] {
  const month = { from: addDays(until, -30), to: until }
  const longAgo = { from: addDays(until, -600), to: addDays(until, -599) }
  return [
    view("to review", "review"),
    view("to review, last submitted first", "review", {}, "submitted"),
    view("with officers", "held"),
    view("waiting", "waiting"),
    view("fee due", "fee"),
    view("final approval", "final"),
    view("decided", "decided"),
    view("declined", "decided", { status: "declined" }),
    view("withdrawn", "decided", { status: "withdrawn" }),
    view("new ones", "review", { kind: "new" }),
    view("renewals", "decided", { kind: "renewal" }),
    view("common category", "review", { category: "software-development" }),
    view("rare category", "decided", { category: "agritech" }),
    view("large province", "review", { province: "punjab" }),
    view("small province", "decided", { province: "gilgit-baltistan" }),
    view("large district", "review", { district: "lahore" }),
    view("small district", "decided", { district: "tangir" }),
    view("dollar account wanted", "review", { dollar: "1" }),
    view("one officer's", "held", { officer }),
    view("asked by one officer", "waiting", { officer }),
    view("submitted in the last month", "review", month),
    view("submitted on two days long ago", "decided", longAgo),
    view("submitted on two days without any left", "review", longAgo),
    view("overdue", "review", { overdue: "1" }),
    view("duplicates", "review", { duplicates: "1" }),
    view("ready to confirm", "review", { ready: "1" }),
    view("duplicates among the decided", "decided", { duplicates: "1" }),
  ]
}

/**
 * The ten combinations that officers use most, as we expect from how the work is shared out: by trade and place (1–3:
 * officers know one of them), by what is urgent (4–6), by what a bank or an auditor asks for (7–8), and by what a
 * supervisor follows (9–10). To be measured again with the desk's own addresses once it is in use.
 */
export function combinations({ officer, until }: Known): MeasuredView[] {
  const week = { from: addDays(until, -7), to: until }
  return [
    view("1 trade in a province", "review", { category: "web-development", province: "sindh" }),
    view("2 trade in a district", "review", { category: "web-development", district: "lahore" }),
    view("3 trade with a dollar account", "review", { category: "software-development", dollar: "1" }),
    view("4 overdue in a province", "review", { province: "khyber-pakhtunkhwa", overdue: "1" }),
    view("5 overdue duplicates", "review", { duplicates: "1", overdue: "1" }),
    view("6 this week's with a dollar account", "review", { ...week, dollar: "1" }),
    view("7 decided this week in a trade", "decided", { ...week, category: "it-consultancy" }),
    view("8 declined in a district", "decided", { status: "declined", district: "lahore" }),
    view("9 one officer's in a province", "held", { officer, province: "punjab" }),
    view("10 waiting for an answer, in a trade", "waiting", { category: "mobile-and-games" }),
  ]
}

/** Every other pair of filters, of a common and of a rare value, where the list is longest. */
export function otherPairs({ until }: Known): MeasuredView[] {
  const values: [string, QueueFilters][] = [
    ["declined", { status: "declined" }],
    ["withdrawn", { status: "withdrawn" }],
    ["new", { kind: "new" }],
    ["common category", { category: "software-development" }],
    ["rare category", { category: "agritech" }],
    ["large province", { province: "punjab" }],
    ["small province", { province: "gilgit-baltistan" }],
    ["large district", { district: "lahore" }],
    ["small district", { district: "tangir" }],
    ["dollar", { dollar: "1" }],
    ["month", { from: addDays(until, -330), to: addDays(until, -300) }],
    ["duplicates", { duplicates: "1" }],
  ]
  return values.flatMap(([one, first], at) =>
    values.slice(at + 1).flatMap(([other, second]) => {
      const isOfOneFilter = Object.keys(first).some((name) => name in second)
      return isOfOneFilter ? [] : [view(`${one} and ${other}`, "decided", { ...first, ...second })]
    }),
  )
}
