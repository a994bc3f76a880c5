"use server"
import { formAction } from "#app/form-action.ts"
import { findPeople, findPeopleSchema } from "#lib/audit/find-people.ts"
import { auditAddress } from "#lib/audit/search-address.ts"

export const findInLog = formAction("findInLog", findPeopleSchema, findPeople, (filters) => auditAddress(filters))
