import { create } from "qrcode"

const quiet = 4 // modules of white around it, as the standard asks
const pixelsPerModule = 4

/** A QR code as SVG, drawn on the server: nothing to load, and nothing that the page's policy forbids. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" })
  const side = modules.size + 2 * quiet
  const dark = Array.from({ length: modules.size ** 2 }, (_, at) => at).filter((at) => modules.data[at])
  const path = dark.map((at) => `M${(at % modules.size) + quiet} ${Math.floor(at / modules.size) + quiet}h1v1h-1z`)
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      width={side * pixelsPerModule}
      height={side * pixelsPerModule}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path.join("")} fill="#000" />
    </svg>
  )
}
