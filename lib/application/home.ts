import "server-only"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { returnedAddress } from "#lib/letters/index.ts"
import { type CalendarDate, fromDateColumn } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { ended } from "./lifecycle.ts"
import { possibleActions } from "./possible.ts"
import { type Stage, stageOf } from "./stages.ts"

export type Home = {
  /** `begin`: nothing yet · `go_on`: a draft · `answer`: the desk asked · `follow`: under way or registered · `again`: it ended without. */
  next: "begin" | "go_on" | "answer" | "follow" | "again"
  applications: { reference: string; stage: Stage; begunAt: Date; submittedAt: Date | null }[]
  registration: { number: string; expiresOn: CalendarDate } | null
  /** Their own address, where mail to it came back. */
  returnedAddress: string | null
}

/** Where a freelancer stands: their applications, the newest first, and what to do next. */
export async function home(actor: Person): Promise<Home> {
  authorise(actor, "application.own")
  const [rows, registration, returned] = await Promise.all([
    database.application.findMany({
      where: visibleTo(actor),
      orderBy: { createdAt: "desc" },
      take: 20,
      select: {
        id: true,
        reference: true,
        status: true,
        version: true,
        accountId: true,
        assigneeId: true,
        answerDueOn: true,
        createdAt: true,
        submittedAt: true,
      },
    }),
    database.registration.findUnique({ where: { accountId: actor.id }, select: { number: true, expiresOn: true } }),
    returnedAddress(actor),
  ])
  const [newest] = rows
  const can = newest ? possibleActions(actor, newest) : []
  const isOver = newest !== undefined && ended.includes(newest.status)
  return {
    next: nextOf({ hasOne: newest !== undefined, can, isOver, isRegistered: registration !== null }),
    applications: rows.map(({ reference, createdAt, submittedAt, ...standing }) => ({
      reference,
      stage: stageOf(standing),
      begunAt: createdAt,
      submittedAt,
    })),
    registration: registration && { number: registration.number, expiresOn: fromDateColumn(registration.expiresOn) },
    returnedAddress: returned,
  }
}

type Standing = { hasOne: boolean; can: string[]; isOver: boolean; isRegistered: boolean }

function nextOf({ hasOne, can, isOver, isRegistered }: Standing): Home["next"] {
  if (!hasOne) return "begin"
  if (can.includes("submit")) return "go_on"
  if (can.includes("answer")) return "answer"
  return isOver && !isRegistered ? "again" : "follow"
}
