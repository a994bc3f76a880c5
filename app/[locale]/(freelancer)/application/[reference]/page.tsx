import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireActor } from "#app/session.ts"
import { StatusView } from "#components/application/status-view.tsx"
import { PrintedAddress } from "#components/ui/printed-address.tsx"
import { statusPage } from "#lib/application/status-page.ts"
import { randomId } from "#lib/platform/clock.ts"
import { environment } from "#lib/platform/environment.ts"
import { beginWithOldAnswers } from "../../home/actions.ts"

type StatusPageProps = { params: Promise<{ reference: string }> }

export async function generateMetadata({ params }: StatusPageProps): Promise<Metadata> {
  return { title: (await getTranslations("status"))("pageTitle", { reference: (await params).reference }) }
}

export default async function ApplicationStatusPage({ params }: StatusPageProps) {
  const { reference } = await params
  const page = await found(statusPage(await requireActor(), reference))
  if (page.can.includes("submit")) redirect("/application")
  const again = { action: beginWithOldAnswers, formKey: randomId() }
  const { TRIAL, publicUrl } = environment()
  return (
    <>
      <StatusView page={page} isTrial={TRIAL} again={again} />
      <PrintedAddress>{new URL(`/application/${reference}`, publicUrl).href}</PrintedAddress>
    </>
  )
}
