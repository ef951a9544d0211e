import { useEffect } from 'react'

const tryEveryMs = 3000
/** A part that is missing for another reason than an update must not make the page load again and again. */
const onceInMs = 60_000
const key = 'sheaf reloaded at'

/** Loads the page again by itself, once, as soon as the server answers: nobody in a full room should have to find a button. */
export function useReloadWhenReachable(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || Date.now() - Number(sessionStorage.getItem(key)) < onceInMs) return undefined
    let timer = 0
    const attempt = async () => {
      if (await answers()) {
        sessionStorage.setItem(key, String(Date.now()))
        location.reload()
      } else timer = window.setTimeout(() => void attempt(), tryEveryMs)
    }
    void attempt()
    return () => window.clearTimeout(timer)
  }, [wanted])
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok
  } catch {
    return false
  }
}
