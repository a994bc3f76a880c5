import fc from "fast-check"

/** For tests: how people write numbers. */
export const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))

/** The same number in Latin, Urdu or Arabic-Indic digits. */
export function anyDigits(number: string): fc.Arbitrary<string> {
  const shift = (zero: number) => number.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)))
  return fc.constantFrom(0x30, 0x06f0, 0x0660).map(shift)
}

const separators = ["", "", "", " ", "-", "–", "\u00A0", "\u200E", "\u202C", "  "]

/** With separators thrown in between, before and after. */
export function separated(number: string): fc.Arbitrary<string> {
  const between = fc.array(fc.constantFrom(...separators), {
    minLength: number.length + 1,
    maxLength: number.length + 1,
  })
  return between.map((gaps) => [...number].map((digit, at) => gaps[at] + digit).join("") + gaps.at(-1))
}
