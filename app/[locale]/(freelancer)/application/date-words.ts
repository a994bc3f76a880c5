import { getTranslations } from "next-intl/server"

/** The words of a date's three boxes. */
export async function dateWords() {
  const t = await getTranslations("common.date")
  return { day: t("day"), month: t("month"), year: t("year") }
}
