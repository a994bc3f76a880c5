"use client"
import { useEffect, useState } from "react"

type ListAgeProps = {
  /** Where the tab's moves are asked for, and how many there were when the list was made. */
  movesAt: string
  moves: number
  /** This list's own address, to make it anew. */
  here: string
  words: { changed: string; anew: string }
}

const SECONDS = 30

/** Says that something has happened since the list was made. Asks only while somebody looks, and keeps no session alive. */
export function ListAge({ movesAt, moves, here, words }: ListAgeProps) {
  const [isOld, setIsOld] = useState(false)
  useEffect(() => {
    setIsOld(false)
    const ask = async () => {
      if (document.visibilityState !== "visible") return
      const answer = await fetch(movesAt).catch(() => null)
      if (answer?.ok && (await answer.json()).moves > moves) setIsOld(true)
    }
    const timer = setInterval(ask, SECONDS * 1000)
    document.addEventListener("visibilitychange", ask)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", ask)
    }
  }, [movesAt, moves])
  return (
    <p role="status" className="list-age">
      {isOld && (
        <>
          {words.changed} <a href={here}>{words.anew}</a>
        </>
      )}
    </p>
  )
}
