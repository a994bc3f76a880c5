import { useTranslations } from "next-intl"
import { StatusTag, type Tone } from "#components/ui/status-tag.tsx"
import type { DeskDocument } from "#lib/documents/for-desk.ts"

const tones: Record<DeskDocument["scan"], Tone> = { not_scanned: "grey", clean: "go", refused: "stop" }

/** The documents of an application, beside its answers: pictures in view, a PDF to open. */
export function Documents({ documents }: { documents: DeskDocument[] }) {
  const t = useTranslations("desk.documents")
  const kinds = useTranslations("application.documents.kinds")
  return (
    <section className="pad papers" aria-labelledby="documents">
      <h2 id="documents">{t("title")}</h2>
      {documents.length === 0 ? <p className="hint">{t("none")}</p> : <p className="hint">{t("watermarked")}</p>}
      {documents.map(({ id, kind, name, isPicture, scan }) => (
        <figure key={id}>
          <figcaption>
            <b>{kinds(kind)}</b> <StatusTag tone={tones[scan]}>{t(`scan.${scan}`)}</StatusTag>
            {name && (
              <span className="hint">
                <bdi>{name}</bdi>
              </span>
            )}
          </figcaption>
          {scan !== "refused" && (
            <a href={`/api/documents/${id}`}>
              {isPicture && <img src={`/api/documents/${id}`} alt={kinds(kind)} loading="lazy" />}
              {t(isPicture ? "open" : "save")}
              <span className="unseen"> {kinds(kind)}</span>
            </a>
          )}
        </figure>
      ))}
    </section>
  )
}
