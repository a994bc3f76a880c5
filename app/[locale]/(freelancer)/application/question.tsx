import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { found } from "#app/found.ts"
import { goTo } from "#app/go-to.ts"
import { requireActor } from "#app/session.ts"
import { BackLink } from "#components/ui/back-link.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { questionPage } from "#lib/application/question-page.ts"
import { entryOf, previousQuestion, type QuestionKey } from "#lib/application/questions.ts"
import { confirmItIsYouPage } from "#lib/identity/fresh.ts"
import { keptUnder } from "#lib/identity/kept-under.ts"
import { saveAndAnswer, saveAndCheck, saveAndGoOn } from "./actions.ts"
import { type From, fromIn, questionAddress } from "./question-address.ts"

export type QuestionPageProps = { searchParams: Promise<{ from?: string | string[] }> }

type QuestionProps = QuestionPageProps & {
  name: QuestionKey
  /** The page's one field is its heading: no other is shown. */
  headed?: boolean
  children: ReactNode
}

/** A page that asks one question of the application: its heading, its form, and where that goes. */
export async function Question({ name, headed, searchParams, children }: QuestionProps) {
  const actor = await requireActor()
  const [page, sessions] = await Promise.all([found(questionPage(actor, name)), keptUnder(actor)])
  if (!page) return goTo("/home")
  const from = fromIn((await searchParams).from)
  if (page.mustConfirm) return goTo(confirmItIsYouPage(questionAddress(name, from)))
  const t = await getTranslations("application")
  const { section } = entryOf(name)
  const title = t(`${name}.title`)
  const { action, back } = wayOf(from, name, page.reference)
  const caption = t(`sections.${section}.title`)
  const hint = t.has(`${name}.hint`) && t(`${name}.hint`)
  return (
    <>
      <BackLink href={back} />
      <Form
        heading={
          <>
            {headed ? <p className="hint caption">{caption}</p> : <PageTitle caption={caption}>{title}</PageTitle>}
            {hint && <p>{hint}</p>}
          </>
        }
        action={action}
        title={title}
        check="application/question"
        keep={keepAs(sessions, name)}
        saves
        hidden={{ id: page.id, version: page.version, question: name, ...page.rules }}
        values={page.values}
        submitLabel={(await getTranslations("common"))("saveAndContinue")}
      >
        {children}
      </Form>
    </>
  )
}

/** The names under which a browser keeps what is typed on a page, for the present session and those that ran out. */
export function keepAs([present, ...earlier]: [string, ...string[]], page: string): [string, ...string[]] {
  return [`${present}.${page}`, ...earlier.map((session) => `${session}.${page}`)]
}

/** The title of a question's page, for the browser's tab. */
export function titleOf(name: QuestionKey): () => Promise<Metadata> {
  return async () => ({ title: (await getTranslations("application"))(`${name}.title`) })
}

function wayOf(from: From, name: QuestionKey, reference: string) {
  if (from === "check-answers") return { action: saveAndCheck, back: "/application/check-answers" }
  if (from === "answer") return { action: saveAndAnswer, back: `/application/${reference}/answer` }
  const before = previousQuestion(name)
  const isFirst = before?.section !== entryOf(name).section
  return { action: saveAndGoOn, back: isFirst ? "/application" : `/application/${before?.path}` }
}
