const inUrdu = /\p{Script=Arabic}/u

/** What a person wrote in a box of several lines: each line a paragraph, in its own direction and typeface. */
export function Written({ children }: { children: string }) {
  const lines = children.split("\n").filter((line) => line.trim() !== "")
  return lines.map((line, at) => (
    <p key={at} dir="auto" className={inUrdu.test(line) ? "urdu" : undefined}>
      {line}
    </p>
  ))
}
