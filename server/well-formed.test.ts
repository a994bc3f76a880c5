import { expect, test } from "vitest"
import { isWellFormed } from "./well-formed.ts"

const multipart = "multipart/form-data; boundary=----form7"
const part = (name: string, value: string) =>
  `------form7\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const whole = Buffer.from(`${part("name", "Sana Khan")}${part("note", "a\r\nb -- c")}------form7--\r\n`)

test("a whole form is well-formed, whatever stands in its fields", async () => {
  expect(isWellFormed(multipart, whole, false)).toBe(true)
  const form = new FormData()
  form.set("ٹیکس", 'نام\n"quoted"')
  form.set("file", new File(["------form7--"], "a.txt"))
  const made = new Response(form)
  const body = Buffer.from(await made.clone().arrayBuffer())
  expect(isWellFormed(made.headers.get("content-type") ?? "", body, false)).toBe(true)
})

test.each([
  ["cut off", whole.subarray(0, whole.length - 12)],
  ["empty", Buffer.from("")],
  ["without its first line", whole.subarray(12)],
  ["a part without a name", Buffer.from("------form7\r\nContent-Type: text/plain\r\n\r\nx\r\n------form7--\r\n")],
  [
    "a part without an end to its head",
    Buffer.from('------form7\r\nContent-Disposition: form-data; name="a"\r\n------form7--'),
  ],
])("a form that is %s is not", (_what, body) => {
  expect(isWellFormed(multipart, body, false)).toBe(false)
})

test("a form whose head names no boundary is not", () => {
  expect(isWellFormed("multipart/form-data", whole, false)).toBe(false)
})

test("JSON parses, and so do the arguments of a server action", () => {
  expect(isWellFormed("application/json", Buffer.from('{"a":1}'), false)).toBe(true)
  expect(isWellFormed("application/json", Buffer.from('{"a":'), false)).toBe(false)
  expect(isWellFormed("text/plain;charset=UTF-8", Buffer.from("[1"), true)).toBe(false)
})

test("a form without JavaScript brings what its action's reference points to", () => {
  const posted = (...fields: [string, string][]) =>
    isWellFormed(
      multipart,
      Buffer.from(`${fields.map(([name, value]) => part(name, value)).join("")}------form7--\r\n`),
      false,
    )
  const reference = ["$ACTION_1:0", '{"id":"7f","bound":"$@1"}'] as [string, string]
  expect(posted(["$ACTION_REF_1", ""], reference, ["$ACTION_1:1", '[{"status":"idle"}]'])).toBe(true)
  expect(posted(["$ACTION_REF_1", ""], reference)).toBe(false)
  expect(posted(["$ACTION_REF_1", ""], reference, ["$ACTION_1:1", '"no list"'])).toBe(false)
  expect(posted(["$ACTION_REF_1", ""])).toBe(false)
})

const sent = (isServerAction: boolean, ...fields: [string, string][]) =>
  isWellFormed(
    multipart,
    Buffer.from(`${fields.map(([name, value]) => part(name, value)).join("")}------form7--\r\n`),
    isServerAction,
  )
const naming = (bound: string, reference = '{"id":"7f","bound":"$@1"}'): [string, string][] => [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", reference],
  ["$ACTION_1:1", bound],
]

test.each([
  ["a file", '["$B9"]'],
  ["a map", '[{"values":"$Q9"}]'],
  ["an action", '["$F1"]'],
  ["a number of any length", '["$n99"]'],
  ["what a prototype holds", '["$1:__proto__:constructor"]'],
  ["lists without end", `${"[".repeat(5_000)}${"]".repeat(5_000)}`],
])("a form that leads React on to %s is not", (_what, list) => {
  expect(sent(false, ...naming(list))).toBe(false)
  expect(sent(true, ["0", list])).toBe(false)
  expect(isWellFormed("text/plain;charset=UTF-8", Buffer.from(list), true)).toBe(false)
})

test("neither is one whose action's reference does", () => {
  expect(sent(false, ...naming("[]", '{"id":"$F1","bound":"$@1"}'))).toBe(false)
  expect(sent(false, ...naming("[]", '{"id":"7f","bound":"$@1","more":"$Q9"}'))).toBe(false)
  expect(sent(false, ["$ACTION_REF_12345", ""], ["$ACTION_12345:0", '{"id":"7f","bound":"$@1"}'])).toBe(false)
})

test("the state of a form is, dollars that somebody typed included, and so is the form itself", () => {
  const state = '{"status":"refused","errors":[{"field":"note","words":"x"}],"values":{"note":"$$5","more":["$$"]}}'
  expect(sent(false, ...naming(`[${state}]`))).toBe(true)
  expect(sent(true, ["_1_note", "$5"], ["0", `[${state},"$K1"]`])).toBe(true)
})

test.each([
  ["a null byte in a name", part("a\0b", "x")],
  ["a name of ten thousand letters", part("n".repeat(10_000), "x")],
  ["a head that no browser writes", '------form7\r\nContent-Disposition: form-data; name="a"\r\nX Y: z\r\n\r\nx\r\n'],
])("a form that a script sends with %s is not", (_what, odd) => {
  const body = Buffer.from(`${odd}${part("0", '["$K1"]')}------form7--\r\n`)
  expect(isWellFormed(multipart, body, true)).toBe(false)
  // A file may be called so, and the pages' own forms are read by others.
  expect(isWellFormed(multipart, body, false)).toBe(true)
})

test("a form that a script sends without its arguments is not", () => {
  expect(sent(true, ["_1_note", "x"])).toBe(false)
  expect(sent(true, ["0", ""])).toBe(false)
})

test("the arguments of a server action are a list", () => {
  expect(isWellFormed("text/plain;charset=UTF-8", Buffer.from("{}"), true)).toBe(false)
  expect(isWellFormed("text/plain;charset=UTF-8", Buffer.from("[{}]"), true)).toBe(true)
})

test("a body made to be hard to read is read in no time: it is looked at once", () => {
  const lines = 'name="a"\r\n'.repeat(25_000)
  const hard = Buffer.from(`${part("name", `1\r\n--x\r\n${lines}`)}------form7--\r\n`)
  const started = performance.now()
  expect(isWellFormed(multipart, hard, false)).toBe(true)
  expect(isWellFormed(multipart, hard, true)).toBe(false)
  // Quadratic, it took minutes.
  expect(performance.now() - started).toBeLessThan(2_000)
}, 20_000)

test("what somebody typed is no field of the form, however much it looks like one", () => {
  const typed = 'x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"]\r\n--'
  expect(sent(true, ["_1_note", typed])).toBe(false)
})
