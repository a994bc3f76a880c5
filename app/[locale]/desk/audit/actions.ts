"use server"
import { formAction } from "#app/form-action.ts"
import { findPeople } from "#lib/audit/find-people.ts"
import { findPeopleSchema } from "#lib/audit/schema.ts"
import { auditAddress } from "#lib/audit/search-address.ts"

export const findInLog = formAction("findInLog", findPeopleSchema, findPeople, (filters) => auditAddress(filters))
