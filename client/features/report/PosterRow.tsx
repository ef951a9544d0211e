import { useState } from 'react'
import type { PostersBlock } from '#shared/report/Report.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { usePosterEvent } from '../../shell/posters.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Poster } from '../../ui/Poster.tsx'
import { useWideScreen } from '../../ui/useWideScreen.ts'
import { Behind } from './Behind.tsx'
import { reportMessages } from './messages.ts'
import styles from './PosterRow.module.css'
import { PosterWords } from './PosterWords.tsx'

/** The posters side by side, each one press from its full size; below them their words, unless the filled sheets follow. */
export function PosterRow({ block: { posters, brief }, level }: { block: PostersBlock; level: number }) {
  const messages = useMessages(reportMessages)
  const event = usePosterEvent()
  const nameOf = useNames()
  const wide = useWideScreen(760)
  const [open, setOpen] = useState<string>()
  const large = posters.find(({ poster }) => poster.table.id === open)?.poster
  return (
    <>
      <ul className={styles.posters}>
        {posters.map(({ poster, evidence }) => (
          <li key={poster.table.id}>
            <div className={styles.picture}>
              <div aria-hidden="true" inert>
                <Poster poster={poster} event={event} nameOf={nameOf} titleAs="h3" />
              </div>
              <button
                type="button"
                aria-label={messages.openPoster(poster.number, poster.title)}
                onClick={() => setOpen(poster.table.id)}
              />
            </div>
            <p className={styles.caption}>
              <Behind
                evidence={evidence}
                line={messages.posterOf(poster.number)}
                figure={messages.posterCaption(poster.number, poster.notes)}
                className={styles.count}
              />
              <span>{poster.title}</span>
            </p>
          </li>
        ))}
      </ul>
      {!brief &&
        posters.map(({ poster, evidence }) => <PosterWords key={poster.table.id} poster={poster} evidence={evidence} level={level} />)}
      <Dialog open={large !== undefined} size="lg" title={messages.posterOf(large?.number ?? 0)} onClose={() => setOpen(undefined)}>
        {large !== undefined && <Poster poster={large} event={event} nameOf={nameOf} titleAs="h3" variant={wide ? 'sheet' : 'reading'} />}
      </Dialog>
    </>
  )
}
