/*
 * Shows the offline page where there is no connection, and does nothing else: no page of anybody's is ever kept here.
 * The files are fetched without cookies, so that they are nobody's. A change of one of them asks for another name.
 */
const CACHE = "offline-1"
const pages = { ur: "/ur/offline", en: "/offline" }
const files = [...Object.values(pages), "/offline.css", "/icon.svg"]

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()))
})

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()))
})

self.addEventListener("fetch", (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== "GET" || origin !== location.origin) return
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => offlinePage(pathname)))
  else if (files.includes(pathname)) event.respondWith(fetch(request).catch(() => caches.match(pathname)))
})

async function keepFiles() {
  const cache = await caches.open(CACHE)
  for (const file of files) {
    const answer = await fetch(file, { credentials: "omit", cache: "reload" })
    if (answer.ok) await cache.put(file, answer)
  }
}

async function forgetOthers() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)))
}

async function offlinePage(pathname) {
  const isUrdu = pathname === "/ur" || pathname.startsWith("/ur/")
  const page = await caches.match(isUrdu ? pages.ur : pages.en)
  return page ?? (await caches.match(pages.en)) ?? Response.error()
}
