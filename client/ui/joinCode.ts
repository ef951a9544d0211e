/** How many digits a join code has. */
export const joinCodeLength = 6

/**
 * Keeps what could be a join code of anything typed or pasted: "482-915", "482 915", full-width
 * digits, or an address that ends in the code ("https://sheaf.example/join/482915"). At most six digits.
 */
export function readJoinCode(text: string): string {
  const plain = text.normalize('NFKC')
  // A pasted address may hold other digits (a port): its own code wins.
  const inAddress = /\/join\/(\d{3}[- ]?\d{3})(?!\d)/.exec(plain)?.[1]
  return (inAddress ?? plain).replace(/\D/g, '').slice(0, joinCodeLength)
}

/** "482915" → "482 915", as it is written everywhere. */
export function writeJoinCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`.trim()
}
