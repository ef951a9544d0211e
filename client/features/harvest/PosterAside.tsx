import type { PlenarySnapshot, TableSnapshot } from '#shared/model/snapshot.ts'
import { composePoster } from '#shared/rules/poster.ts'
import { useDeferredValue, useMemo } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { usePosterEvent } from '../../shell/posters.ts'
import { Button } from '../../ui/Button.tsx'
import { Poster } from '../../ui/Poster.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useTable } from '../../workshop/table.tsx'
import { useHarvest } from './BoardProvider.tsx'
import { useBoardStore } from './boardState.ts'
import { Checklist } from './Checklist.tsx'
import { harvestMessages } from './messages.ts'
import styles from './PosterAside.module.css'
import { PosterFields } from './PosterFields.tsx'
import { SignOff } from './SignOff.tsx'

const plenaryOf = (plenary: PlenarySnapshot) => plenary
const pictureOf = (table: TableSnapshot) => table

/** The poster as it composes itself, what it still needs, and the one next step. */
export function PosterAside() {
  const messages = useMessages(harvestMessages)
  const { mayWrite } = useHarvest()
  const store = useBoardStore()
  return (
    <section aria-labelledby="poster" className={styles.aside}>
      <div className={styles.head}>
        <h2 id="poster">{mayWrite ? messages.yourPoster : messages.thePoster}</h2>
        <Button size="sm" variant="quiet" onClick={() => store.setState({ open: 'poster' })}>
          {messages.openLarge}
        </Button>
      </div>
      <Preview />
      <Checklist />
      <PosterFields />
      <SignOff />
    </section>
  )
}

/** Follows the board with what time is left: typing comes first. */
function Preview() {
  const { table } = useHarvest()
  const event = usePosterEvent()
  const plenary = usePlenary(plenaryOf)
  const picture = useDeferredValue(useTable(pictureOf))
  const poster = useMemo(() => composePoster(plenary, table.id, picture), [plenary, table.id, picture])
  return poster === undefined ? null : <Poster poster={poster} event={event} variant="preview" className={styles.preview} />
}
