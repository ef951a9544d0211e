/**
 * The header that makes a browser save an answer under a name. Titles are free text: what a file system or a header cannot carry is left
 * out, and browsers that know how get the accents too (RFC 6266).
 */
export function savedAs(title: string, suffix: string): string {
  const name = `${fileName(title)}${suffix}`
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^\x20-\x7E]/g, '')
    .replaceAll(/["\\%]/g, '')
  return `attachment; filename="${plain.startsWith('.') || plain.startsWith('-') ? `workshop${plain}` : plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)}`
}

function fileName(title: string): string {
  const words = title
    .replaceAll(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ')
    .trim()
    .replaceAll(/\s+/g, '-')
  // Cut between characters, not inside one.
  return Array.from(words).slice(0, 80).join('') || 'workshop'
}
