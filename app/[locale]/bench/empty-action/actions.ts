"use server"
import { notFound } from "next/navigation"
import { goTo } from "#app/go-to.ts"
import { requireActor } from "#app/session.ts"
import { environment } from "#lib/platform/environment.ts"
import type { FormState } from "#lib/platform/form-state.ts"

export async function nothing(_before: FormState, _data: FormData): Promise<FormState> {
  if (!environment().BENCH) notFound()
  await requireActor()
  return goTo("/bench/nothing")
}

/** Stands where "Sign out" stands on the measured page. */
export async function stay(): Promise<void> {
  if (!environment().BENCH) notFound()
}
