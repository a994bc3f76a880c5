import { useTranslations } from "next-intl"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { Link } from "#components/ui/link.tsx"
import { Select } from "#components/ui/select.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { Named } from "./queue-names.ts"

type BulkBarProps = {
  /** How many the view holds, in words. */
  count: string
  /** To whom this person may assign them; none where they may not. */
  officers: Named | null
}

/** What can be done with what is ticked in the table below. Nothing happens before it was looked at. */
export function BulkBar({ count, officers }: BulkBarProps) {
  const t = useTranslations("desk.bulk")
  return (
    <details className="fold">
      <summary>{t("title")}</summary>
      <fieldset className="bulk">
        <legend className="unseen">{t("title")}</legend>
        <Checkbox name="all" label={t("all", { count })} />
        {officers && (
          <>
            <Select
              name="officer"
              label={t("officer")}
              empty={t("chooseOfficer")}
              options={[...officers].map(([value, label]) => ({ value, label }))}
            />
            <SubmitButton tone="plain" name="act" value="assign">
              {t("assign.button")}
            </SubmitButton>
          </>
        )}
        <SubmitButton tone="plain" name="act" value="ask">
          {t("ask.button")}
        </SubmitButton>
        <Link href="/desk/bulk">{t("own.link")}</Link>
      </fieldset>
    </details>
  )
}
