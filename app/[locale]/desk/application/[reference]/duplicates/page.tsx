import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { Duplicates } from "#components/review/duplicates.tsx"
import { duplicatesPage } from "#lib/review/duplicates.ts"

type PageProps = { params: Promise<{ reference: string }>; searchParams: Promise<{ done?: unknown }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.duplicates"))("title") }
}

export default async function DuplicatesPage({ params, searchParams }: PageProps) {
  const { reference } = await params
  const page = await found(duplicatesPage(await requireStaff(), reference))
  return <Duplicates page={page} isSettled={(await searchParams).done === "settled"} />
}
