"use client"
import { useEffect, useState } from "react"

type BulkProgressProps = {
  /** Where it is asked how far it is, and this page's own address, to make it anew. */
  at: string
  here: string
  all: number
  left: number
  words: { label: string; over: string; show: string; anew: string }
}

const SECONDS = 3

/** A bar that goes on by itself while somebody looks. It keeps no session alive, and says when nothing is left. */
export function BulkProgress({ at, here, all, left: leftAtFirst, words }: BulkProgressProps) {
  const [{ left, isOver }, setStand] = useState({ left: leftAtFirst, isOver: false })
  useEffect(() => {
    if (isOver) return
    const ask = async () => {
      if (document.visibilityState !== "visible") return
      const answer = await fetch(at).catch(() => null)
      if (answer?.ok) setStand(await answer.json())
    }
    const timer = setInterval(ask, SECONDS * 1000)
    document.addEventListener("visibilitychange", ask)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", ask)
    }
  }, [at, isOver])
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
