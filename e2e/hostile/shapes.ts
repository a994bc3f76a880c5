import { type Fields, formOf } from "../by-http.ts"

/** What a form can be sent as that no page of ours sends: parts missing, repeated, forged, of another kind or broken. */

/** A form as its page would send it: the fields that name its action, and its own. */
export type WholeForm = { naming: Fields; own: Fields; action: string; others: Forged }
/** What somebody forges a hidden field with: another person's things, and the key of another form. */
export type Forged = { id: string; reference: string; formKey: string }
export type Sent = { body: BodyInit; headers?: Record<string, string> }
type Shape = (form: WholeForm) => Sent

const fieldsOf = (change: (form: WholeForm) => Fields): Shape => {
  return (form) => ({ body: formOf([...form.naming, ...change(form)]) })
}
/** The form with some values of hidden fields put in the place of its own. */
const forged = (values: Record<string, string> | ((others: Forged) => Record<string, string>)): Shape =>
  fieldsOf(({ own, others }) => {
    const given = typeof values === "function" ? values(others) : values
    return [...own.filter(([name]) => !(name in given)), ...Object.entries(given)]
  })
const added = (...more: Fields): Shape => fieldsOf(({ own }) => [...own, ...more])
const many = (count: number, value: string): Fields =>
  Array.from({ length: count }, (_, at) => [`field${at}`, value] as const)

/** Against every form: its own fields. */
export const fieldShapes: Record<string, Shape> = {
  "no field at all": fieldsOf(() => []),
  "without its first field": fieldsOf(({ own }) => own.slice(1)),
  "without its last field": fieldsOf(({ own }) => own.slice(0, -1)),
  "with its last field alone": fieldsOf(({ own }) => own.slice(-1)),
  "with every field empty": fieldsOf(({ own }) => own.map(([name]) => [name, ""] as const)),
  "with every field before it, empty": fieldsOf(({ own }) => [...own.map(([name]) => [name, ""] as const), ...own]),
  "with every field a hundred times": fieldsOf(({ own }) => Array.from({ length: 100 }, () => own).flat()),
  "with every field a list": fieldsOf(({ own }) => own.map(([name, value]) => [`${name}[]`, value] as const)),
  "with every field a list of a thousand": fieldsOf(({ own }) =>
    own.flatMap(([name, value]) => Array.from({ length: 1_000 }, () => [`${name}[]`, value] as const)),
  ),
  "with every field the day of a date": fieldsOf(({ own }) =>
    own.map(([name, value]) => [`${name}-day`, value] as const),
  ),
  "with every field an object's": fieldsOf(({ own }) => own.map(([name, value]) => [`${name}[not]`, value] as const)),
  "with every name in capitals": fieldsOf(({ own }) =>
    own.map(([name, value]) => [name.toUpperCase(), value] as const),
  ),
  "with a file in every field": ({ naming, own }) => {
    const body = formOf(naming)
    for (const [name, value] of own) body.append(name, new File([value], "value.txt", { type: "text/plain" }))
    return { body }
  },
  "with half letters of UTF-8 in every field": ({ naming, own }) => {
    const bytes = own.map(([name]) => [name, "\u00C3\u0028\u00A0\u00A1\u00ED\u00A0\u0080\u00FF"] as const)
    return multipart([...naming, ...bytes])
  },
  "with two thousand fields that there are not": added(...many(2_000, "x")),
  "with a role, a status and an owner": added(
    ["role", "admin"],
    ["status", "registered"],
    ["accountId", "00000000-0000-7000-8000-000000000000"],
    ["feePaisa", "0"],
  ),
  "with a prototype": added(
    ["__proto__", "x"],
    ["__proto__[role]", "admin"],
    ["constructor[prototype][role]", "admin"],
  ),
  "with the names of methods": added(
    ["toString", "x"],
    ["hasOwnProperty", "x"],
    ["then", "x"],
    ["__defineGetter__", "x"],
  ),
  "with a name of ten thousand letters": added(["n".repeat(10_000), "x"]),
  "with names that are not seen": added(["\u202Ename\u0000", "x"], ["", "x"], ["na\r\nme", "x"]),
  "with a form key that is none": forged({ formKey: "../../x" }),
  "with a form key of another form": forged(({ formKey }) => ({ formKey })),
  "with a thousand form keys": added(...Array.from({ length: 1_000 }, (_, at) => ["formKey", String(at)] as const)),
  "about somebody else's": forged(({ id, reference }) => ({ id, reference, change: id, letter: id, from: reference })),
  "about nobody's": forged({
    id: "00000000-0000-0000-0000-000000000000",
    reference: "FR-2026-9999999",
    change: "00000000-0000-0000-0000-000000000000",
    session: "00000000-0000-0000-0000-000000000000",
    letter: "00000000-0000-0000-0000-000000000000",
    officer: "00000000-0000-0000-0000-000000000000",
  }),
  "about an id that is none": forged({
    id: "' or 1=1",
    reference: "FR-\u0000",
    change: "1",
    letter: "x",
    officer: "x",
  }),
  ...Object.fromEntries(
    [
      "-1",
      "0",
      "1.5",
      "NaN",
      "Infinity",
      "2147483647",
      "2147483648",
      "9007199254740991",
      "1e999",
      "0x1",
      "",
      "[object Object]",
    ].map((version) => [`of the version “${version}”`, forged({ version })]),
  ),
  "of two versions": added(["version", "1"], ["version", "2"]),
  "with a choice that is not offered": forged({
    question: "__proto__",
    what: "constructor",
    outcome: "__proto__",
    kind: "__proto__",
    declineReason: "__proto__",
    provinceCode: "__proto__",
    identityKind: "toString",
    person: "__proto__",
  }),
  "with a choice of another list": forged({
    question: "identity.card",
    what: "password",
    outcome: "opened",
    kind: "identity_used",
    declineReason: "toString",
    districtCode: "karachi-east",
    gender: "x",
  }),
}

/** `naming` with what the action's own fields hold put in the place of the right thing. */
const renamed = (values: (action: string) => Record<string, string>): Shape => {
  return ({ naming, own, action }) => {
    const given = values(action)
    return { body: formOf([...naming.filter(([name]) => !(name in given)), ...Object.entries(given), ...own]) }
  }
}
const bound = (list: string): Shape => renamed(() => ({ "$ACTION_1:1": list }))

/** The same form as a script sends it: its arguments, and the fields beside them. */
const called = (argumentsOf: string, more: Fields = []): Shape => {
  return ({ action }) => ({ body: formOf([["0", argumentsOf], ...more]), headers: { "next-action": action } })
}
const calledPlainly = (body: string, headers: Record<string, string> = {}): Shape => {
  return ({ action }) => ({
    body,
    headers: { "next-action": action, "content-type": "text/plain;charset=UTF-8", ...headers },
  })
}

/** What names the action, and how the form is written: the same for every form, so against a few of them. */
export const wireShapes: Record<string, Shape> = {
  "for an action that there is not": renamed(() => ({
    "$ACTION_1:0": JSON.stringify({ id: "7f".repeat(21), bound: "$@1" }),
  })),
  "for an action whose id is a word": renamed(() => ({ "$ACTION_1:0": '{"id":"__proto__","bound":"$@1"}' })),
  "for an action whose id is a path": renamed(() => ({ "$ACTION_1:0": '{"id":"../../x#y","bound":"$@1"}' })),
  "for an action whose id is a list": renamed(() => ({ "$ACTION_1:0": '{"id":["x"],"bound":"$@1"}' })),
  "for an action without arguments": renamed((id) => ({ "$ACTION_1:0": JSON.stringify({ id, bound: null }) })),
  "for an action bound to nothing": renamed((id) => ({ "$ACTION_1:0": JSON.stringify({ id, bound: "$@7" }) })),
  "for an action bound to itself": renamed((id) => ({ "$ACTION_1:0": JSON.stringify({ id, bound: "$@0" }) })),
  "for two actions": ({ naming, own, action }) => ({
    body: formOf([
      ...naming,
      ["$ACTION_REF_2", ""],
      ["$ACTION_2:0", JSON.stringify({ id: action, bound: "$@1" })],
      ["$ACTION_2:1", "[{}]"],
      ...own,
    ]),
  }),
  "for an action named twice, shortly": ({ own, action }) => ({
    body: formOf([[`$ACTION_ID_${action}`, ""], [`$ACTION_ID_${action}`, ""], ...own]),
  }),
  "for an action named shortly that there is not": ({ own }) => ({ body: formOf([["$ACTION_ID_x", ""], ...own]) }),
  "for an action of a number that is too large": ({ own }) => ({
    body: formOf([["$ACTION_REF_123456789", ""], ...own]),
  }),
  "with the key of no form": renamed(() => ({ $ACTION_KEY: "k\u0000" })),
  "bound to no list": bound('"x"'),
  "bound to an empty list": bound("[]"),
  "bound to a prototype": bound('[{"__proto__":{"status":"refused"}}]'),
  "bound to what is reached through a prototype": bound('["$1:__proto__:constructor:constructor"]'),
  "bound to a promise that is itself": bound('["$@1"]'),
  "bound to a file that is not there": bound('["$B9"]'),
  "bound to a form that is not there": bound('["$K9"]'),
  "bound to a map that is not there": bound('["$Q9"]'),
  "bound to a set that is not there": bound('["$W9"]'),
  "bound to a stream": bound('["$r9"]'),
  "bound to bytes that are not there": bound('["$o9"]'),
  "bound to an action": bound('["$F9"]'),
  "bound to a number of a hundred thousand digits": bound(`["$n${"9".repeat(100_000)}"]`),
  "bound to a day that there is not": bound('["$D2026-99-99"]'),
  "bound to a nest of ten thousand lists": bound(`${"[".repeat(10_000)}${"]".repeat(10_000)}`),
  "bound to a state of other types": bound('[{"status":5,"errors":"x","values":null}]'),
  "bound to half a letter": bound('[{"status":"\\ud800"}]'),

  "without a body": () => ({ body: "", headers: { "content-type": "multipart/form-data; boundary=x" } }),
  "cut off in the middle": (form) => changed(whole(form), (bytes) => bytes.subarray(0, bytes.length / 2)),
  "without its end": (form) => changed(whole(form), (bytes) => bytes.subarray(0, bytes.length - 6)),
  "without its beginning": (form) => changed(whole(form), (bytes) => bytes.subarray(6)),
  "with another boundary than it says": (form) => ({
    ...whole(form),
    headers: type("multipart/form-data; boundary=other"),
  }),
  "without a boundary": (form) => ({ ...whole(form), headers: type("multipart/form-data") }),
  "with a boundary of a thousand letters": (form) => ({
    ...whole(form),
    headers: type(`multipart/form-data; boundary=${"b".repeat(1_000)}`),
  }),
  "with two boundaries": (form) => ({
    ...whole(form),
    headers: type("multipart/form-data; boundary=x; boundary=hostile"),
  }),
  "with lines that end otherwise": (form) =>
    changed(whole(form), (bytes) => Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1")),
  "with a part that has no name": (form) =>
    changed(whole(form), (bytes) => Buffer.from(bytes.toString("latin1").replace(/; name="[^"]*"/, ""), "latin1")),
  "with a head of a part that never ends": (form) =>
    changed(whole(form), (bytes) => Buffer.from(bytes.toString("latin1").replace("\r\n\r\n", "\r\nX: y"), "latin1")),
  "with a part in another encoding": (form) =>
    changed(whole(form), (bytes) =>
      Buffer.from(
        bytes.toString("latin1").replaceAll("\r\n\r\n", "\r\nContent-Transfer-Encoding: base64\r\n\r\n"),
        "latin1",
      ),
    ),
  "with a part that says another alphabet": (form) =>
    changed(whole(form), (bytes) =>
      Buffer.from(
        bytes.toString("latin1").replaceAll("\r\n\r\n", "\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n"),
        "latin1",
      ),
    ),
  "as UTF-16": (form) => changed(whole(form), (bytes) => Buffer.from(bytes.toString("latin1"), "utf16le")),
  "as an address writes it": ({ naming, own }) => ({
    body: new URLSearchParams([...naming, ...own].map(([name, value]) => [name, value])),
  }),
  "as an address writes it, with escapes that are none": () => ({
    body: "a=%&b=%zz&%=%ff&=&&",
    headers: type("application/x-www-form-urlencoded"),
  }),
  "as plain text": ({ own }) => ({
    body: own.map(([name, value]) => `${name}=${value}`).join("\r\n"),
    headers: type("text/plain"),
  }),
  "as JSON": ({ own }) => ({ body: JSON.stringify(Object.fromEntries(own)), headers: type("application/json") }),
  "as XML": () => ({ body: "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", headers: type("application/xml") }),
  "as bytes": () => ({ body: "\u0000\u0001", headers: type("application/octet-stream") }),
  "as several parts of another kind": (form) => ({
    ...whole(form),
    headers: type("multipart/mixed; boundary=hostile"),
  }),
  "under two kinds": (form) => ({ ...whole(form), headers: type("text/html, multipart/form-data; boundary=hostile") }),
  "packed, as it says": (form) => ({
    ...whole(form),
    headers: { ...type("multipart/form-data; boundary=hostile"), "content-encoding": "gzip" },
  }),
  "larger than any form": ({ naming, own }) => ({ body: formOf([...naming, ...own, ["more", "x".repeat(1_100_000)]]) }),
  "of a hundred thousand empty fields": ({ naming, own }) => multipart([...naming, ...own, ...many(8_000, "")]),

  "called with no list": calledPlainly('{"0":"x"}'),
  "called with nothing": calledPlainly("[]"),
  "called with numbers": calledPlainly("[1,2]"),
  "called with a form that is not there": called('["$undefined","$K9"]'),
  "called without its arguments": called("", [["_1_version", "1"]]),
  "called with what is reached through a prototype": called('["$1:__proto__:constructor","$K1"]', [["1", '{"x":1}']]),
  "called with a thing that is awaited": called('["$1","$1"]', [
    ["1", '{"then":"$2:__proto__:then"}'],
    ["2", "{}"],
  ]),
  "called with itself": called('["$0","$0"]'),
  "called with lists that hold each other": called('["$1","$2"]', [
    ["1", '["$2"]'],
    ["2", '["$1"]'],
  ]),
  "called with a nest of five thousand lists": called(`${"[".repeat(5_000)}${"]".repeat(5_000)}`),
  "called with broken JSON": called('["$K1"'),
  "called with an action": called('["$F1","$F1"]', [["1", '{"id":"x","bound":null}']]),
  "called with a symbol": called('["$Sx","$K1"]'),
  "called with a number of ten thousand digits": called(`["$n${"9".repeat(10_000)}","$K1"]`),
  "called with bytes": called('["$A1","$K1"]'),
  "called with a stream that never ends": called('["$R1","$X2"]'),
  "called by a name that is none": calledPlainly("[]", { "next-action": "x" }),
  "called by the name of no action": calledPlainly("[]", { "next-action": "7f".repeat(21) }),
  "called by an empty name": calledPlainly("[]", { "next-action": "" }),
  "with the script's own state forged": calledPlainly("[]", {
    "next-router-state-tree": "%7B",
    "next-url": "/desk",
    rsc: "1",
  }),
}

function type(contentType: string) {
  return { "content-type": contentType }
}

/** The whole form as bytes, whose boundary is known. */
function whole({ naming, own }: WholeForm): { body: Buffer<ArrayBuffer>; headers: Record<string, string> } {
  return multipart([...naming, ...own])
}

/** A value's letters are its bytes here: what is written is not always UTF-8. */
function multipart(fields: Fields) {
  const parts = fields.map(([name, value]) => {
    const bytes = /^[\0-\u00FF]*$/.test(value) ? value : Buffer.from(value).toString("latin1")
    return `--hostile\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${bytes}\r\n`
  })
  const body = Buffer.from(`${parts.join("")}--hostile--\r\n`, "latin1")
  return { body, headers: type("multipart/form-data; boundary=hostile") }
}

function changed(sent: ReturnType<typeof whole>, change: (bytes: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>): Sent {
  return { ...sent, body: change(sent.body) }
}
