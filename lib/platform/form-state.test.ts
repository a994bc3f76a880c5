import { expect, test } from "vitest"
import { z } from "zod"
import { fieldErrors } from "./form-errors.ts"
import { formInput, formValues } from "./form-state.ts"

function posted(...entries: [string, string | Blob][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

test("what was typed comes back, without passwords, files and the framework's own fields", () => {
  const data = posted(["name", " Ayesha "], ["password", "s3cret"], ["newPassword", "x"], ["$ACTION_KEY", "k"])
  data.append("card", new Blob(["…"]), "card.png")
  expect(formValues(data)).toEqual({ name: " Ayesha " })
})

test("a schema gets passwords, lists, and a date's parts together", () => {
  const data = posted(
    ["password", "s3cret"],
    ["bornOn-day", "3"],
    ["bornOn-month", "5"],
    ["bornOn-year", "1994"],
    ["platforms[]", "upwork"],
    ["platforms[]", "fiverr"],
  )
  expect(formInput(data)).toEqual({
    password: "s3cret",
    bornOn: { day: "3", month: "5", year: "1994" },
    platforms: ["upwork", "fiverr"],
  })
})

test("of a field that came twice the first counts, and one box ticked is still a list", () => {
  expect(formInput(posted(["a", "1"], ["a", "2"], ["b[]", "x"]))).toEqual({ a: "1", b: ["x"] })
})

test("hostile names are fields like any other, or none", () => {
  const data = posted(
    ["constructor", "c"],
    ["toString-day", "1"],
    ["__proto__", "p"],
    ["__proto__-day", "1"],
    ["__proto__[]", "l"],
  )
  const input = formInput(data)
  expect(Object.entries(input)).toEqual([
    ["constructor", "c"],
    ["toString", { day: "1" }],
  ])
  expect(Object.getPrototypeOf(input)).toBe(Object.prototype)
})

test("each field says its first trouble, with the values of its message", () => {
  const schema = z.object({
    cnic: z.string().superRefine((text, ctx) => {
      ctx.addIssue({ code: "custom", message: "cnic.digits", params: { count: text.length } })
      ctx.addIssue({ code: "custom", message: "cnic.other" })
    }),
    profiles: z.array(z.string().min(3, "profile.short")),
    agreed: z.literal("yes"),
  })
  const { error } = schema.safeParse({ cnic: "352", profiles: ["https", "x"] })
  const words = (key: string, params: object) => (key.startsWith("Invalid") ? null : `${key} ${JSON.stringify(params)}`)
  const found = error ? fieldErrors(error, words) : []
  expect(found.map(({ field }) => field)).toEqual(["cnic", "profiles.1", "agreed"])
  expect(found[0]?.words).toMatch(/^cnic\.digits .*"count":3/)
  expect(found[1]?.words).toMatch(/^profile\.short .*"minimum":3/)
  expect(found[2]?.words).toBe("unreadable {}")
})
