import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Code } from "#components/ui/code.tsx"
import { UrduName } from "#components/ui/urdu-name.tsx"
import type { AnswerNames } from "#lib/application/answers/names.ts"
import type { Answers } from "#lib/application/questions.ts"
import type { StoredAnswers } from "#lib/application/section-states.ts"
import { formatMobile, toMobile } from "#lib/platform/fields/mobile.ts"
import { dayInWords } from "./dates.ts"

export type AnswerField = keyof Answers & string
type Words = ReturnType<typeof useTranslations<"application">>
type Showing = { t: Words; names: AnswerNames; locale: string; field: AnswerField }
type Show = (value: never, showing: Showing) => ReactNode

const option = (value: string, { t, field }: Showing) => t(`options.${field}.${value}`)
const date = (day: string, { locale }: Showing) => dayInWords(day, locale)
const listed = (values: string[], { locale }: Showing) => values.join(locale === "ur" ? "، " : ", ")
const consent = (isGiven: boolean, { t }: Showing) => t(isGiven ? "agreed" : "notAgreed")
const named =
  (list: keyof AnswerNames) =>
  (code: string, { names }: Showing) =>
    names[list][code] ?? code

/** Answers that are not shown as they are kept. Numbers come masked already. */
const shows: Partial<Record<AnswerField, Show>> = {
  fullNameUrdu: (name: string) => <UrduName>{name}</UrduName>,
  guardianKind: option,
  identityKind: option,
  identityNumber: (mask: string) => <Code>{mask}</Code>,
  identityIssuedOn: date,
  identityExpiresOn: date,
  identityForLife: (_isForLife: boolean, { t }: Showing) => t("forLife"),
  dateOfBirth: date,
  gender: option,
  mobile: (number: string) => <Code>{formatMobile(toMobile(number))}</Code>,
  provinceCode: named("provinces"),
  districtCode: named("districts"),
  primaryCategory: named("categories"),
  furtherCategories: (codes: string[], showing: Showing) =>
    listed(
      codes.map((code) => showing.names.categories[code] ?? code),
      showing,
    ),
  skills: (list: string[]) => <bdi>{list.join(", ")}</bdi>,
  platforms: (list: string[], showing: Showing) =>
    listed(
      list.map((one) => option(one, showing)),
      showing,
    ),
  profileLinks: (links: string[]) =>
    links.map((link) => (
      <div key={link}>
        <bdi className="ltr">{link}</bdi>
      </div>
    )),
  earningsBand: option,
  ntn: (mask: string) => <Code>{mask}</Code>,
  bankCode: named("banks"),
  iban: (mask: string) => <Code>{mask}</Code>,
  wantsDollarAccount: (wanted: boolean, { t }: Showing) =>
    t(wanted ? "options.wantsDollarAccount.yes" : "options.wantsDollarAccount.no"),
  dollarBankCode: named("banks"),
  dollarCurrency: option,
  consentRegistration: consent,
  consentBankSharing: consent,
  consentStatistics: consent,
}

export type ShownAnswerProps = { field: AnswerField; answers: StoredAnswers; names: AnswerNames; isOptional: boolean }

/** One answer in words, as its owner and the desk read it. */
export function ShownAnswer({ field, answers, names, isOptional }: ShownAnswerProps) {
  const t = useTranslations("application")
  const locale = useLocale()
  const value = answers[field]
  if (isEmpty(value)) return <span className="hint">{t(isOptional ? "none" : "notAnswered")}</span>
  const show = shows[field]
  return show ? show(value as never, { t, names, locale, field }) : <bdi>{String(value)}</bdi>
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
}
