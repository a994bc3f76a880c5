import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { StatusTag, type Tone } from "#components/ui/status-tag.tsx"
import type { DeskDocument } from "#lib/documents/for-desk.ts"
import type { Changes } from "#lib/review/changes.ts"
import { DocumentViewer } from "./document-viewer.tsx"

const tones: Record<DeskDocument["scan"], Tone> = { not_scanned: "grey", clean: "go", refused: "stop" }

type DocumentsProps = { documents: DeskDocument[]; changes: Changes; children: ReactNode }

/** The documents of an application, beside its answers: each of their pages to look at, and the file itself to open. */
export function Documents({ documents, changes, children }: DocumentsProps) {
  const t = useTranslations("desk.documents")
  const kinds = useTranslations("application.documents.kinds")
  const sheets = documents.filter(({ scan }) => scan !== "refused").flatMap(sheetsOf)
  const isNew = ({ addedAt }: DeskDocument) => changes.since !== null && addedAt >= changes.since
  return (
    <section className="pad papers" aria-labelledby="documents">
      <h2 id="documents">{t("title")}</h2>
      {documents.length === 0 ? <p className="hint">{t("none")}</p> : <p className="hint">{t("watermarked")}</p>}
      {sheets.length > 0 && (
        <>
          <DocumentViewer sheets={sheets} words={viewerWords()} />
          <noscript>
            {sheets.map(({ src, title }) => (
              <img key={src} src={src} alt={title} loading="lazy" />
            ))}
          </noscript>
        </>
      )}
      <ul>
        {documents.map((document) => (
          <li key={document.id} className={isNew(document) ? "changed" : undefined}>
            <b>{kinds(document.kind)}</b> {isNew(document) && <StatusTag tone="wait">{t("new")}</StatusTag>}{" "}
            <StatusTag tone={tones[document.scan]}>{t(`scan.${document.scan}`)}</StatusTag>
            {document.name && (
              <span className="hint">
                <bdi>{document.name}</bdi>
              </span>
            )}
            {document.scan !== "refused" && (
              <a href={`/api/documents/${document.id}`}>
                {t(document.isPicture ? "open" : "save")}
                <span className="unseen"> {kinds(document.kind)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
      {changes.removed.map((kind) => (
        <p key={kind} className="changed">
          {t("removed", { kind: kinds(kind) })}
        </p>
      ))}
      {children}
    </section>
  )

  function sheetsOf({ id, kind, isPicture, pages }: DeskDocument) {
    if (isPicture) return [{ src: `/api/documents/${id}`, title: kinds(kind) }]
    return Array.from({ length: pages }, (_, at) => ({
      src: `/api/documents/${id}?page=${at + 1}`,
      title: pages === 1 ? kinds(kind) : t("page", { kind: kinds(kind), page: at + 1, pages }),
    }))
  }

  function viewerWords() {
    const viewer = useTranslations("desk.viewer")
    const words = ["label", "previous", "next", "larger", "smaller", "fit", "turn", "failed"] as const
    return Object.fromEntries(words.map((word) => [word, viewer(word)])) as Record<(typeof words)[number], string>
  }
}
