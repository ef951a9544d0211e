import type { ComposedPoster } from '#shared/rules/poster.ts'
import { useMemo, useState } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { usePosterEvent, usePosters } from '../../shell/posters.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Input } from '../../ui/Input.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { Poster } from '../../ui/Poster.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Gallery.module.css'
import { LargePoster } from './LargePoster.tsx'
import { galleryMessages } from './messages.ts'
import { hasWords } from './search.ts'

// A handful is seen at one glance; a field to search them would only be in the way.
const searchFrom = 5

/** Posters by session: a grid of sheets where there is room, a list on a phone. `first` names the session that leads. */
export function Posters({ titleAs: Title, first }: { readonly titleAs: 'h2'; readonly first?: string | undefined }) {
  const messages = useMessages(galleryMessages)
  const { sessions, ready } = usePosters()
  const [words, setWords] = useState('')
  const [open, setOpen] = useState<string>()
  const filled = useMemo(() => {
    const found = sessions
      .map((session) => ({ ...session, posters: session.posters.filter((poster) => hasWords(poster, words)) }))
      .filter(({ posters }) => posters.length > 0)
    return found.toSorted((a, b) => Number(b.session === first) - Number(a.session === first))
  }, [sessions, words, first])
  const all = filled.flatMap(({ posters }) => posters)
  const count = sessions.reduce((sum, { posters }) => sum + posters.length, 0)
  if (!ready) return <LoadingBlocks label={messages.loading} />
  if (count === 0) return <EmptyState title={messages.empty} detail={messages.emptyDetail} />
  return (
    <div className={styles.posters}>
      {count >= searchFrom && (
        <div role="search" className={styles.search}>
          <Input type="search" label={messages.search} hint={messages.searchHint} value={words} onChange={setWords} />
          <p role="status" className="meta">
            {words.trim() !== '' && all.length > 0 && messages.found(all.length)}
          </p>
        </div>
      )}
      {all.length === 0 && (
        <EmptyState
          title={messages.nothing}
          detail={messages.nothingDetail}
          action={<Button onClick={() => setWords('')}>{messages.clear}</Button>}
        />
      )}
      {filled.map((session) => (
        <section key={session.session} aria-labelledby={`session-${session.session}`} className={styles.session}>
          <Title id={`session-${session.session}`} className={styles.sessionTitle}>
            {messages.session(session.number, session.title)} <small>{messages.count(session.posters.length)}</small>
          </Title>
          <ul className={styles.grid}>
            {session.posters.map((poster) => (
              <PosterCard key={poster.table.id} poster={poster} onOpen={() => setOpen(poster.table.id)} />
            ))}
          </ul>
        </section>
      ))}
      <LargePoster posters={all} open={open} onOpen={setOpen} />
    </div>
  )
}

function PosterCard({ poster, onOpen }: { readonly poster: ComposedPoster; readonly onOpen: () => void }) {
  const messages = useMessages(galleryMessages)
  const event = usePosterEvent()
  return (
    <li>
      <button type="button" onClick={onOpen} className={styles.card}>
        <span aria-hidden="true" className={styles.sheet}>
          <Poster poster={poster} event={event} variant="preview" />
        </span>
        <span className={styles.line}>
          <TableMarker number={poster.number} size={32} decorative />
          <span className={styles.words}>
            <span className={styles.name}>
              <VisuallyHidden>{messages.open(poster.number)} </VisuallyHidden>
              {poster.title}
            </span>
            {poster.message !== '' && <span className={styles.message}>{poster.message}</span>}
            <span className="meta">{messages.notes(poster.notes)}</span>
          </span>
        </span>
      </button>
    </li>
  )
}
