/** A letter's text, its paragraphs kept and its addresses as links to follow. */
export function LetterText({ text }: { text: string }) {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph, at) => (
      <p key={at}>
        <Linked text={paragraph} />
      </p>
    ))
}

function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, at) =>
    at % 2 === 1 ? (
      <a key={at} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
