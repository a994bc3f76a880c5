"use server"
import { formAction } from "#app/form-action.ts"
import { gatherBulk } from "#lib/review/bulk/gather.ts"
import { orderBulk } from "#lib/review/bulk/order.ts"
import { gatherSchema, orderSchema, stopSchema } from "#lib/review/bulk/schema.ts"
import { stopBulk } from "#lib/review/bulk/stop.ts"

const itsPage = ({ id }: { id: string }) => `/desk/bulk/${id}`

export const gather = formAction("gather", gatherSchema, gatherBulk, itsPage)
export const order = formAction("order", orderSchema, orderBulk, itsPage)
export const stop = formAction("stop", stopSchema, stopBulk, itsPage)
