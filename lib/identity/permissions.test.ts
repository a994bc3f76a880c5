import { expect, test } from "vitest"
import words from "#messages/en.json" with { type: "json" }
import { type ActorRole, actorRoles, may, type Permission, permissions, permissionsOf } from "./permissions.ts"

const all = Object.keys(permissions) as Permission[]

test("nobody handles their own application, whatever their role", () => {
  for (const role of actorRoles) {
    for (const permission of all.filter((name) => !name.endsWith(".own"))) {
      expect(may({ role, id: "me" }, permission, { accountId: "me" }), `${role} ${permission}`).toBe(false)
    }
  }
})

test("what is one's own is nobody else's", () => {
  for (const permission of all.filter((name) => name.endsWith(".own"))) {
    expect(may({ role: "freelancer", id: "me" }, permission, { accountId: "me" })).toBe(true)
    for (const role of actorRoles) expect(may({ role, id: "me" }, permission, { accountId: "other" })).toBe(false)
  }
})

test("an auditor reads and changes nothing, an admin decides nothing, a bank sees no application", () => {
  const writes = all.filter((name) => !/\.(read|own)$/.test(name))
  expect(permissionsOf("auditor").filter((name) => writes.includes(name))).toEqual([])
  expect(permissionsOf("admin").filter((name) => name.startsWith("review."))).toEqual([])
  expect(permissionsOf("bank")).toEqual([])
})

test("two pairs of eyes: what undoes a colleague's decision is a supervisor's alone", () => {
  const alone: Permission[] = ["review.reopen", "review.reassign", "registration.change", "account.change-email"]
  const holders = (permission: Permission): readonly ActorRole[] => permissions[permission]
  expect(alone.map(holders)).toEqual(alone.map(() => ["supervisor"]))
})

test("the audit log has a name for whoever can act", () => {
  for (const role of [...actorRoles, "visitor"]) expect(Object.keys(words.audit.roles)).toContain(role)
})
