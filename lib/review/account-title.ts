/** How the words of a bank account's title agree with a person's name. Browser-safe. */
export type TitleAgreement = { result: "ok" | "look" | "bad"; agree: number; of: number } | { result: "script" }

// Spellings of one name that banks and cards mix freely, in Latin letters.
const muhammad = /^(m|md|mohd|moh?amm?[ae]d|muh?amm?[ae]d)$/

/**
 * Compares word by word, in any order. One within the other is agreement ("AYESHA KHAN" for Ayesha Saeed Khan), some
 * words in common want a look, none is none. Names in two scripts can't be compared.
 */
export function compareTitle(title: string, name: string): TitleAgreement {
  if (scriptOf(title) !== scriptOf(name)) return { result: "script" }
  const titleWords = wordsOf(title)
  const nameWords = wordsOf(name)
  const left = [...titleWords]
  let agree = 0
  for (const word of nameWords) {
    const at = left.indexOf(word)
    if (at === -1) continue
    left.splice(at, 1)
    agree += 1
  }
  const of = Math.max(titleWords.length, nameWords.length)
  const isWithin = agree > 0 && agree === Math.min(titleWords.length, nameWords.length)
  const isMoreThanOne = agree > 1 || of === 1
  return { result: isWithin && isMoreThanOne ? "ok" : agree > 0 ? "look" : "bad", agree, of }
}

function scriptOf(text: string): "latin" | "urdu" {
  return /\p{Script=Arabic}/u.test(text) ? "urdu" : "latin"
}

function wordsOf(text: string): string[] {
  const words = text
    .normalize("NFD")
    .replace(/[\u0300-\u036F\u064B-\u0655\u0670]/g, "")
    .toLowerCase()
    .match(/[\p{L}]+/gu)
  return (words ?? []).map((word) => (muhammad.test(word) ? "muhammad" : word))
}
