import { expect, test } from "vitest"
import type { Email } from "./email.ts"
import { render } from "./render.ts"

const email: Email = {
  to: "someone@example.org",
  locale: "en",
  subject: "About\r\nBcc: all",
  paragraphs: [
    { text: "Tom & <b>Jerry</b>" },
    { code: "123456" },
    { link: "/application/FR-2026-0000001", label: 'See "it"' },
  ],
}

test("what was typed can't become markup or another header", () => {
  const { subject, html } = render(email, "https://portal.example")
  expect(subject).toBe("About Bcc: all")
  expect(html).toContain("Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;")
  expect(html).not.toContain("<b>Jerry")
})

test("text and HTML say the same, with whole addresses", () => {
  const { text, html } = render(email, "https://portal.example")
  for (const body of [text, html]) {
    expect(body).toContain("123456")
    expect(body).toContain("https://portal.example/application/FR-2026-0000001")
  }
})

test("an Urdu letter runs from right to left, and its code from left to right", () => {
  const { html } = render({ ...email, locale: "ur" }, "https://portal.example")
  expect(html).toContain('<html lang="ur" dir="rtl">')
  expect(html).toContain('<p dir="ltr"')
})
