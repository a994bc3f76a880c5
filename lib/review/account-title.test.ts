import { expect, test } from "vitest"
import { compareTitle } from "./account-title.ts"

test("a title that holds the name, or stands in it, agrees", () => {
  expect(compareTitle("AYESHA SAEED KHAN", "Ayesha Khan")).toEqual({ result: "ok", agree: 2, of: 3 })
  expect(compareTitle("AYESHA KHAN", "Ayesha Saeed Khan")).toEqual({ result: "ok", agree: 2, of: 3 })
  expect(compareTitle("KHAN, AYESHA", "Ayesha Khan")).toMatchObject({ result: "ok" })
})

test("the spellings of Muhammad are one name", () => {
  for (const spelling of ["MUHAMMAD", "MOHAMMAD", "Mohammed", "MOHD.", "M."]) {
    expect(compareTitle(`${spelling} BILAL`, "Muhammad Bilal")).toMatchObject({ result: "ok", agree: 2 })
  }
})

test("one common word alone wants a look, and none disagrees", () => {
  expect(compareTitle("SANA KHAN", "Ayesha Khan")).toEqual({ result: "look", agree: 1, of: 2 })
  expect(compareTitle("KHAN", "Ayesha Khan")).toMatchObject({ result: "look" })
  expect(compareTitle("USMAN GHANI", "Ayesha Khan")).toMatchObject({ result: "bad", agree: 0 })
})

test("a word counts once", () => {
  expect(compareTitle("ALI ALI", "Ali Raza")).toEqual({ result: "look", agree: 1, of: 2 })
})

test("two scripts are not compared", () => {
  expect(compareTitle("AYESHA KHAN", "عائشہ خان")).toEqual({ result: "script" })
})
