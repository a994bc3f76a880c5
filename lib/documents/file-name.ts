import { hasHiddenCharacter } from "#lib/platform/fields/characters.ts"

const LONGEST_NAME = 80

/**
 * A file's name as its owner will know it again: without folders, unseen characters, and the long numbers that people
 * name their cards' pictures by. It is shown and nothing else: no file is ever stored or looked for by it.
 */
export function shownName(sent: string): string {
  const base = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? ""
  const seen = [...base].filter((character) => !hasHiddenCharacter(character)).join("")
  const masked = seen.replace(/\d(?:[\s._-]?\d){5,}/g, "•••").trim()
  const letters = [...masked]
  // The end says what it is: of a long name the middle is left out.
  const short = letters.length > LONGEST_NAME ? [...letters.slice(0, 60), "…", ...letters.slice(-15)] : letters
  return short.join("")
}
