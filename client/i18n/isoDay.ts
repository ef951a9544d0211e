/** Today on this device's wall, as 'YYYY-MM-DD'. */
export const today = (): string => isoDay(Date.now())

/** The calendar day on this device's wall at a moment in ms since 1970, as 'YYYY-MM-DD'. */
export function isoDay(moment: number): string {
  const date = new Date(moment)
  return [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-')
}
