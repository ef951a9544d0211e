import type { LonelyPoint } from '#shared/rules/tiers.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { analysisMessages } from './messages.ts'
import styles from './LonelyTray.module.css'

/** Dissent is shown, not averaged away: few tables, but many notes or people. */
export function LonelyTray({ tray }: { tray: readonly LonelyPoint[] }) {
  const messages = useMessages(analysisMessages)
  if (tray.length === 0) return null
  return (
    <section className={styles.tray}>
      <h2>{messages.tray}</h2>
      <p>{messages.trayDetail}</p>
      <ul>
        {tray.map((point) => (
          <li key={point.theme ?? point.label}>
            {point.tables.map((table) => (
              <TableMarker key={table.id} number={table.number} size={30} />
            ))}
            <b>{point.label}</b>
            <span>{messages.notes(point.notes.length)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
