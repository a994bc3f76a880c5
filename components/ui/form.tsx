import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { FormAction, FormValues } from "#lib/platform/form-state.ts"
import type { CheckName } from "./checks.ts"
import type { Keep } from "./kept-typing.ts"
import { LiveForm } from "./live-form.tsx"

type FormProps = {
  action: FormAction
  /** The page's heading, when this is the page's form: what is wrong stands above it. */
  heading?: ReactNode
  /** The page's title: for screen readers the name of the form that carries the page's heading. */
  title: string
  /** The schema that checks in the browser too, by its line in `checks.ts`; nothing of it loads before the first input. */
  check?: CheckName
  /** The random key of this rendering, so that a form sent twice acts once. Of use to somebody signed in only. */
  formKey?: string | undefined
  /** The names under which the browser keeps what is typed until the server has it. Without them nothing is kept. */
  keep?: Keep
  /** What was typed is also sent when the page is left by a link, for forms that only save. */
  saves?: boolean
  hidden?: Record<string, string | number>
  /** What the fields hold at first, by field name; a date as "YYYY-MM-DD". */
  values?: FormValues
  /** The green button's words; without it the children bring their own buttons. */
  submitLabel?: string
  children?: ReactNode
}

/** A form that posts to a server action, keeps what was typed, and names every problem on top. */
export function Form({ children, ...form }: FormProps) {
  const t = useTranslations("common")
  const words = {
    problem: t("problemTitle"),
    errorPrefix: t("errorPrefix"),
    restored: t("restored"),
    offline: t("offline"),
  }
  return (
    <LiveForm {...form} words={words} locale={useLocale()}>
      {children}
    </LiveForm>
  )
}
