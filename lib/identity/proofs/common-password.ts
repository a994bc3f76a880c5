import { commonWords } from "./common-words.ts"
import { listedPasswords } from "./listed-passwords.ts"

const rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "1q2w3e4r5t6y7u8i9o0p"]
const walks = [...rows, "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "q1w2e3r4t5y6u7i8o9p0"]
const runs = walks.flatMap((walk) => [walk, [...walk].reverse().join("")])

const letters: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
}

/**
 * Whether a password is among the common ones: those that guessing begins with. Most are derived and not listed: up to two
 * common words (or the person's own address), spelt plainly or with figures for letters, with figures and signs around
 * them; runs on the keyboard and the alphabet; repetitions; and the numbers that people have by heart. Some 700 words so
 * make over half a million passwords before the figures are counted. What leaked lists have most often besides is listed.
 * Case makes no difference.
 */
export function isCommonPassword(password: string, email = ""): boolean {
  const text = password.normalize("NFKC").toLowerCase()
  return (
    isListed(text) || isRepetition(text) || isRun(text) || isNumberByHeart(text) || isWords(text, email.toLowerCase())
  )
}

/** Also with figures or signs after it. */
function isListed(text: string): boolean {
  return listedPasswords.has(text) || listedPasswords.has(text.replace(/[^\p{L}]+$/u, ""))
}

function isRepetition(text: string): boolean {
  if (new Set(text).size <= 3) return true
  return /^(.{1,5})\1+.{0,4}$/u.test(text)
}

/** Whether it falls into pieces of four or more that stand next to each other on a keyboard, with at most three signs besides. */
function isRun(text: string): boolean {
  let besides = 0
  for (let at = 0; at < text.length; ) {
    const length = longestRun(text.slice(at))
    if (length < 4) besides += 1
    at += length < 4 ? 1 : length
  }
  return besides <= 3
}

function longestRun(text: string): number {
  let length = 0
  while (length < text.length && runs.some((run) => run.includes(text.slice(0, length + 1)))) length += 1
  return length
}

/** A mobile number, an identity number, or a date with something small after it. */
function isNumberByHeart(text: string): boolean {
  const digits = text.replace(/[-\s+./]/g, "")
  if (!/^\d+$/.test(digits)) return false
  return /^(0|92|0092)?3\d{9}$/.test(digits) || digits.length === 13 || /^\d{0,4}(19|20)\d{2}\d{0,4}$/.test(digits)
}

function isWords(text: string, email: string): boolean {
  const [local = "", domain = ""] = email.split("@")
  const own = new Set([local, domain.split(".")[0] ?? "", ...local.split(/[^a-z]+/)].filter((word) => word.length > 3))
  const isWord = (word: string) => commonWords.has(word) || own.has(word)
  // Read plainly, with figures as figures between words; and read with figures as letters, but for those at the end.
  const plain = text.replace(/[^\p{L}]/gu, "")
  const spelt = text.replace(/[^\p{L}]+$/u, "").replace(/./gu, (sign) => letters[sign] ?? sign)
  return [plain, spelt.replace(/[^\p{L}]/gu, ""), text].some((reading) => isUpToTwo(reading, isWord))
}

function isUpToTwo(text: string, isWord: (word: string) => boolean): boolean {
  if (text.length === 0) return false
  if (isWord(text)) return true
  for (let at = 1; at < text.length; at += 1) {
    if (isWord(text.slice(0, at)) && isWord(text.slice(at))) return true
  }
  return false
}
