// Controls, unpaired surrogates, private use, line and paragraph separators, and invisible format characters:
// they hide text, turn it around (bidi overrides) or cannot be stored.
const hidden = /[\p{Cc}\p{Cs}\p{Co}\p{Cf}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/u

// Joiners shape Urdu and emoji; the three direction marks are typed by Urdu keyboards and turn nothing around.
const harmless = /\u200C|\u200D|\u200E|\u200F|\u061C/g

/** Whether text holds a character that is not seen; text may hold joiners and direction marks. */
export function hasHiddenCharacter(text: string): boolean {
  return hidden.test(text.replace(harmless, ""))
}

/** Whether a name holds a character that is not seen, or turns text around. Joiners count too, but ZWNJ between Arabic letters. */
export function hasHiddenCharacterInName(name: string): boolean {
  return hidden.test(name.replace(/([\p{Script=Arabic}\p{M}])\u200C(?=\p{Script=Arabic})/gu, "$1"))
}

/** Characters as PostgreSQL counts them (code points). */
export function lengthOf(text: string): number {
  return [...text].length
}
