import { useTranslations } from "next-intl"
import { Select } from "#components/ui/select.tsx"
import { DecisionPage, type DecisionProps } from "./decision-page.tsx"

type ReassignFormProps = DecisionProps & { officers: { id: string; name: string }[] }

export function ReassignForm({ officers, ...props }: ReassignFormProps) {
  const t = useTranslations("desk.decide.reassign")
  const options = officers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <DecisionPage decision="reassign" {...props}>
      <Select name="officer" label={t("officer")} empty={t("choose")} options={options} />
    </DecisionPage>
  )
}
