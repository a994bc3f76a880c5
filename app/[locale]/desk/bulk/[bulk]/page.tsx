import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { BulkView } from "#components/review/bulk-view.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { readBulkAddress } from "#lib/review/bulk/bulk-address.ts"
import { bulkPage } from "#lib/review/bulk/bulk-page.ts"
import { bulkRows } from "#lib/review/bulk/bulk-rows.ts"
import { lastDayToAnswer } from "#lib/review/give-turn.ts"
import { order, stop } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.bulk"))("title") }
}

type PageProps = {
  params: Promise<{ bulk: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function BulkPage({ params, searchParams }: PageProps) {
  const actor = await requireStaff()
  const address = readBulkAddress((await params).bulk, await searchParams)
  if (!address) notFound()
  const [bulk, list, answerBy] = await Promise.all([
    found(bulkPage(actor, address.id)),
    found(bulkRows(actor, address)),
    lastDayToAnswer("information_answer_days"),
  ])
  const formKeys = { order: randomId(), stop: randomId() }
  return <BulkView {...{ bulk, address, list, answerBy, order, stop, formKeys }} />
}
