import { useLocale, useTranslations } from "next-intl"
import { ButtonLink } from "#components/ui/button.tsx"
import { Facts } from "#components/ui/facts.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { type Against, type CheckAnswers, checkAddress, checkOrder } from "#lib/application/before-starting.ts"
import { localName } from "#lib/reference/local-name.ts"
import { Costs, type CostsProps } from "./costs.tsx"
import { HaveReady } from "./have-ready.tsx"

type CheckResultProps = {
  answers: CheckAnswers
  against: Against[]
  category: { nameEn: string; nameUr: string; purposeCode: string | null }
  costs: CostsProps
  reviewDays: number
  minimumAge: number
}

/** What the check came to, in plain words: whether to register here, and then category, code, cost and what to have ready. */
export function CheckResult({ answers, against, category, costs, reviewDays, minimumAge }: CheckResultProps) {
  const t = useTranslations("check")
  const isFor = against.length === 0
  return (
    <>
      <PageTitle>{t(isFor ? "result.yes" : "result.no")}</PageTitle>
      {against.map((reason) => (
        <Inset key={reason} tone="wait">
          <p>{t(`against.${reason}`, { age: minimumAge })}</p>
        </Inset>
      ))}
      {isFor && (
        <>
          <p>{t(answers.clients === "not_yet" ? "result.soon" : "result.now")}</p>
          <Work category={category} />
          <h2>{t("result.cost")}</h2>
          <Costs {...costs} />
          <h2>{t("result.long")}</h2>
          <p>{t("result.days", { days: reviewDays })}</p>
          <h2>{t("result.ready")}</h2>
          <HaveReady />
          <p>
            <ButtonLink href="/sign-up" tone="start">
              {t("result.signUp")}
            </ButtonLink>
          </p>
        </>
      )}
      <Answered answers={answers} category={category} />
    </>
  )
}

function Work({ category }: Pick<CheckResultProps, "category">) {
  const t = useTranslations("check.result")
  const locale = useLocale()
  return (
    <>
      <h2>{t("work")}</h2>
      <p>{t.rich("category", { category: localName(category, locale), b: (words) => <strong>{words}</strong> })}</p>
      <p>
        {category.purposeCode
          ? t.rich("code", { code: category.purposeCode, b: (words) => <strong className="num">{words}</strong> })
          : t("codeUnknown")}{" "}
        {t("codeUse")}
      </p>
    </>
  )
}

function Answered({ answers, category }: Pick<CheckResultProps, "answers" | "category">) {
  const t = useTranslations("check")
  const locale = useLocale()
  const said = (question: keyof CheckAnswers) =>
    question === "work" ? localName(category, locale) : t(`${question}.options.${answers[question] ?? ""}`)
  return (
    <>
      <h2>{t("result.answers")}</h2>
      <Facts
        facts={checkOrder.map((question) => ({
          term: t(`${question}.short`),
          value: said(question),
          changeHref: checkAddress(answers, question),
        }))}
      />
      <p className="hint">{t("kept")}</p>
    </>
  )
}
