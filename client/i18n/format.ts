import { activeLanguage } from './activeLanguage.ts'
import { languages, type Language } from './languages.ts'

/** A moment: a Date, milliseconds since the epoch, or an ISO string. */
export type Moment = Date | number | string

const dateStyles = {
  /** 9 April 2026 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 9 Apr 2026 */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** Thursday 9 April */
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DateStyle = keyof typeof dateStyles

const formatters = new Map<string, unknown>()

// Intl objects are slow to build and are asked for on every render.
function remembered<F>(kind: string, options: object, language: Language, build: (locale: string) => F): F {
  const key = `${kind}/${language}/${JSON.stringify(options)}`
  const found = formatters.get(key) as F | undefined
  if (found) return found
  const built = build(languages[language].locale)
  formatters.set(key, built)
  return built
}

function dateTimeFormat(options: Intl.DateTimeFormatOptions, language: Language): Intl.DateTimeFormat {
  return remembered('date', options, language, (locale) => new Intl.DateTimeFormat(locale, options))
}

// A bare calendar day ("2026-04-09") has no time zone: read it as that day where the reader is.
function toDate(moment: Moment): Date {
  if (typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment)) return new Date(`${moment}T12:00:00`)
  return new Date(moment)
}

/** A calendar day in words. A bare ISO day is shown as that day in every time zone. */
export function formatDate(moment: Moment, style: DateStyle = 'long', language: Language = activeLanguage()): string {
  return dateTimeFormat(dateStyles[style], language).format(toDate(moment))
}

/** Hours and minutes, 24-hour where the language uses it: 14:05. */
export function formatTime(moment: Moment, language: Language = activeLanguage()): string {
  return dateTimeFormat({ hour: '2-digit', minute: '2-digit' }, language).format(toDate(moment))
}

/** 9 Apr 2026, 14:05 */
export function formatDateTime(moment: Moment, language: Language = activeLanguage()): string {
  return dateTimeFormat({ ...dateStyles.short, hour: '2-digit', minute: '2-digit' }, language).format(toDate(moment))
}

export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}, language: Language = activeLanguage()): string {
  return remembered('number', options, language, (locale) => new Intl.NumberFormat(locale, options)).format(value)
}

/** A share between 0 and 1 as whole per cent: 0.83 → 83%. */
export function formatPercent(share: number, language: Language = activeLanguage()): string {
  return formatNumber(share, { style: 'percent', maximumFractionDigits: 0 }, language)
}

/** "Ana, Bruno and Cveta" (or "… or Cveta" with `disjunction`). */
export function formatList(
  items: readonly string[],
  type: Intl.ListFormatType = 'conjunction',
  language: Language = activeLanguage(),
): string {
  return remembered('list', { type }, language, (locale) => new Intl.ListFormat(locale, { type })).format(items)
}

/** Distance from `now` in its largest whole unit: "3 minutes ago", "in 2 hours", "yesterday". */
export function formatRelative(moment: Moment, now: Moment = Date.now(), language: Language = activeLanguage()): string {
  const options = { numeric: 'auto' } as const
  const relative = remembered('relative', options, language, (locale) => new Intl.RelativeTimeFormat(locale, options))
  const seconds = (toDate(moment).getTime() - toDate(now).getTime()) / 1000
  for (const [unit, length] of relativeUnits) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit)
  }
  return relative.format(0, 'second')
}

const relativeUnits: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]
