/**
 * Puts a text on the clipboard; rejects where the browser refuses. A Sheaf in a local network is reached over http, where
 * browsers hide their clipboard: there the older way, by selecting and copying, still works.
 */
export async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text)
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.style.position = 'fixed'
  field.style.opacity = '0'
  // An open dialog makes everything outside of it deaf.
  ;(before?.closest('dialog') ?? document.body).append(field)
  field.select()
  // The only way without https, whatever its age.
  const copied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  if (!copied) throw new Error('The browser refused to copy')
}
