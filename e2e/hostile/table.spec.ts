import { expect, test } from "@playwright/test"
import { hostileFiles, hostileNames } from "./files.ts"
import { headers, jsonBodies, pathParts, queries } from "./requests.ts"
import { fieldShapes, wireShapes } from "./shapes.ts"
import { everyText } from "./texts.ts"
import { hostileWire } from "./wire.ts"

const texts = Object.fromEntries(everyText.map(({ name, text }) => [name, text]))
const tables = {
  texts,
  fieldShapes,
  wireShapes,
  hostileFiles,
  hostileNames,
  pathParts,
  queries,
  headers,
  jsonBodies,
  hostileWire,
}
const inputs = Object.entries(tables).flatMap(([table, rows]) => Object.keys(rows).map((name) => `${table}: ${name}`))

test(`the tables hold ${inputs.length} hostile inputs, at least 300 and each once`, () => {
  expect(new Set(inputs).size).toBe(inputs.length)
  expect(inputs.length).toBeGreaterThanOrEqual(300)
  for (const table of [texts, hostileNames, pathParts, queries, jsonBodies]) {
    const values: string[] = Object.values(table)
    expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([])
  }
})
