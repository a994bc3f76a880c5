import { NextIntlClientProvider } from "next-intl"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import en from "#messages/en.json" with { type: "json" }
import { QueueTable } from "./queue-table.tsx"

test("what was decided after midnight in Pakistan was decided on the new day, though it is yesterday in UTC", () => {
  const row = {
    reference: "FR-2026-0000001",
    fullName: "Ayesha Khan",
    fullNameUrdu: null,
    category: null,
    district: null,
    status: "declined",
    flags: [],
    dueOn: null,
    changedAt: new Date("2026-03-09T20:00:00Z"),
    submittedAt: new Date("2026-03-09T20:00:00Z"),
    officer: null,
  } as const
  const names = { categories: new Map(), provinces: new Map(), districts: new Map(), officers: new Map() }
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={en} timeZone="Asia/Karachi">
      <QueueTable
        caption="Decided"
        empty="None"
        when="changed"
        rows={[{ ...row, flags: [] }]}
        names={names}
        today="2026-03-10"
      />
    </NextIntlClientProvider>,
  )
  expect(html).toContain("10 March 2026")
})
