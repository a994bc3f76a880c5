import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { sendingAddress } from "#app/document-ways.ts"
import { found } from "#app/found.ts"
import { goTo } from "#app/go-to.ts"
import { requireActor } from "#app/session.ts"
import { OwnPapers } from "#components/documents/own-papers.tsx"
import { SendForm } from "#components/documents/send-form.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { ButtonLink } from "#components/ui/button.tsx"
import { ErrorSummary } from "#components/ui/error-summary.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { documentKindAt, documentPath, mostOf } from "#lib/application/documents.ts"
import { ownDocuments } from "#lib/documents/own-documents.ts"
import { documentProblems } from "#lib/documents/schema.ts"
import { randomId } from "#lib/platform/clock.ts"
import { fromIn } from "../../question-address.ts"
import { removeFile } from "../actions.ts"

type Query = { from?: string | string[]; done?: unknown; problem?: unknown }
type PageProps = { params: Promise<{ kind: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const kind = documentKindAt((await params).kind)
  if (!kind) return {}
  const t = await getTranslations()
  const prefix = problemIn(await searchParams) ? t("common.errorPrefix") : ""
  return { title: prefix + t(`application.documents.${kind}.title`) }
}

export default async function DocumentPage({ params, searchParams }: PageProps) {
  const kind = documentKindAt((await params).kind)
  if (!kind) notFound()
  const page = await found(ownDocuments(await requireActor()))
  if (!page) return goTo("/home")
  const query = await searchParams
  const from = fromIn(query.from)
  const way = from ? `?from=${from}` : ""
  const t = await getTranslations()
  const words = await getTranslations("application.documents")
  const code = problemIn(query)
  const problem = code && t(`problems.${code}`)
  const here = page.documents.filter((document) => document.kind === kind)
  const next = page.kinds.find(({ isMissing }) => isMissing)?.kind
  return (
    <>
      <BackLink href={`/application/${documentPath()}${way}`} />
      {problem && <ErrorSummary title={t("common.problemTitle")} errors={[{ field: "file", words: problem }]} />}
      {query.done === "added" && <Inset announced>{words("added")}</Inset>}
      {query.done === "removed" && <Inset announced>{words("removed")}</Inset>}
      <PageTitle caption={words("title")}>{words(`${kind}.title`)}</PageTitle>
      <p>{words(`${kind}.hint`)}</p>
      <OwnPapers documents={here} remove={removeFile} formKey={randomId()} />
      {here.length < Math.max(2, mostOf[kind]) && (
        <SendForm
          action={sendingAddress({ kind, from, locale: await getLocale() })}
          problem={problem || undefined}
          words={{
            label: words(here.length === 0 ? "choose" : mostOf[kind] > 1 ? "chooseMore" : "chooseOther"),
            hint: words("accepted"),
            submit: words("send"),
            shrinking: words("shrinking"),
            sending: words("sending", { percent: "{percent}" }),
            waiting: words("waiting"),
            looking: words("looking"),
            stopped: words("stopped"),
          }}
        />
      )}
      {here.length > 0 && (
        <p className="buttons">
          <ButtonLink href={`/application/${documentPath(next)}${way}`} tone="plain">
            {next ? words("addNext", { kind: words(`kinds.${next}`) }) : words("all")}
          </ButtonLink>
        </p>
      )}
      <p className="hint">{words("whoSees")}</p>
    </>
  )
}

function problemIn({ problem }: Query) {
  return documentProblems.find((code) => code === problem) ?? null
}
