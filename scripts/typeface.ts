import { copyFileSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import subsetFont from "subset-font"
import { root } from "./machine.mjs"

// npm run typeface: writes the typefaces that pages ask for by name, in public/typeface. Of Noto Nastaliq Urdu (SIL Open
// Font License) the letters that Urdu is written with: with those of every language in Arabic script it is half as large
// again. Of Source Sans 3 (the same license) its Latin letters, as the package has them.

const latin = "node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2"
const nastaliq = "node_modules/@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2"
const inPublic = (name: string) => path.join(root, "public", "typeface", name)

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
const font = await subsetFont(readFileSync(path.join(root, nastaliq)), String.fromCodePoint(...letters), {
  targetFormat: "woff2",
})
writeFileSync(inPublic("urdu-letters-1.woff2"), font)
copyFileSync(path.join(root, latin), inPublic("latin-letters-1.woff2"))
console.log(`${letters.length} characters, ${font.length.toLocaleString("en")} bytes`)
