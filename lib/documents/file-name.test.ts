import { expect, test } from "vitest"
import { shownName } from "./file-name.ts"

test.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\me\\CNIC 35202-1234567-8 front.jpg", "CNIC ••• front.jpg"],
  ["card\u202Egpj.exe", "cardgpj.exe"],
  ["\0\u0007", ""],
  ["شناختی کارڈ 😀.jpg", "شناختی کارڈ 😀.jpg"],
  [`${"a".repeat(300)}.jpg`, `${"a".repeat(60)}…${"a".repeat(11)}.jpg`],
  ["<script>alert(1)<\\script>.png", "script>.png"],
])("the name %j is shown as %j", (sent, shown) => {
  expect(shownName(sent)).toBe(shown)
})
