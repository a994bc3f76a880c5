import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { EndorseForm, OutcomeForm } from "#components/dollar-account/decide-forms.tsx"
import { RequestFacts, RequestHistory } from "#components/dollar-account/request-facts.tsx"
import { RequestTag } from "#components/dollar-account/request-tag.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { Split } from "#components/ui/split.tsx"
import { requestForDesk } from "#lib/dollar-account/request-for-desk.ts"
import { randomId } from "#lib/platform/clock.ts"
import { bankNames } from "../bank-names.ts"
import { endorse, recordOutcome } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dollarAccount.request"))("title") }
}

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

export default async function DollarAccountPage({ params, searchParams }: PageProps) {
  const actor = await requireStaff()
  const [{ id }, { done }] = [await params, await searchParams]
  const request = await found(requestForDesk(actor, id))
  const bank = (await bankNames()).get(request.bankCode) ?? request.bankCode
  const t = await getTranslations("dollarAccount.request")
  const form = { formKey: randomId(), request, bank }
  return (
    <>
      <BackLink href="/desk/dollar-accounts">{t("back")}</BackLink>
      <PageTitle caption={request.reference} hint={<RequestTag status={request.status} />}>
        {request.fullName}
      </PageTitle>
      {(done === "endorsed" || done === "recorded") && <Inset announced>{t(`done.${done}`)}</Inset>}
      <Split
        sideLabel={t("history")}
        side={
          <div className="pad">
            <h2>{t("history")}</h2>
            <RequestHistory request={request} bank={bank} />
          </div>
        }
      >
        <h2>{t("facts")}</h2>
        <RequestFacts request={request} bank={bank} />
        {request.can.includes("endorse") && <EndorseForm action={endorse} {...form} />}
        {request.can.includes("record_opened") && <OutcomeForm action={recordOutcome} {...form} />}
      </Split>
    </>
  )
}
