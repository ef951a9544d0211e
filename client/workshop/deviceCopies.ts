import { clear as clearStore, createStore, type UseStore } from 'idb-keyval'

const prefix = 'sheaf/'
/** The person is part of the name: two people who share a device never see or send each other's edits. */
export const copyName = (workshop: string, person: string, document: string): string => `${prefix}${workshop}/${person}/${document}`

/** Removes every copy of a workshop, and what waits to be sent there. */
export async function dropCopies(workshop: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return
  const names = new Set([...(await databaseNames()), ...remembered()])
  const own = [...names].filter((name) => name.startsWith(`${prefix}${workshop}/`))
  // A database that another tab still has open goes when that tab closes it: nobody need wait for that.
  const waited = new Promise((resolve) => setTimeout(resolve, 1000))
  await Promise.race([Promise.allSettled([...own.map((name) => deleteDatabase(name)), clearStore(keptOf(workshop))]), waited])
  writeRemembered(remembered().filter((name) => !own.includes(name)))
}

/** Where a workshop's waiting commands and undelivered texts are kept. */
export function keptOf(workshop: string): UseStore {
  return createStore(`${prefix}${workshop}`, 'kept')
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(request.error ?? new Error(`${name} could not be deleted.`)))
  })
}

async function databaseNames(): Promise<string[]> {
  if (!('databases' in indexedDB)) return []
  const databases = await indexedDB.databases().catch(() => [])
  return databases.flatMap(({ name }) => (name === undefined ? [] : [name]))
}

// Not every browser can list its databases, so their names are written down as well.
const namesKey = 'sheaf.copies'

function remembered(): readonly string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(namesKey) ?? '[]')
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}

/** To be called when a copy is made. */
export function rememberCopy(name: string): void {
  const names = remembered()
  if (!names.includes(name)) writeRemembered([...names, name])
}

function writeRemembered(names: readonly string[]): void {
  try {
    localStorage.setItem(namesKey, JSON.stringify(names))
  } catch {
    return
  }
}
