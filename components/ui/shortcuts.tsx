"use client"
import { useCallback, useEffect, useRef, useState } from "react"
import { Kbd } from "./kbd.tsx"
import { keyOf } from "./key-of.ts"

type ShortcutWords = {
  open: string
  title: string
  turnOff: string
  turnOn: string
  isOff: string
  close: string
  /** What works in a list, and at a row that can be ticked. */
  rows: Record<"J" | "K" | "Enter" | "X", string>
}

const stored = "portal.keys"
const typedIn = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]"

type Listed = { keys: string; words: string }

/**
 * The keys of the desk. Links, buttons and fields say themselves which key is theirs (`aria-keyshortcuts`): this presses
 * them, moves between the rows of a list, and lists what the page has. Whoever speaks to their computer can turn it off.
 */
export function Shortcuts({ words }: { words: ShortcutWords }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [listed, setListed] = useState<Listed[]>([])
  const [isOff, setIsOff] = useState(false)
  const show = useCallback(() => {
    setListed(onThisPage(words.rows))
    dialog.current?.showModal()
  }, [words])
  useEffect(() => setIsOff(wasTurnedOff()), [])
  useEffect(() => {
    document.documentElement.toggleAttribute("data-keys-off", isOff)
    if (isOff) return
    const onKey = (event: KeyboardEvent) => {
      const key = keyOf(event)
      const target = event.target instanceof Element ? event.target : null
      if (!key || event.defaultPrevented || target?.closest(typedIn) || document.querySelector("dialog[open]")) return
      if (press(key)) event.preventDefault()
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [isOff])
  const turn = () => {
    setIsOff(!isOff)
    keepTurnedOff(!isOff)
  }
  return (
    <>
      <button type="button" className="as-link keys" onClick={show} aria-keyshortcuts="?">
        {words.open} <Kbd>?</Kbd>
      </button>
      <dialog className="dialog" ref={dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">{words.title}</h2>
        {isOff && <p>{words.isOff}</p>}
        <dl className="keys-listed">
          {listed.map(({ keys, words: does }) => (
            <div key={keys}>
              <dt>
                <kbd className="key">{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="buttons">
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
          <button type="button" className="as-link" onClick={turn}>
            {isOff ? words.turnOn : words.turnOff}
          </button>
        </p>
      </dialog>
    </>
  )
}

function press(key: string): boolean {
  const found = withKeys().find((element) => element.getAttribute("aria-keyshortcuts") === key)
  if (found) {
    if (found.matches(typedIn)) found.focus()
    else found.click()
    return true
  }
  const rows = rowsOfLists()
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  if (key === "X") {
    const tick = rows[at]?.querySelector<HTMLInputElement>("input[type=checkbox]")
    tick?.click()
    return Boolean(tick)
  }
  if (key !== "J" && key !== "K") return false
  const next = key === "J" ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)
  rows[next]?.querySelector("a")?.focus()
  return rows.length > 0
}

function withKeys(): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>("[aria-keyshortcuts]")
  return [...all].filter((element) => element.checkVisibility())
}

/** The rows that lead somewhere. */
function rowsOfLists(): HTMLTableRowElement[] {
  return [...document.querySelectorAll("main tbody tr")].filter(
    (row) => row instanceof HTMLTableRowElement && row.querySelector("a"),
  ) as HTMLTableRowElement[]
}

function onThisPage(rows: ShortcutWords["rows"]): Listed[] {
  const listed = withKeys().map((element) => ({
    keys: element.getAttribute("aria-keyshortcuts") ?? "",
    words: wordsOf(element),
  }))
  const [first] = rowsOfLists()
  const ofRows = (["J", "K", "Enter", "X"] as const).filter(
    (key) => key !== "X" || first?.querySelector("[type=checkbox]"),
  )
  return first ? [...listed, ...ofRows.map((keys) => ({ keys, words: rows[keys] }))] : listed
}

/** What an element is called, without the key that stands on it. */
function wordsOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : element
  const copy = label?.cloneNode(true) as HTMLElement | undefined
  for (const key of copy?.querySelectorAll(".key") ?? []) key.remove()
  return element.getAttribute("aria-label") ?? copy?.textContent?.trim() ?? ""
}

function wasTurnedOff(): boolean {
  try {
    return localStorage.getItem(stored) === "off"
  } catch {
    return false // storage is closed to us
  }
}

function keepTurnedOff(isOff: boolean): void {
  try {
    if (isOff) localStorage.setItem(stored, "off")
    else localStorage.removeItem(stored)
  } catch {
    // Closed to us: it is off until the page is left.
  }
}
