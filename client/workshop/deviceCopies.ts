import { clear as clearStore, createStore, type UseStore } from 'idb-keyval';
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/** A copy of one document on this device. It must never keep anybody from working: where storage is refused there is no copy. */
export interface DocumentCopy {
  /** Settles once the copy has been read into the document; false where there was nothing to read. */
  readonly loaded: Promise<boolean>;
  /** Ends the copy and removes it. */
  readonly clear: () => Promise<void>;
  /** Ends the copy, keeps what it holds. */
  readonly close: () => Promise<void>;
}

export type OpenCopy = (doc: Y.Doc) => DocumentCopy;

const prefix = 'sheaf/';
// A broken storage may never answer: work goes on without the copy.
const patienceMs = 4000;

/** The person is part of the name: two people who share a device never see or send each other's edits. */
export const copyName = (workshop: string, person: string, document: string): string => `${prefix}${workshop}/${person}/${document}`;

export function openDeviceCopy(name: string, doc: Y.Doc): DocumentCopy {
  if (typeof indexedDB === 'undefined') return noCopy;
  const persistence = new IndexeddbPersistence(name, doc);
  remember(name);
  const opened = persistence._db.then(() => true, () => false);
  const loaded = Promise.race([
    opened.then(async (open) => {
      if (!open) return false;
      await persistence.whenSynced;
      return doc.store.clients.size > 0;
    }),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs)),
  ]);
  return {
    loaded,
    async clear() {
      if (!(await opened)) return;
      // Deleting the database would wait for every other tab that has it open.
      await emptied(await persistence._db);
      await persistence.destroy();
    },
    async close() {
      if (await opened) await persistence.destroy();
    },
  };
}

function emptied(database: IDBDatabase): Promise<void> {
  return new Promise((resolve) => {
    const change = database.transaction(['updates'], 'readwrite');
    change.objectStore('updates').clear();
    change.addEventListener('complete', () => resolve());
    change.addEventListener('abort', () => resolve());
  });
}

export const noCopy: DocumentCopy = { loaded: Promise.resolve(false), clear: () => Promise.resolve(), close: () => Promise.resolve() };

/** Removes every copy of a workshop, and what waits to be sent there. */
export async function dropCopies(workshop: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  const names = new Set([...(await databaseNames()), ...remembered()]);
  const own = [...names].filter((name) => name.startsWith(`${prefix}${workshop}/`));
  // A database that another tab still has open goes when that tab closes it: nobody need wait for that.
  const waited = new Promise((resolve) => setTimeout(resolve, 1000));
  await Promise.race([Promise.allSettled([...own.map((name) => clearDocument(name)), clearStore(keptOf(workshop))]), waited]);
  writeRemembered(remembered().filter((name) => !own.includes(name)));
}

/** Where a workshop's waiting commands and undelivered texts are kept. */
export function keptOf(workshop: string): UseStore {
  return createStore(`${prefix}${workshop}`, 'kept');
}

async function databaseNames(): Promise<string[]> {
  if (!('databases' in indexedDB)) return [];
  const databases = await indexedDB.databases().catch(() => []);
  return databases.flatMap(({ name }) => (name === undefined ? [] : [name]));
}

// Not every browser can list its databases, so their names are written down as well.
const namesKey = 'sheaf.copies';

function remembered(): readonly string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(namesKey) ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

function remember(name: string): void {
  const names = remembered();
  if (!names.includes(name)) writeRemembered([...names, name]);
}

function writeRemembered(names: readonly string[]): void {
  try {
    localStorage.setItem(namesKey, JSON.stringify(names));
  } catch {
    return;
  }
}
