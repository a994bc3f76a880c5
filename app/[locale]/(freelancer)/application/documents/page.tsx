import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { goTo } from "#app/go-to.ts"
import { requireActor } from "#app/session.ts"
import { DocumentTasks } from "#components/documents/document-tasks.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { ButtonLink } from "#components/ui/button.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { documentPath } from "#lib/application/documents.ts"
import { ownDocuments } from "#lib/documents/own-documents.ts"
import { backTo, fromIn } from "../question-address.ts"

type PageProps = { searchParams: Promise<{ from?: string | string[]; done?: unknown }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("application.documents"))("title") }
}

export default async function DocumentsPage({ searchParams }: PageProps) {
  const page = await found(ownDocuments(await requireActor()))
  if (!page) return goTo("/home")
  const { from: asked, done } = await searchParams
  const from = fromIn(asked)
  const t = await getTranslations("application.documents")
  const next = page.kinds.find(({ isMissing }) => isMissing)
  const way = from ? `?from=${from}` : ""
  return (
    <>
      <BackLink href={backTo(from, page.reference)} />
      {done === "added" && <Inset announced>{t("added")}</Inset>}
      <PageTitle caption={page.reference}>{t("title")}</PageTitle>
      <p>{t("intro")}</p>
      <DocumentTasks kinds={page.kinds} way={way} />
      <p className="buttons">
        {next ? (
          <ButtonLink href={`/application/${documentPath(next.kind)}${way}`}>
            {t("addNext", { kind: t(`kinds.${next.kind}`) })}
          </ButtonLink>
        ) : (
          <ButtonLink href={backTo(from, page.reference)}>{t("goOn")}</ButtonLink>
        )}
      </p>
    </>
  )
}
