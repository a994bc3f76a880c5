import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { OwnBulkView } from "#components/review/own-bulk-view.tsx"
import { ownBulk } from "#lib/review/bulk/own-bulk.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.bulk.own"))("title") }
}

export default async function OwnBulkPage() {
  return <OwnBulkView ordered={await found(ownBulk(await requireStaff()))} />
}
