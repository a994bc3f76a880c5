/**
 * Whether a body is what its head says: every part of a multipart form begins and ends, JSON parses. Next.js throws on
 * such bodies before any code of ours runs.
 */
export function isWellFormed(contentType: string, body: Buffer, isServerAction: boolean): boolean {
  const [type = "", ...parameters] = contentType.split(";").map((part) => part.trim())
  if (type.toLowerCase() === "multipart/form-data") return isWholeForm(parameters, body, isServerAction)
  if (isServerAction) return isPlainList(json(body))
  if (type.toLowerCase() === "application/json") return json(body) !== undefined
  return true
}

function isWholeForm(parameters: string[], body: Buffer, isServerAction: boolean): boolean {
  const named = parameters.find((parameter) => /^boundary=/i.test(parameter))
  const boundary = named?.slice("boundary=".length).replace(/^"(.*)"$/, "$1") ?? ""
  if (!/^[\w'()+,\-./:=? ]{1,70}$/.test(boundary)) return false
  const first = Buffer.from(`--${boundary}`)
  const last = Buffer.from(`--${boundary}--`)
  if (!body.subarray(0, first.length).equals(first) || body.lastIndexOf(last) < 0) return false
  const text = body.toString("latin1")
  const parts = partsOf(text, boundary)
  if (!parts?.every(({ head }) => isNamed(head))) return false
  if (!isServerAction) return isWholeAction(parts)
  return parts.every(({ head }) => isPlainHead(head)) && isWholeCall(parts)
}

type Part = { head: string; content: string }

/** The parts of a form, or null where they don't end as they should. Split, not searched: the text is a stranger's. */
function partsOf(text: string, boundary: string): Part[] | null {
  const parts = `\r\n${text}`.split(`\r\n--${boundary}`).slice(1)
  const end = parts.pop() ?? ""
  if (!/^--\s*$/.test(end)) return null
  return parts.map((part) => {
    const headEnds = Math.max(0, part.indexOf("\r\n\r\n"))
    return { head: part.slice(0, headEnds), content: part.slice(headEnds + 4) }
  })
}

function isNamed(head: string): boolean {
  return /^[ \t]*\r\ncontent-disposition:[ \t]*form-data;[^\r\n]*\bname="/i.test(head)
}

const LONGEST_HEAD = 8_192
const headLine = /^[\w!#$%&'*+.^`|~-]+:[\t\x20-\x7E\x80-\xFF]*$/

/** Whether what reads the forms of scripts gets through a head: at a control character, say, it throws. */
function isPlainHead(head: string): boolean {
  const [, ...lines] = head.split("\r\n")
  return head.length <= LONGEST_HEAD && lines.every((line) => headLine.test(line))
}

/**
 * Whether a form without JavaScript brings what its action's reference points to. `$ACTION_1:0` holds the action's id
 * and "bound": "$@1", which is the list in `$ACTION_1:1`: React throws where it is missing or no list.
 */
function isWholeAction(parts: readonly Part[]): boolean {
  const fields = fieldsIn(parts, /^\$ACTION_/)
  return [...fields.keys()].every((name) => {
    const place = /^\$ACTION_REF_(.*)$/.exec(name)?.[1]
    if (place === undefined) return true
    const reference = json(fields.get(`$ACTION_${place}:0`) ?? "") as { id?: unknown; bound?: unknown } | undefined
    const bound = /^\$@([0-9a-f]{1,4})$/.exec(String(reference?.bound ?? ""))?.[1]
    if (typeof reference?.id !== "string" || !isPlain({ ...reference, bound: null })) return false
    return reference.bound === null || isPlainList(json(fields.get(`$ACTION_${place}:${bound}`) ?? ""))
  })
}

/** Whether a form that a script sends brings its action's arguments, of which it is one itself. */
function isWholeCall(parts: readonly Part[]): boolean {
  return isPlainList(json(fieldsIn(parts, /^0$/).get("0") ?? ""))
}

function fieldsIn(parts: readonly Part[], named: RegExp): Map<string, string> {
  const fields = parts.map(({ head, content }) => [/\bname="([^"]*)"/.exec(head)?.[1] ?? "", content] as const)
  return new Map(fields.filter(([name]) => named.test(name)))
}

function isPlainList(value: unknown): boolean {
  return Array.isArray(value) && isPlain(value)
}

const DEEPEST = 8

/**
 * Whether a value is no more than our forms send: their state, and the form itself, which React writes as "$K1". Text
 * with a dollar in front is written with two. Whatever else begins with one leads React on, and it throws where there
 * is nothing.
 */
function isPlain(value: unknown, depth = DEEPEST): boolean {
  if (typeof value === "string") return !value.startsWith("$") || /^\$(\$|undefined$|K[0-9a-f]{1,4}$)/.test(value)
  if (typeof value !== "object" || value === null) return true
  return depth > 0 && Object.values(value).every((inner) => isPlain(inner, depth - 1))
}

function json(body: Buffer | string): unknown {
  try {
    return JSON.parse(body.toString("utf8"))
  } catch {
    return undefined
  }
}
