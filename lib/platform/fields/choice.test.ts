import { expect, test } from "vitest"
import { choice, choices, optionalReferenceCodes, referenceCode, tick, yesOrNo } from "./choice.ts"

const keysOf = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message)

test("only an option that is offered is taken", () => {
  const gender = choice("gender", ["woman", "man"])
  expect(gender.parse("woman")).toBe("woman")
  expect(keysOf(gender.safeParse("Woman"))).toEqual(["choice.unknown"])
  expect(keysOf(gender.safeParse("toString"))).toEqual(["choice.unknown"])
  expect(keysOf(gender.safeParse(undefined))).toEqual(["gender.required"])
})

test("several may come as one or as a list, and doubles count once", () => {
  const platforms = choices("platforms", ["upwork", "fiverr"])
  expect(platforms.parse("upwork")).toEqual(["upwork"])
  expect(platforms.parse(["upwork", "fiverr", "upwork", ""])).toEqual(["upwork", "fiverr"])
  expect(keysOf(platforms.safeParse([]))).toEqual(["platforms.required"])
  expect(keysOf(platforms.safeParse(["upwork", "myspace"]))).toEqual(["choice.unknown"])
})

test("a list that may be empty has an end", () => {
  const further = optionalReferenceCodes("further", 2)
  expect(further.parse(undefined)).toEqual([])
  expect(keysOf(further.safeParse(["a", "b", "c"]))).toEqual(["choice.many"])
})

test("a code of reference data has a code's form", () => {
  expect(referenceCode("bank").parse("HABB")).toBe("HABB")
  expect(keysOf(referenceCode("bank").safeParse("HABB'; --"))).toEqual(["choice.unknown"])
})

test("ticks, and yes or no", () => {
  expect([tick().parse("on"), tick().parse("yes"), tick().parse(undefined), tick().parse("off")]).toEqual([
    true,
    true,
    false,
    false,
  ])
  const wants = yesOrNo("wants")
  expect([wants.parse("yes"), wants.parse("no"), wants.parse(false)]).toEqual([true, false, false])
  expect(keysOf(wants.safeParse(""))).toEqual(["wants.required"])
  expect(keysOf(wants.safeParse("perhaps"))).toEqual(["choice.unknown"])
})
