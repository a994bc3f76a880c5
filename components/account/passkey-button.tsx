import { useTranslations } from "next-intl"
import { PasskeyCeremony } from "./passkey-ceremony.tsx"

type PasskeyButtonProps = {
  /** Makes a new passkey, or has one sign. */
  act: "add" | "use"
  label: string
}

/** The button of a form that a passkey answers. Without JavaScript it says that there is another way. */
export function PasskeyButton({ act, label }: PasskeyButtonProps) {
  const t = useTranslations("ownAccount")
  const words = { label, noScript: t("noScript"), none: t("noPasskeys"), failed: t("passkeyFailed") }
  return <PasskeyCeremony act={act} words={words} />
}
