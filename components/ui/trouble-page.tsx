"use client"
import { Mark } from "./mark.tsx"
import { useTroubleWords } from "./trouble-words.tsx"

type TroublePageProps = { reference?: string }

/** An unexpected error: what it means for the person, what to do, and what to quote. */
export function TroublePage({ reference }: TroublePageProps) {
  const words = useTroubleWords()
  return (
    <div className="page">
      <title>{words.title}</title>
      <header className="bar">
        <div className="in">
          <a className="mark" href={words.home}>
            <Mark />
            <span>{words.site}</span>
          </a>
        </div>
      </header>
      <main className="wrap" id="main">
        <div className="narrow">
          <h1>{words.title}</h1>
          <p>{words.body}</p>
          {reference && (
            <p>
              {words.reference} <bdi className="ltr num">{reference}</bdi>
            </p>
          )}
          <p>
            <button type="button" className="btn" onClick={() => location.reload()}>
              {words.again}
            </button>
          </p>
        </div>
      </main>
    </div>
  )
}
