import { expect, test } from "vitest"
import { keyOf } from "./key-of.ts"

const alone = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false }
const pressed = (key: string, code: string, held: Partial<typeof alone> = {}) => keyOf({ ...alone, key, code, ...held })

test("a key is what it writes on an English keyboard, in capitals", () => {
  expect(pressed("n", "KeyN")).toBe("N")
  expect(pressed("2", "Digit2")).toBe("2")
  expect(pressed("?", "Slash", { shiftKey: true })).toBe("?")
  expect(pressed("+", "Equal", { shiftKey: true })).toBe("+")
  expect(pressed("+", "NumpadAdd")).toBe("+")
})

test("on an Urdu keyboard a key is known by its place", () => {
  expect(pressed("ن", "KeyN")).toBe("N")
  expect(pressed("۰", "Digit0")).toBe("0")
  expect(pressed("؟", "Slash", { shiftKey: true })).toBe("?")
  expect(pressed("۔", "Slash")).toBe("/")
  expect(pressed("ٹ", "BracketLeft")).toBe("[")
  expect(pressed("چ", "BracketRight")).toBe("]")
  expect(pressed("ـ", "Minus")).toBe("-")
  expect(pressed("×", "Equal", { shiftKey: true })).toBe("+")
})

test("with another key held down it is the browser's, and none that says nothing", () => {
  expect(pressed("n", "KeyN", { ctrlKey: true })).toBeNull()
  expect(pressed("n", "KeyN", { altKey: true })).toBeNull()
  expect(pressed("n", "KeyN", { metaKey: true })).toBeNull()
  expect(pressed("N", "KeyN", { shiftKey: true })).toBeNull()
  expect(pressed("Enter", "Enter")).toBeNull()
})

test("a key that is held down is one press, but where it moves along a list", () => {
  expect(pressed("n", "KeyN", { repeat: true })).toBeNull()
  expect(pressed("j", "KeyJ", { repeat: true })).toBe("J")
  expect(pressed("ت", "KeyJ", { repeat: true })).toBe("J")
})
