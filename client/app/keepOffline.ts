/**
 * Has the browser keep the program, so that a reload without a connection shows the page with everything this device holds.
 * Browsers offer this on https and localhost only; elsewhere, and while developing, nothing changes.
 */
export async function keepOffline(): Promise<void> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/sw.js')
    const { active } = await navigator.serviceWorker.ready
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
    active?.postMessage({ do: 'keep', files: loaded.filter((name) => name.startsWith(`${location.origin}/assets/`)) })
  } catch {
    // A private window or a full disk: the page works, it only cannot be loaded again without a connection.
    return
  }
}
