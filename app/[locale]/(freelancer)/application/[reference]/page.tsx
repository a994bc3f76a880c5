import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { goTo } from "#app/go-to.ts"
import { requireActor } from "#app/session.ts"
import { StatusView } from "#components/application/status-view.tsx"
import { PrintedAddress } from "#components/ui/printed-address.tsx"
import { statusPage } from "#lib/application/status-page.ts"
import { randomId } from "#lib/platform/clock.ts"
import { environment } from "#lib/platform/environment.ts"
import { beginWithOldAnswers } from "../../home/actions.ts"
import { chooseMyTexts, sendAgain } from "./actions.ts"

type StatusPageProps = { params: Promise<{ reference: string }>; searchParams: Promise<{ sent?: unknown }> }

export async function generateMetadata({ params }: Pick<StatusPageProps, "params">): Promise<Metadata> {
  return { title: (await getTranslations("status"))("pageTitle", { reference: (await params).reference }) }
}

export default async function ApplicationStatusPage({ params, searchParams }: StatusPageProps) {
  const { reference } = await params
  const page = await found(statusPage(await requireActor(), reference))
  if (page.can.includes("submit")) return goTo("/application")
  const again = { action: beginWithOldAnswers, formKey: randomId() }
  const letters = {
    again: { action: sendAgain, formKey: randomId(), reference },
    isSentAgain: (await searchParams).sent === "again",
  }
  const texts = { action: chooseMyTexts, formKey: randomId() }
  const { TRIAL, publicUrl } = environment()
  return (
    <>
      <StatusView page={page} isTrial={TRIAL} again={again} letters={letters} texts={texts} />
      <PrintedAddress>{new URL(`/application/${reference}`, publicUrl).href}</PrintedAddress>
    </>
  )
}
