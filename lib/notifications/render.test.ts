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
const address = "https://portal.example/application/FR-2026-0000001"

test("what was typed can't become markup or another header", () => {
  const { subject, html } = render(email, "https://portal.example")
  expect(subject).toBe("About Bcc: all")
  expect(html).toContain("Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;")
  expect(html).not.toContain("<b>Jerry")
})

test("text and HTML say the same, with whole addresses, why it came and that nobody reads answers", () => {
  const { text, html } = render(email, "https://portal.example")
  for (const body of [text, html]) {
    for (const words of ["123456", address, "it is about your account", "Nobody reads"]) expect(body).toContain(words)
  }
})

test("the address stands beside the button, for who can't press it", () => {
  const { html } = render(email, "https://portal.example")
  expect(html.split(`>${address}<`)).toHaveLength(2)
  expect(html.split(`href="${address}"`)).toHaveLength(3)
})

test("a reference stays in one piece and in its own direction", () => {
  const { html } = render({ ...email, paragraphs: [{ text: "Your FR-2026-0000001 waits." }] }, "https://portal.example")
  expect(html).toMatch(/<bdi dir="ltr"[^>]*nowrap[^>]*>FR-2026-0000001<\/bdi>/)
})

test("nothing in a letter is fetched from anywhere: no picture, no style sheet, no typeface", () => {
  const { html } = render(email, "https://portal.example")
  expect(html).not.toMatch(/<img|<link|<script|url\(|@import|src=/i)
})

test("an Urdu letter runs from right to left, leads to Urdu pages, and its code from left to right", () => {
  const { html, text } = render({ ...email, locale: "ur" }, "https://portal.example")
  expect(html).toContain('<html lang="ur" dir="rtl">')
  expect(html).toContain('<bdi dir="ltr"')
  expect(text).toContain("https://portal.example/ur/application/FR-2026-0000001")
})
