import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { RevealedNumbers } from "#components/review/revealed-numbers.tsx"
import { revealedNumbers } from "#lib/review/revealed-numbers.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.revealed"))("title") }
}

export default async function RevealedPage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  return (
    <RevealedNumbers reference={reference} numbers={await found(revealedNumbers(await requireStaff(), reference))} />
  )
}
