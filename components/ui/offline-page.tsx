"use client"
import { useEffect } from "react"

/** Has the browser keep the offline page, and nothing else (`public/sw.js`). It waits until the page itself is there. */
export function OfflinePage() {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return
    const keep = () => navigator.serviceWorker.register("/sw.js").catch(() => undefined)
    if (document.readyState === "complete") keep()
    else addEventListener("load", keep, { once: true })
  }, [])
  return null
}
