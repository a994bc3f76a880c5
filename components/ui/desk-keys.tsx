import { useTranslations } from "next-intl"
import { Shortcuts } from "./shortcuts.tsx"

/** The desk's keys, and the button that lists them, in words. */
export function DeskKeys() {
  const t = useTranslations("common.keys")
  const words = {
    open: t("open"),
    title: t("title"),
    turnOff: t("turnOff"),
    turnOn: t("turnOn"),
    isOff: t("isOff"),
    close: t("close"),
    rows: { J: t("rows.next"), K: t("rows.before"), Enter: t("rows.opens"), X: t("rows.ticks") },
  }
  return <Shortcuts words={words} />
}
