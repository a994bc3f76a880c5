import { type FormAction, idleForm, leavingField } from "#lib/platform/form-state.ts"

type Saving = {
  form: HTMLFormElement
  /** The form's own action: what it refuses is not saved, and the browser keeps it as it was typed. */
  action: FormAction
  onSaved: () => void
}

/** So long somebody waits for the save before they go on without its answer. */
const PATIENCE_MS = 3_000

/**
 * From now on a link that leads away from the form's page saves what stands in the form, and then leads on. Whatever
 * comes of the save, and at the latest when patience ends. Loaded at the form's first input; answers how to stop it.
 */
export function saveOnLeaving(saving: Saving): () => void {
  let leaving = false
  const onClick = (event: MouseEvent) => {
    const link = linkAway(event)
    // Who presses again doesn't want to wait.
    if (!link || leaving || !navigator.onLine) return
    leaving = true
    event.preventDefault()
    save(saving).then(() => location.assign(link))
  }
  document.addEventListener("click", onClick)
  return () => document.removeEventListener("click", onClick)
}

async function save({ form, action, onSaved }: Saving): Promise<void> {
  const data = new FormData(form)
  data.set(leavingField, "yes")
  const saved = action(idleForm, data).then(
    ({ status }) => status === "idle" && onSaved(),
    () => false, // not reached, or the session is over: the browser still keeps it
  )
  await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
}

/** Where a plain press on a link leads, if that is another page of the portal in this window. */
function linkAway(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest("a") : null
  const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  if (!link || elsewhere || event.defaultPrevented || link.target || link.download) return null
  const isHere = link.pathname === location.pathname && link.search === location.search
  return link.origin === location.origin && !isHere ? link.href : null
}
