import { useTranslations } from "next-intl"
import { Inset } from "#components/ui/inset.tsx"
import type { ShownLetter } from "#lib/letters/shown.ts"
import { LetterList, type SendAgain } from "./letter-list.tsx"

type LettersProps = { letters: ShownLetter[]; again: SendAgain; isSentAgain: boolean }

/** On one's own status page: what was written, what became of it, and the last letter once more. */
export function Letters({ letters, again, isSentAgain }: LettersProps) {
  const t = useTranslations("letters")
  if (letters.length === 0) return null
  return (
    <section className="letters" aria-labelledby="letters">
      <h2 id="letters">{t("title")}</h2>
      {isSentAgain && <Inset announced>{t("againDone")}</Inset>}
      <LetterList letters={letters} again={again} />
    </section>
  )
}
