import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser"
import { expect, test } from "vitest"
import { lastWords } from "#components/ui/trouble-words.tsx"
import { localePath } from "#lib/platform/locale.ts"
import en from "#messages/en.json" with { type: "json" }
import ur from "#messages/ur.json" with { type: "json" }

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, under = ""): [key: string, words: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[under + key, value]] : flat(value, `${under}${key}.`),
  )
}

const english = new Map(flat(en))
const urdu = new Map(flat(ur))

/**
 * What a message takes: its arguments, its tags, and the cases of a select. A number may be written as a plural, and
 * each language has its own plural forms.
 */
function takes(elements: MessageFormatElement[]): string[] {
  const found = elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...takes(element.children)]
    if (element.type === TYPE.date || element.type === TYPE.time) return [`{${element.value}, date}`]
    const inside = "options" in element ? Object.values(element.options).flatMap(({ value }) => takes(value)) : []
    if (element.type !== TYPE.select) return [`{${element.value}}`, ...inside]
    return [`{${element.value}, ${Object.keys(element.options).sort().join(" ")}}`, ...inside]
  })
  return [...new Set(found)].sort()
}

test("every message is there in both languages, in the same order, and none is empty", () => {
  expect([...urdu.keys()]).toEqual([...english.keys()])
  expect([...english, ...urdu].filter(([, words]) => words.trim() === "")).toEqual([])
})

test("every message can be read, and takes the same values and tags in both languages", () => {
  for (const [key, words] of english) {
    expect(takes(parse(urdu.get(key) ?? "")), key).toEqual(takes(parse(words)))
  }
})

test("plurals have the forms of their language, which in Urdu and English are one and other", () => {
  const forms = (elements: MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      if (element.type !== TYPE.plural) return []
      return Object.keys(element.options).filter((form) => !/^(=\d+|one|other)$/.test(form))
    })
  for (const [key, words] of [...english, ...urdu]) expect(forms(parse(words)), key).toEqual([])
})

/** What is read, without values and tags; what is isolated, such as codes, is left out. */
function read(elements: MessageFormatElement[]): string {
  const parts = elements.map((element) => {
    if (element.type === TYPE.literal) return element.value
    if (element.type === TYPE.tag) return read(element.children)
    return "options" in element
      ? Object.values(element.options)
          .map((option) => read(option.value))
          .join(" ")
      : "…"
  })
  return parts.join("").replace(/\u2066[^\u2069]*\u2069/g, "…")
}

const urduRead = [...urdu].map(([key, words]) => [key, read(parse(words))] as const)

test("no English sentence is left in the Urdu, and its digits are Latin", () => {
  expect(urduRead.filter(([, words]) => /[a-z]{2,} [a-z]{2,}/i.test(words))).toEqual([])
  expect(urduRead.filter(([, words]) => /[٠-٩۰-۹]/.test(words))).toEqual([])
})

test("letters are Urdu's own and not the Arabic ones that look alike, and stops and commas are Urdu's", () => {
  expect(urduRead.filter(([, words]) => /[يىكةه]/.test(words))).toEqual([])
  expect(urduRead.filter(([, words]) => /[؀-ۿ] ?[,;?]|[؀-ۿ]\.(\s|$)/.test(words))).toEqual([])
})

test("codes, telephone numbers, links and sizes are isolated, or the Urdu before them would turn them about", () => {
  expect(urduRead.filter(([, words]) => /\d[-/]\d|\d{4} \d{7}|\+\d|:\/\/|[\d…]\s?[A-Z]{2}/i.test(words))).toEqual([])
  for (const [key, words] of urdu) {
    expect((words.match(/[\u2066-\u2068]/g) ?? []).length, key).toBe((words.match(/\u2069/g) ?? []).length)
  }
})

test("the last words, for when nothing else can be rendered, are those of the messages", () => {
  for (const [locale, words] of [
    ["en", english],
    ["ur", urdu],
  ] as const) {
    const { home, ...said } = lastWords[locale]
    expect(home).toBe(localePath(locale, "/"))
    for (const [key, line] of Object.entries(said)) expect(line).toBe(words.get(`errors.${key}`))
  }
})
