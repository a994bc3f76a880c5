import { useTranslations } from "next-intl"
import { Select } from "#components/ui/select.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { directionOf } from "#lib/platform/locale.ts"
import type { DecisionProps } from "./decision-page.tsx"
import { LetterPreview } from "./letter-preview.tsx"

/** `reader` is the applicant's language. */
export type LetterProps = DecisionProps & { reader: string }
export type Template = { value: string; label: string }

/** The language and direction of what somebody reads in another language than the page's. */
export function inWritingOf(reader: string) {
  return { lang: reader, dir: directionOf(reader), className: reader === "ur" ? "urdu" : "" }
}

/** Puts a template's words, in the applicant's language, where the officer goes on writing. */
export function BeginWith({ templates }: { templates: Template[] }) {
  const t = useTranslations("desk.letter")
  return (
    <div className="begin-with">
      <Select name="template" label={t("template")} hint={t("templateHint")} empty={t("choose")} options={templates} />
      <SubmitButton tone="plain" name="letter" value="fill">
        {t("fill")}
      </SubmitButton>
    </div>
  )
}

/** Shows the letter before it is sent. */
export function LetterToSend({ reader }: { reader: string }) {
  const t = useTranslations("desk.letter")
  const words = { title: t("title"), email: t("email"), behind: t("behind") }
  return (
    <>
      <p className="hint">{t("reader", { language: reader === "ur" ? "ur" : "en" })}</p>
      <SubmitButton tone="plain" name="letter" value="preview">
        {t("preview")}
      </SubmitButton>
      <LetterPreview words={words} written={inWritingOf(reader)} />
    </>
  )
}
