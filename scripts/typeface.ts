import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import subsetFont from "subset-font"
import { root } from "./machine.mjs"

// npm run typeface: writes public/typeface/urdu-letters-N.woff2, the letters that Urdu is written with, out of Noto Nastaliq Urdu
// (SIL Open Font License), which has those of every language in Arabic script and is half as large again.

const whole = "node_modules/@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2"

const target = "public/typeface/urdu-letters-1.woff2"

/** Letters, marks and stops of Urdu, as the ranges of `app/look/fonts.css`. */
const ranges: readonly (readonly [number, number])[] = (
  readFileSync(path.join(root, "app/look/fonts.css"), "utf8").match(/urdu-letters[^}]*unicode-range:([^;]*);/)?.[1] ??
  ""
)
  .split(",")
  .map((range) => {
    const [from = "", to = from] = range.trim().replace("U+", "").split("-")
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })

const letters = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
const font = await subsetFont(readFileSync(path.join(root, whole)), String.fromCodePoint(...letters), {
  targetFormat: "woff2",
})
writeFileSync(path.join(root, target), font)
console.log(`${letters.length} characters, ${font.length.toLocaleString("en")} bytes`)
