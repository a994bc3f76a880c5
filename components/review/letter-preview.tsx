"use client"
import { useContext, useEffect, useRef } from "react"
import { Written } from "#components/application/written.tsx"
import { FormContext } from "#components/ui/form-context.ts"

type LetterPreviewProps = {
  words: Record<"title" | "email" | "behind", string>
  /** The language and direction of the applicant's letters. */
  written: { lang: string; dir: "ltr" | "rtl"; className: string }
}

/** The letter that the form would send, once its officer has asked to see it. */
export function LetterPreview({ words, written }: LetterPreviewProps) {
  const { preview } = useContext(FormContext)
  const shown = useRef<HTMLElement>(null)
  useEffect(() => {
    if (preview) shown.current?.focus()
  }, [preview])
  if (!preview) return null
  const letter = { ...written, className: `letter ${written.className}` }
  return (
    <section ref={shown} className="letter-preview" tabIndex={-1} aria-labelledby="letter-preview">
      <h2 id="letter-preview">{words.title}</h2>
      <h3>{words.email}</h3>
      <div {...letter}>
        <p>
          <strong>{preview.subject}</strong>
        </p>
        {preview.text.split("\n").map((line, at) => line && <p key={at}>{line}</p>)}
      </div>
      {preview.words && (
        <>
          <h3>{words.behind}</h3>
          <div {...letter}>
            <Written>{preview.words}</Written>
          </div>
        </>
      )}
    </section>
  )
}
