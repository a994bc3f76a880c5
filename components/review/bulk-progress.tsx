"use client"
import { useState } from "react"
import { useAskedAgain } from "./use-asked-again.ts"

type BulkProgressProps = {
  /** Where it is asked how far it is, and this page's own address, to make it anew. */
  at: string
  here: string
  all: number
  left: number
  words: { label: string; over: string; show: string; anew: string }
}

const SECONDS = 3

/** A bar that goes on by itself while somebody looks, and says when nothing is left. */
export function BulkProgress({ at, here, all, left: leftAtFirst, words }: BulkProgressProps) {
  const [{ left, isOver }, setStand] = useState({ left: leftAtFirst, isOver: false })
  useAskedAgain(isOver ? null : at, SECONDS, setStand)
  return (
    <div className="how-far">
      <progress max={all} value={all - left} aria-label={words.label} />
      <p role="status">
        {isOver ? `${words.over} ` : ""}
        <a href={here}>{isOver ? words.show : words.anew}</a>
      </p>
    </div>
  )
}
