import { NextIntlClientProvider } from "next-intl"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { Filters } from "./filters.tsx"

test("whoever narrows a list in Urdu stays in Urdu", () => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="ur" messages={{}} timeZone="Asia/Karachi">
      <Filters action="/desk" label="" submitLabel="">
        -
      </Filters>
    </NextIntlClientProvider>,
  )
  expect(html).toContain('action="/ur/desk"')
})
