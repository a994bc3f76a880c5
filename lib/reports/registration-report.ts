import "server-only"
import { type Actor, authorise } from "#lib/identity/actor.ts"
import { addDays, type CalendarDate, now, startOf } from "#lib/platform/clock.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import type { ReportFilters } from "./filters.ts"

export type Tally = { key: string; count: number }
export type RegistrationReport = {
  asOf: Date
  applications: Counted & { byStatus: Tally[] }
  registrations: Counted & { byStatus: Tally[] }
  /** Dollar accounts by what happened in the period, and per month. */
  dollarAccounts: { asked: number; endorsed: number; opened: number; byMonth: DollarMonth[] }
}
type Counted = { total: number; byMonth: Tally[]; byProvince: Tally[]; byCategory: Tally[] }
export type DollarMonth = { month: CalendarDate; asked: number; endorsed: number; opened: number }

/** Applications by when they were submitted, registrations by when they began, dollar accounts by each step's day. */
export async function registrationReport(actor: Actor, filters: ReportFilters): Promise<RegistrationReport> {
  authorise(actor, "reports.read")
  const [applications, registrations, byMonth] = await Promise.all([
    applicationTallies(filters),
    registrationTallies(filters),
    dollarMonths(filters),
  ])
  const sum = (step: "asked" | "endorsed" | "opened") => byMonth.reduce((total, month) => total + month[step], 0)
  const dollarAccounts = { asked: sum("asked"), endorsed: sum("endorsed"), opened: sum("opened"), byMonth }
  return {
    asOf: now(),
    applications: { ...counted(applications), byStatus: tallies(applications, "status") },
    registrations: { ...counted(registrations), byStatus: tallies(registrations, "status") },
    dollarAccounts,
  }
}

type Grouped = { by: "month" | "status" | "province" | "category" | "all"; key: string | null; count: number }

function counted(rows: Grouped[]): Counted {
  return {
    total: rows.find(({ by }) => by === "all")?.count ?? 0,
    byMonth: tallies(rows, "month").sort((a, b) => a.key.localeCompare(b.key)),
    byProvince: tallies(rows, "province"),
    byCategory: tallies(rows, "category"),
  }
}

function tallies(rows: Grouped[], by: Grouped["by"]): Tally[] {
  const own = rows.filter((row) => row.by === by).map(({ key, count }) => ({ key: key ?? "", count }))
  return own.sort((a, b) => b.count - a.count)
}

const any = Prisma.sql`true`

function where({ province, category }: ReportFilters, table = Prisma.empty) {
  const provinces = province ? Prisma.sql`${table}province_code = ${province}` : any
  return Prisma.sql`${provinces} and ${category ? Prisma.sql`${table}primary_category = ${category}` : any}`
}

// What both are counted by: each by itself, and all together. `grouping` has a bit for each column that a row is not by.
const eachAndAll = Prisma.sql`grouping sets ((month), (status), (province_code), (primary_category), ())`
const keyOfIt = Prisma.sql`coalesce(month, status, province_code, primary_category)`
const dimension = Prisma.sql`case grouping(month, status, province_code, primary_category)
  when 7 then 'month' when 11 then 'status' when 13 then 'province' when 14 then 'category' else 'all' end`

// Read from the index application_report alone: the table itself is not touched.
function applicationTallies(filters: ReportFilters): Promise<Grouped[]> {
  const { status } = filters
  return database.$queryRaw<Grouped[]>`
    select ${dimension} as by, ${keyOfIt} as key, count(*)::int as count
    from (
      select to_char(submitted_at at time zone 'Asia/Karachi', 'YYYY-MM-01') as month, status::text,
        province_code, primary_category
      from application
      where submitted_at >= ${startOf(filters.from)} and submitted_at < ${startOf(addDays(filters.to, 1))}
        and ${where(filters)} and ${status ? Prisma.sql`status = ${status}::"ApplicationStatus"` : any}
    ) counted
    group by ${eachAndAll}`
}

// Read from the index registration_report alone.
function registrationTallies(filters: ReportFilters): Promise<Grouped[]> {
  return database.$queryRaw<Grouped[]>`
    select ${dimension} as by, ${keyOfIt} as key, count(*)::int as count
    from (
      select to_char(registered_on, 'YYYY-MM-01') as month, status::text, province_code, primary_category
      from registration
      where registered_on between ${filters.from}::date and ${filters.to}::date and ${where(filters)}
    ) counted
    group by ${eachAndAll}`
}

function dollarMonths(filters: ReportFilters): Promise<DollarMonth[]> {
  const within = Prisma.sql`at >= ${startOf(filters.from)} and at < ${startOf(addDays(filters.to, 1))}`
  const scope = where(filters, Prisma.sql`application.`)
  return database.$queryRaw<DollarMonth[]>`
    select to_char(at at time zone 'Asia/Karachi', 'YYYY-MM-01') as month,
      count(*) filter (where step = 'asked')::int as asked,
      count(*) filter (where step = 'endorsed')::int as endorsed,
      count(*) filter (where step = 'opened')::int as opened
    from dollar_account_request request
    join application on application.id = request.application_id
    cross join lateral (values ('asked', request.requested_at), ('endorsed', request.endorsed_at),
      ('opened', case when request.status = 'opened' then request.answered_at end)) as steps (step, at)
    where ${within} and ${scope}
    group by 1 order by 1`
}
