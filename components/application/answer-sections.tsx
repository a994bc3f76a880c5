import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { type Fact, Facts } from "#components/ui/facts.tsx"
import type { AnswerNames } from "#lib/application/answers/names.ts"
import { documentKinds, documentPath } from "#lib/application/documents.ts"
import type { KeptDocument } from "#lib/application/kept-documents.ts"
import { type QuestionEntry, questions, type SectionKey, sectionKeys } from "#lib/application/questions.ts"
import type { StoredAnswers } from "#lib/application/section-states.ts"
import { ChangedAnswer } from "./changed-answer.tsx"
import { type AnswerField, ShownAnswer } from "./shown-answer.tsx"

type AnswerSectionsProps = {
  answers: StoredAnswers
  purposeCode: string | null
  names: AnswerNames
  /** Without them the section is left out: the desk shows documents beside the answers. */
  documents?: KeptDocument[]
  /** What stood in the answers that were changed since the desk asked, by their names. */
  before?: Record<string, unknown>
  /** What stands below a section. */
  below?: (section: SectionKey) => ReactNode
  /** Where a question is changed, by its path; without it the answers are only read. */
  changeHref?: (path: string) => string
}

/** All answers of an application, section by section in the order in which they were asked. */
export function AnswerSections({ answers, purposeCode, names, ...more }: AnswerSectionsProps) {
  const { documents, before = {}, below, changeHref } = more
  const t = useTranslations("application")
  const purpose: Fact = {
    term: t("labels.purposeCode"),
    value: purposeWords(purposeCode, names) ?? t("purposeCodeNone"),
  }
  return sectionKeys.map((section) => {
    if (section === "documents") return documents && <DocumentFacts key={section} {...{ documents, changeHref }} />
    const entries = questions.filter((entry) => entry.section === section)
    const facts = entries.flatMap((entry) =>
      entry.fields.filter((field) => isAsked(field, answers)).map((field) => factOf(entry, field)),
    )
    return (
      <section key={section} aria-labelledby={`answers-${section}`}>
        <h2 id={`answers-${section}`}>{t(`sections.${section}.title`)}</h2>
        <Facts facts={section === "work" && answers.primaryCategory ? [...facts, purpose] : facts} />
        {below?.(section)}
      </section>
    )
  })

  function factOf({ path, question }: QuestionEntry, field: AnswerField): Fact {
    const shown = { field, names, isOptional: question.optional.includes(field) }
    const changed = field in before
    const now = <ShownAnswer {...shown} answers={answers} />
    return {
      term: t(`labels.${field === "identityForLife" ? "identityExpiresOn" : field}`),
      value: changed ? <ChangedAnswer {...shown} now={now} before={before[field]} /> : now,
      changed,
      changeHref: changeHref?.(path),
    }
  }
}

type DocumentFactsProps = { documents: KeptDocument[]; changeHref: AnswerSectionsProps["changeHref"] }

function DocumentFacts({ documents, changeHref }: DocumentFactsProps) {
  const t = useTranslations("application")
  const facts = documentKinds.map((kind): Fact => {
    const here = documents.filter((document) => document.kind === kind)
    return {
      term: t(`documents.kinds.${kind}`),
      value: here.length === 0 ? <span className="hint">{t("notAdded")}</span> : here.map(linkTo),
      changeHref: changeHref?.(documentPath(kind)),
    }
  })
  return (
    <section aria-labelledby="answers-documents">
      <h2 id="answers-documents">{t("sections.documents.title")}</h2>
      <Facts facts={facts} />
    </section>
  )

  function linkTo({ id, kind, name }: KeptDocument) {
    return (
      <div key={id}>
        <a href={`/api/documents/${id}`}>
          <bdi>{name || t(`documents.kinds.${kind}`)}</bdi>
        </a>
      </div>
    )
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
