import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

type Coding = 'br' | 'gzip'

interface ClientFile {
  type: string
  /** Its name contains a hash of what is in it, so it never changes. */
  hashed: boolean
  plain: Buffer
  packed: Partial<Record<Coding, Promise<Buffer>>>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}
const worthPacking = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt', '.wasm'])

const pack: Record<Coding, (plain: Buffer) => Promise<Buffer>> = {
  br: (plain) => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
  gzip: (plain) => promisify(gzip)(plain, { level: 9 }),
}

/**
 * The built client, read into memory once: it is about a megabyte, and conference Wi-Fi wants every file compressed.
 * Only files that were there at the start are ever served, so no path can lead out of the folder.
 */
export class ClientFiles {
  readonly #files = new Map<string, ClientFile>()

  /** @throws Error when the folder cannot be read */
  constructor(folder: string) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.startsWith('.') || entry.parentPath.includes(`${sep}.vite`)) continue
      const file = join(entry.parentPath, entry.name)
      const path = `/${relative(folder, file).split(sep).join('/')}`
      this.#files.set(path, {
        type: types[extname(file)] ?? 'application/octet-stream',
        hashed: path.startsWith('/assets/'),
        plain: readFileSync(file),
        packed: {},
      })
    }
  }

  get paths(): string[] {
    return [...this.#files.keys()]
  }

  /** The file, compressed as the browser accepts it; undefined where there is none. */
  async get(path: string, acceptEncoding: string): Promise<{ type: string; hashed: boolean; body: Buffer; coding?: Coding } | undefined> {
    const file = this.#files.get(path)
    if (file === undefined) return undefined
    const { type, hashed, plain } = file
    const coding = worthPacking.has(extname(path)) ? (['br', 'gzip'] as const).find((one) => acceptEncoding.includes(one)) : undefined
    if (coding === undefined) return { type, hashed, body: plain }
    file.packed[coding] ??= pack[coding](plain)
    return { type, hashed, body: await file.packed[coding], coding }
  }
}
