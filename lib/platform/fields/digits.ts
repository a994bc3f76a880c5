const urdu = /[۰-۹]/g
const arabicIndic = /[٠-٩]/g

// Spaces, every kind of dash, and the direction marks that come along when a number is copied out of Urdu text.
const separators = /[\s\p{Pd}\p{Cf}\u2212_]/gu

/** Urdu ۰-۹ (U+06F0) and Arabic-Indic ٠-٩ (U+0660) digits as 0-9; everything else stays. */
export function latinDigits(text: string): string {
  return text
    .replace(urdu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(arabicIndic, (digit) => String(digit.charCodeAt(0) - 0x0660))
}

/** A number as people write it, without its separators: "۳۵۲۰۲-1234567 8" → "3520212345678". What is left may still hold other characters. */
export function bareNumber(text: string): string {
  return latinDigits(text).replace(separators, "")
}
