import { afterAll, afterEach, expect, test } from "vitest"
import { setClock } from "#lib/platform/clock.ts"
import { forgetReference, kept } from "./kept.ts"

let time = 0
const restore = setClock(() => new Date(time))
afterEach(() => forgetReference())
afterAll(restore)

function counting() {
  let loads = 0
  return kept(async () => {
    loads += 1
    return loads
  })
}

test("a minute's questions, also those at once, are one load", async () => {
  const ask = counting()
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
  time += 59_999
  expect(await ask()).toBe(1)
  time += 1
  expect(await ask()).toBe(2)
})

test("a clock that was set back ends the minute", async () => {
  const ask = counting()
  await ask()
  time -= 1
  expect(await ask()).toBe(2)
})

test("a load that failed is tried again", async () => {
  let fails = true
  const ask = kept(async () => {
    if (fails) throw new Error("no database")
    return "there"
  })
  await expect(ask()).rejects.toThrow("no database")
  fails = false
  expect(await ask()).toBe("there")
})
