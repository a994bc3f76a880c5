import pg from "pg"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { environment } from "#lib/platform/environment.ts"
import { ownsAuditLog } from "./portal-database.ts"

const role = `one_role_${process.pid}`
const address = new URL(inject("adminUrl"))
address.pathname = new URL(environment().DATABASE_URL).pathname
const admin = new pg.Client({ connectionString: address.href })
const asRole = new URL(address)
asRole.username = role
asRole.password = "secret"

beforeAll(async () => {
  await admin.connect()
  await admin.query(`create role ${role} login password 'secret'`)
})
afterAll(async () => {
  await admin.query(`reassign owned by ${role} to current_user`)
  await admin.query(`drop role ${role}`)
  await admin.end()
})

test("a role that only uses the tables doesn't own the audit log; one that made them does, and so does a superuser", async () => {
  expect(await ownsAuditLog(asRole.href)).toBe(false)
  await admin.query(`alter table audit_entry owner to ${role}`)
  expect(await ownsAuditLog(asRole.href)).toBe(true)
  expect(await ownsAuditLog(address.href)).toBe(true)
})
