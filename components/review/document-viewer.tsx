"use client"
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react"
import { drawTurned } from "./draw-turned.ts"

/** One picture to look at: a document, or a page of a PDF. */
type Sheet = { src: string; title: string }
type ViewerWords = Record<"label" | "previous" | "next" | "larger" | "smaller" | "fit" | "turn" | "failed", string>

const STEP = 1.5
const LARGEST = 8
type Act = "previous" | "next" | "larger" | "smaller" | "fit" | "turn"

/** Documents one at a time, to come near to and turn about, by button or by key. Without a script it isn't there. */
export function DocumentViewer({ sheets, words }: { sheets: Sheet[]; words: ViewerWords }) {
  const isLive = useSyncExternalStore(nothingChanges, isHere, isNotHere)
  const [look, setLook] = useState({ at: 0, zoom: 1, turns: 0 })
  const sheet = sheets[look.at]
  if (!isLive || !sheet) return <div className="viewer" />

  const act = (what: Act) => setLook((before) => ({ ...before, ...after(what, before, sheets.length) }))
  const button = (what: Act, shown: string, key: string) => (
    <button
      type="button"
      className="btn plain"
      aria-label={words[what]}
      aria-keyshortcuts={key}
      onClick={() => act(what)}
    >
      {shown}
    </button>
  )
  return (
    <fieldset className="viewer" aria-label={words.label}>
      <div className="row">
        {sheets.length > 1 && button("previous", "‹", "P")}
        {sheets.length > 1 && button("next", "›", "N")}
        {button("smaller", "−", "-")}
        {button("larger", "+", "+")}
        {button("fit", words.fit, "0")}
        {button("turn", words.turn, "V")}
      </div>
      <p className="hint" aria-live="polite">
        {sheet.title}
      </p>
      <Stage key={sheet.src} sheet={sheet} zoom={look.zoom} turns={look.turns} failed={words.failed} />
    </fieldset>
  )
}

function after(what: Act, { at, zoom, turns }: { at: number; zoom: number; turns: number }, count: number) {
  if (what === "next") return { at: (at + 1) % count, zoom: 1, turns: 0 }
  if (what === "previous") return { at: (at + count - 1) % count, zoom: 1, turns: 0 }
  if (what === "larger") return { zoom: Math.min(zoom * STEP, LARGEST) }
  if (what === "smaller") return { zoom: Math.max(zoom / STEP, 1) }
  return what === "fit" ? { zoom: 1 } : { turns: (turns + 1) % 4 }
}

type StageProps = { sheet: Sheet; zoom: number; turns: number; failed: string }

function Stage({ sheet, zoom, turns, failed }: StageProps) {
  const stage = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [picture, setPicture] = useState<HTMLImageElement | "failed">()
  useEffect(() => {
    const image = new Image()
    image.src = sheet.src
    image.decode().then(
      () => setPicture(image),
      () => setPicture("failed"),
    )
    // Whoever leafs on waits for it no longer: the server hears that too, and leaves it.
    return () => {
      image.src = ""
    }
  }, [sheet.src])
  const draw = useCallback(() => {
    if (!(picture instanceof HTMLImageElement) || !canvas.current || !stage.current) return
    drawTurned(canvas.current, picture, { width: stage.current.clientWidth * zoom, turns })
  }, [picture, zoom, turns])
  useEffect(() => {
    draw()
    window.addEventListener("resize", draw)
    return () => window.removeEventListener("resize", draw)
  }, [draw])
  if (picture === "failed") return <p role="alert">{failed}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its box is scrolled by keys too
    <section ref={stage} className="stage" aria-label={sheet.title} tabIndex={0} aria-busy={!picture}>
      <canvas ref={canvas} role="img" aria-label={sheet.title} />
    </section>
  )
}

const nothingChanges = () => () => undefined
const isHere = () => true
const isNotHere = () => false
