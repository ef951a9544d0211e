/*
 * Lets a page of Sheaf be loaded again without a connection. It keeps the program only: what people wrote is kept by the
 * page itself, and commands and documents never pass through here.
 * - Pages: from the server; without it, the last one it gave. Every address is the same page.
 * - Files under /assets/: their names say what is in them, so the first copy is as good as any.
 */
const cacheName = 'sheaf-program'
const page = '/'
// Old versions leave by age: a build has about sixty files.
const mostFiles = 240

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// The page that registered this was loaded before this existed: it says what it is made of.
self.addEventListener('message', (event) => {
  if (event.data?.do === 'keep') event.waitUntil(keepAll(event.data.files))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || /^\/(api|sync)\//.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(fetchPage(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(fetchFile(request))
})

async function fetchPage(request) {
  try {
    const response = await fetch(request)
    if (response.ok && response.headers.get('content-type')?.startsWith('text/html')) await keep(page, response.clone())
    return response
  } catch (error) {
    const kept = await caches.match(page)
    if (kept === undefined) throw error
    return kept
  }
}

async function fetchFile(request) {
  const kept = await caches.match(request.url)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.ok) await keep(request.url, response.clone())
  return response
}

async function keepAll(files) {
  for (const file of [page, ...files]) {
    if (await caches.match(file)) continue
    const response = await fetch(file)
    if (response.ok) await keep(file, response)
  }
}

async function keep(key, response) {
  const cache = await caches.open(cacheName)
  await cache.put(key, response)
  const keys = await cache.keys()
  await Promise.all(
    keys
      .filter(({ url }) => new URL(url).pathname !== page)
      .slice(0, Math.max(0, keys.length - mostFiles))
      .map((old) => cache.delete(old)),
  )
}
