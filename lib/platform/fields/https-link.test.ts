import { expect, test } from "vitest"
import { httpsLink } from "./https-link.ts"

test.each([
  ["https://www.upwork.com/freelancers/~01ab", "https://www.upwork.com/freelancers/~01ab"],
  ["www.fiverr.com/ayesha", "https://www.fiverr.com/ayesha"],
  ["HTTPS://GitHub.com/Ayesha", "https://github.com/Ayesha"],
  ["https://xn--mgbh0fb.example.com", "https://xn--mgbh0fb.example.com/"],
])("%s is kept as %s", (typed, kept) => expect(httpsLink().parse(typed)).toBe(kept))

test.each([
  ["", "link.required"],
  ["http://upwork.com", "link.https"],
  ["javascript:alert(1)", "link.https"],
  ["data:text/html,x", "link.https"],
  ["//upwork.com", "link.https"],
  ["https:\\\\upwork.com", "link.https"],
  ["java\tscript:alert(1)", "link.characters"],
  ["https://upwork.com/a b", "link.characters"],
  ["https://upwork.com/\u202Egpj", "link.characters"],
  ["https://", "link.form"],
  ["https://ayesha:secret@upwork.com", "link.secret"],
  ["https://upwork.com@evil.example.com", "link.secret"],
  ["https://localhost", "link.host"],
  ["https://a.localhost", "link.host"],
  ["https://db.internal", "link.host"],
  ["https://router.local/", "link.host"],
  ["https://127.0.0.1/", "link.host"],
  ["https://0x7f.1/", "link.host"],
  ["https://2130706433/", "link.host"],
  ["https://[::1]/", "link.host"],
  ["https://upwork.com:8443/", "link.host"],
  ["https://upwork.com./", "link.host"],
  ["https://intranet/", "link.host"],
  [`https://upwork.com/${"x".repeat(200)}`, "link.long"],
])("%j is refused as %s", (typed, message) => {
  expect(httpsLink().safeParse(typed).error?.issues).toMatchObject([{ message }])
})
