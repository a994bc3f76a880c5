import { Agent, request } from "node:http"
import { encode } from "next-auth/jwt"
import { environment } from "#lib/platform/environment.ts"

/** One connection for each person who asks at once, kept open as browsers do. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export type Answer = { status: number; body: string; location: string | undefined }

/** Asks a page, as a browser with this session would. */
export function get(url: string, cookie: string): Promise<Answer> {
  return send(url, { method: "GET", headers: { cookie, accept: "text/html" } })
}

/** Posts a form without JavaScript. */
export function post(url: string, cookie: string, fields: Iterable<readonly [string, string]>): Promise<Answer> {
  const boundary = "----portal-bench-form"
  const parts = [...fields].map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const body = `${parts.join("")}--${boundary}--\r\n`
  const headers = {
    cookie,
    origin: new URL(url).origin,
    "content-type": `multipart/form-data; boundary=${boundary}`,
    "content-length": String(Buffer.byteLength(body)),
  }
  return send(url, { method: "POST", headers }, body)
}

type Sending = { method: string; headers: Record<string, string> }

function send(url: string, options: Sending, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { ...options, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk) => chunks.push(chunk))
      response.on("end", () => {
        const { statusCode: status = 0, headers } = response
        resolve({ status, body: Buffer.concat(chunks).toString(), location: headers.location })
      })
      response.on("error", reject)
    })
    asked.on("error", reject)
    asked.end(body)
  })
}

/** The cookie of a session, as `app/session.ts` sets it on the loopback. */
export async function sessionCookie(id: string): Promise<string> {
  const token = await encode({ token: { sid: id }, secret: environment().keys.session, maxAge: 86_400 })
  return `portal-session=${token}`
}

/** The fields of the page's main form as a browser without JavaScript would send them, the framework's own included. */
export function formFields(html: string): Map<string, string> {
  const form = /<form[^>]*enctype="multipart\/form-data"[^>]*>([\s\S]*?)<\/form>/i.exec(
    html.slice(Math.max(0, html.indexOf("<main"))),
  )?.[1]
  if (!form) throw new Error("the page has no form that posts to an action")
  const inputs = form.matchAll(/<input type="hidden"[^>]*>/g)
  return new Map([...inputs].map(([input]) => [attribute(input, "name"), attribute(input, "value")] as const))
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ""
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#x27;", "'")
}
