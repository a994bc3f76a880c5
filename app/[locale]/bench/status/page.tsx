import { notFound } from "next/navigation"
import { requireActor } from "#app/session.ts"
import { StatusView } from "#components/application/status-view.tsx"
import { PublicShell } from "#components/ui/public-shell.tsx"
import { type StatusPage, statusPage } from "#lib/application/status-page.ts"
import { nothing, stay } from "../empty-action/actions.ts"

let constants: StatusPage | undefined

/** The status page from what the first request found: the same page without its query, and without a session. */
export default async function StatusFromConstantsPage({ searchParams }: { searchParams: Promise<{ of?: unknown }> }) {
  const { of } = await searchParams
  if (typeof of !== "string") notFound()
  constants ??= await statusPage(await requireActor(), of)
  const form = { action: nothing, formKey: "" }
  return (
    <PublicShell here="/bench/status" person={{ name: "Bench", home: "/home" }} signOut={stay}>
      <StatusView
        page={constants}
        isTrial={false}
        again={form}
        letters={{ again: { ...form, reference: of }, isSentAgain: false }}
        texts={form}
      />
    </PublicShell>
  )
}
