import chromium from "@sparticuz/chromium"
import { chromium as pw } from "@playwright/test"
import { encode } from "next-auth/jwt"
import pg from "pg"
import { startSession } from "#lib/identity/sessions.ts"
import { transaction } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { ok } from "#lib/platform/result.ts"
const origin = process.env.ORIGIN!
const c = new pg.Client({ connectionString: process.env.DATABASE_URL }); await c.connect()
const who = async (sql: string) => (await c.query(sql)).rows[0]
const cookie = async (a: any) => { const s = await transaction(async (tx) => ok(await startSession(tx, a, "full", { address: null, agent: null, device: "x", locale: "en" } as never))); return encode({ token: { sid: (s as any).value.id }, secret: environment().keys.session, maxAge: 3600 }) }
const officer = await who("select id, role::text from account where role='officer' limit 1")
const admin = (await who("select id, role::text from account where role='admin' limit 1")) ?? (await who("insert into account(id,email,password_hash,role,display_name,created_at) values (gen_random_uuid(),'admin@x.example','-','admin','Adeel Admin',now()) returning id, role::text"))
const sub = await who("select a.reference, a.account_id as id from application a where status='submitted' limit 1")
const ask = await who("select a.reference, a.account_id as id from application a where status='information_requested' limit 1")
const reg = await who("select a.reference, a.account_id as id from application a join dollar_account_request d on d.application_id=a.id where a.status='registered' limit 1")
const fee = await who("select a.reference, a.account_id as id from application a where status='fee_due' limit 1")
await c.query("update application set assignee_id=$1 where reference=$2", [officer.id, sub.reference])
const pages: [string, string, any][] = [
  ["landing", "/", null], ["statistics", "/statistics", null], ["signup", "/sign-up", null], ["signin", "/sign-in", null],
  ["queue", "/desk", officer], ["review", `/desk/application/${sub.reference}`, officer], ["decline", `/desk/application/${sub.reference}/decline`, officer],
  ["dollar", "/desk/dollar-accounts", officer], ["reports", "/desk/reports?period=all", admin], ["audit", "/desk/audit", admin],
  ["status-fee", `/application/${fee.reference}`, { ...fee, role: "freelancer" }], ["status-reg", `/application/${reg.reference}`, { ...reg, role: "freelancer" }], ["status-ask", `/application/${ask.reference}`, { ...ask, role: "freelancer" }], ["status", `/application/${sub.reference}`, { ...sub, role: "freelancer" }],
]
const only = process.argv.slice(2)
const b = await pw.launch({ executablePath: await chromium.executablePath(), args: ["--no-sandbox"] })
for (const [w, h] of [[1280, 900], [390, 844]]) for (const [name, path, person] of pages) {
  if (only.length && !only.includes(name)) continue
  const ctx = await b.newContext({ viewport: { width: w!, height: h! } })
  if (person) await ctx.addCookies([{ name: "portal-session", value: await cookie(person), url: origin }])
  const p = await ctx.newPage(); const r = await p.goto(origin + path); 
  await p.screenshot({ path: `/tmp/build/lead/${name}-${w}.png`, fullPage: true }); console.log(name, w, r?.status(), p.url().slice(origin.length)); await ctx.close()
}
await b.close(); await c.end(); process.exit(0)
