import { getLocale, getTranslations } from "next-intl/server"
import { Field } from "#components/ui/field.tsx"
import { Select } from "#components/ui/select.tsx"
import { today } from "#lib/platform/clock.ts"
import { districts, localName, provinces } from "#lib/reference/index.ts"
import { Question, type QuestionPageProps, titleOf } from "../../question.tsx"

export const generateMetadata = titleOf("contact.address")

export default async function AddressPage(props: QuestionPageProps) {
  const t = await getTranslations("application")
  const locale = await getLocale()
  const [inProvinces, inDistricts] = await Promise.all([provinces(), districts(today())])
  const option = (row: { code: string; nameEn: string; nameUr: string }) => ({
    value: row.code,
    label: localName(row, locale),
  })
  const groups = inProvinces.map((province) => ({
    label: localName(province, locale),
    options: inDistricts.filter(({ provinceCode }) => provinceCode === province.code).map(option),
  }))
  return (
    <Question name="contact.address" {...props}>
      <Field name="addressLine" label={t("labels.addressLine")} autoComplete="street-address" />
      <Field name="city" label={t("labels.city")} width={24} autoComplete="address-level2" />
      <Select
        name="provinceCode"
        label={t("labels.provinceCode")}
        empty={t("choose.provinceCode")}
        options={inProvinces.map(option)}
        width={24}
      />
      <Select
        name="districtCode"
        label={t("labels.districtCode")}
        empty={t("choose.districtCode")}
        groups={groups}
        width={24}
      />
    </Question>
  )
}
