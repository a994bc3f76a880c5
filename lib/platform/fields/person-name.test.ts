import fc from "fast-check"
import { expect, test } from "vitest"
import { personName, readPersonName } from "./person-name.ts"

test.each([
  ["  Ayesha   Khan ", "Ayesha Khan"],
  ["Zoë O’Brien-D'Souza Jr.", "Zoë O’Brien-D'Souza Jr."],
  ["Zoe\u0308", "Zoë"],
  ["Muhammad\u00A0Ali", "Muhammad Ali"],
  ["عائشہ خان", "عائشہ خان"],
  ["مُحَمَّد عَلی", "مُحَمَّد عَلی"],
  ["خان\u200Cزادہ", "خان\u200Cزادہ"],
  ["ﻣﺤﻤﺪ", "محمد"],
])("%j is the name %j", (typed, name) => {
  expect(personName("fullName").parse(typed)).toBe(name)
})

test.each([
  ["", "fullName.required"],
  ["A", "name.short"],
  ["A".repeat(101), "name.long"],
  ["Ayesha 2", "name.digits"],
  ["عائشہ ۲", "name.digits"],
  ["Ayesha خان", "name.mixed"],
  ["Аyesha Khan", "name.script"],
  ["Ayesha 😀", "name.script"],
  ["Ａyesha", "name.script"],
  ["<script>alert</script>", "name.script"],
  ["=HYPERLINK", "name.script"],
  ["-Ayesha", "name.script"],
  ["Z\u0336a\u0336l\u0336g\u0336o", "name.script"],
  ["Aye\u200Csha", "name.hidden"],
  ["\u200Cخان", "name.hidden"],
])("%j is refused as %s", (typed, message) => {
  expect(personName("fullName").safeParse(typed).error?.issues).toMatchObject([{ message }])
})

test("a name with any control, direction or zero-width character in it is refused", () => {
  const ranges = [
    [0x00, 0x1f],
    [0x7f, 0x9f],
    [0x200b, 0x200b],
    [0x200d, 0x200f],
    [0x2028, 0x202e],
    [0x2060, 0x2064],
    [0x2066, 0x206f],
  ] as const
  const hidden = fc
    .oneof(
      ...ranges.map(([min, max]) => fc.integer({ min, max })),
      fc.constantFrom(0xad, 0x61c, 0xfeff, 0xd800, 0xe0041),
    )
    .map((code) => String.fromCodePoint(code))
  const name = fc.constantFrom("Ayesha Khan", "عائشہ خان")
  fc.assert(
    fc.property(name, hidden, fc.integer({ min: 1, max: 8 }), (text, character, at) => {
      expect(readPersonName(text.slice(0, at) + character + text.slice(at))).toMatchObject({ key: "name.hidden" })
    }),
  )
})

test("a name in Urdu is Urdu, one in Latin is Latin", () => {
  expect(readPersonName("Ayesha", { script: "urdu" })).toMatchObject({ key: "name.urdu" })
  expect(readPersonName("عائشہ", { script: "latin" })).toMatchObject({ key: "name.latin" })
  expect(readPersonName("عائشہ", { script: "urdu" })).toBe("عائشہ")
})

test("whatever is accepted is accepted again unchanged", () => {
  const letters = fc.constantFrom(..."aZéß خنعيہ’'.-\u0301\u064B\u200C\u00A0ﷲﻣ")
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: letters }))
  fc.assert(
    fc.property(text, (typed) => {
      const name = readPersonName(typed)
      if (typeof name === "string") expect(readPersonName(name)).toBe(name)
    }),
    { numRuns: 300 },
  )
})
