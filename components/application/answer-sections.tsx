import { useTranslations } from "next-intl"
import { type Fact, Facts } from "#components/ui/facts.tsx"
import type { AnswerNames } from "#lib/application/answers/names.ts"
import { type QuestionEntry, questions, sectionKeys } from "#lib/application/questions.ts"
import type { StoredAnswers } from "#lib/application/section-states.ts"
import { type AnswerField, ShownAnswer } from "./shown-answer.tsx"

type AnswerSectionsProps = {
  answers: StoredAnswers
  purposeCode: string | null
  names: AnswerNames
  /** Where a question is changed, by its path; without it the answers are only read. */
  changeHref?: (path: string) => string
}

/** All answers of an application, section by section in the order in which they were asked. */
export function AnswerSections({ answers, purposeCode, names, changeHref }: AnswerSectionsProps) {
  const t = useTranslations("application")
  const purpose: Fact = {
    term: t("labels.purposeCode"),
    value: purposeWords(purposeCode, names) ?? t("purposeCodeNone"),
  }
  return sectionKeys.map((section) => {
    const entries = questions.filter((entry) => entry.section === section)
    const facts = entries.flatMap((entry) =>
      entry.fields.filter((field) => isAsked(field, answers)).map((field) => factOf(entry, field)),
    )
    return (
      <section key={section} aria-labelledby={`answers-${section}`}>
        <h2 id={`answers-${section}`}>{t(`sections.${section}.title`)}</h2>
        <Facts facts={section === "work" && answers.primaryCategory ? [...facts, purpose] : facts} />
      </section>
    )
  })

  function factOf({ path, question }: QuestionEntry, field: AnswerField): Fact {
    const isOptional = question.optional.includes(field)
    return {
      term: t(`labels.${field === "identityForLife" ? "identityExpiresOn" : field}`),
      value: <ShownAnswer field={field} answers={answers} names={names} isOptional={isOptional} />,
      changeHref: changeHref?.(path),
    }
  }
}

/** Leaves out what another answer has made moot: nobody is shown "Bank: none" after a "no". */
function isAsked(field: AnswerField, answers: StoredAnswers): boolean {
  if (field === "categoryOther") return Boolean(answers.categoryOther)
  if (field === "identityForLife") return Boolean(answers.identityForLife)
  if (field === "identityExpiresOn") return !answers.identityForLife
  if (field === "dollarBankCode" || field === "dollarCurrency") return Boolean(answers.wantsDollarAccount)
  return true
}

function purposeWords(code: string | null, names: AnswerNames): string | null {
  return code && `${code} ${names.purposeCodes[code] ?? ""}`
}
