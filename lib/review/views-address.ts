import { type QueueView, queueAddress } from "./queue-tabs.ts"

/** The page where the saved views are kept, with a view that can be saved there. Browser-safe. */
export function viewsAddress(view: QueueView): string {
  return queueAddress(view).replace("/desk", "/desk/views")
}
