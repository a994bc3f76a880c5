import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireActor } from "#app/session.ts"
import { AnswerSections } from "#components/application/answer-sections.tsx"
import { momentInWords, weekdayInWords } from "#components/application/dates.ts"
import { MissingSections } from "#components/application/missing-sections.tsx"
import { Written } from "#components/application/written.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { requestToAnswer } from "#lib/application/request-to-answer.ts"
import { keptUnder } from "#lib/identity/kept-under.ts"
import { randomId } from "#lib/platform/clock.ts"
import { keepAs } from "../../question.tsx"
import { sendAnswer } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("application.answer"))("title") }
}

export default async function AnswerPage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const actor = await requireActor()
  const [page, sessions] = await Promise.all([found(requestToAnswer(actor, reference)), keptUnder(actor)])
  const [t, tNext] = await Promise.all([getTranslations("application.answer"), getTranslations("status.next")])
  const { id, version, missing, asked } = page
  return (
    <>
      <BackLink href={`/application/${reference}`} />
      <PageTitle caption={reference}>{t("title")}</PageTitle>
      <h2>{t("asked")}</h2>
      <Inset tone="info">
        <Written>{asked.body}</Written>
        <p className="hint">{t("askedAt", { when: momentInWords(asked.at, await getLocale()) })}</p>
      </Inset>
      <p>
        {tNext.rich(asked.stage, {
          date: weekdayInWords(asked.until, await getLocale()),
          b: (words) => <strong>{words}</strong>,
        })}
      </p>
      {missing.length > 0 && <MissingSections missing={missing} from="answer" />}
      <Form
        action={sendAnswer}
        title={t("title")}
        keep={keepAs(sessions, `answer.${reference}`)}
        check="application/answer"
        formKey={randomId()}
        hidden={{ id, version }}
        submitLabel={t("submit")}
      >
        <Field name="words" label={t("words")} hint={t("wordsHint")} rows={5} />
      </Form>
      <h2>{t("change")}</h2>
      <p>{t("changeHint")}</p>
      <AnswerSections {...page} changeHref={(path) => `/application/${path}?from=answer`} />
    </>
  )
}
