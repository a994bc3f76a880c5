"use client"
import { useState } from "react"
import { useAskedAgain } from "./use-asked-again.ts"

type ListAgeProps = {
  /** Where the tab's moves are asked for, and how many there were when the list was made. */
  movesAt: string
  moves: number
  /** This list's own address, to make it anew. */
  here: string
  words: { changed: string; anew: string }
}

const SECONDS = 30

/** Says that something has happened since the list was made. */
export function ListAge({ movesAt, moves, here, words }: ListAgeProps) {
  const [latest, setLatest] = useState({ moves })
  useAskedAgain(movesAt, SECONDS, setLatest)
  return (
    <p role="status" className="list-age">
      {latest.moves > moves && (
        <>
          {words.changed} <a href={here}>{words.anew}</a>
        </>
      )}
    </p>
  )
}
