import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { tablesOf } from '#shared/rules/programme.ts'
import { CircleCheck } from 'lucide-react'
import { useCallback } from 'react'
import { Link } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useActivity } from '../../workshop/facts.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { harvestMessages } from './messages.ts'
import styles from './TableHarvest.module.css'

/** How far the tables of the session are, each a way to look in. */
export function OtherTables({ session, except }: { readonly session: string; readonly except?: string | undefined }) {
  const messages = useMessages(harvestMessages)
  const { workshop } = useMe()
  const tables = usePlenary(
    useCallback((plenary: PlenarySnapshot) => tablesOf(plenary, session), [session]),
    shallowEqual,
  )
  const activity = useActivity()
  const shown = tables.filter(({ id }) => id !== except)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="other-tables" className={styles.tables}>
      <h2 id="other-tables">{except === undefined ? messages.tables : messages.otherTables}</h2>
      <ul>
        {shown.map((table) => {
          const now = activity[table.id]
          const written = now !== undefined && Object.values(now.notes).some((count) => count > 0)
          return (
            <li key={table.id}>
              <Link href={`/w/${workshop}/harvest/${table.id}`} className={styles.row}>
                <TableMarker number={table.number} size={40} decorative />
                <span>
                  <span className={styles.name}>
                    <VisuallyHidden>{messages.openTable(table.number)} </VisuallyHidden>
                    {table.title}
                  </span>
                  {now?.signedOff === true ? (
                    <span className={`${styles.state} ${styles.done}`}>
                      <Icon icon={CircleCheck} size={16} />
                      {messages.signedOff}
                    </span>
                  ) : (
                    <span className={styles.state}>{written ? messages.sorting(now.clusters, now.unsorted) : messages.nothingYet}</span>
                  )}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
