import { useLocale, useTranslations } from "next-intl"
import { localePath } from "#lib/platform/locale.ts"
import { SessionEnd, type SessionEndProps } from "./session-end.tsx"

/** The warning before a session ends, in words. At the desk nothing that was typed is kept in the browser. */
export function TimelyWarning({ isDesk, ...end }: SessionEndProps & { isDesk?: boolean }) {
  const t = useTranslations("common.session")
  const words = {
    title: t("title"),
    body: t("body", { minutes: "#" }),
    last: t("last", { minutes: "#" }),
    goOn: t("goOn"),
    back: t("back"),
    endedTitle: t("endedTitle"),
    ended: t(isDesk ? "endedAtDesk" : "ended"),
    signIn: t("signIn"),
    signInHref: localePath(useLocale(), "/sign-in"),
  }
  return <SessionEnd {...end} words={words} />
}
