import type { ComposedPoster } from '#shared/rules/poster.ts'
import type { CSSProperties } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { formatList } from '../i18n/format.ts'
import { uiMessages } from './messages.ts'
import { noteKinds } from './noteKinds.ts'
import type { PosterProps } from './posterProps.ts'
import { posterMessages } from './posterMessages.ts'
import { posterNames } from './posterNames.ts'
import { QrCode } from './QrCode.tsx'
import { classNames } from './classNames.ts'
import notes from './PosterNotes.module.css'
import styles from './PosterColophon.module.css'

/** Who wrote it, how much of what kind, and the way back. */
export function PosterColophon({ poster, nameOf, link }: Pick<PosterProps, 'poster' | 'nameOf' | 'link'>) {
  const messages = useMessages(posterMessages)
  const { noteCounts } = useMessages(uiMessages)
  const most = Math.max(1, ...noteKinds.map((kind) => poster.counts[kind]))
  return (
    <footer className={styles.colophon}>
      <p>
        <b>{messages.table(poster.number)}</b> <PosterPeople poster={poster} nameOf={nameOf} />
        {poster.signedOff !== undefined && ` ${messages.signedOff}`} {messages.setWith}
      </p>
      <ul className={styles.kinds}>
        {noteKinds
          .filter((kind) => poster.counts[kind] > 0)
          .map((kind) => (
            <li key={kind}>
              <i
                aria-hidden="true"
                className={classNames(styles.bar, notes.note, notes[kind])}
                style={{ '--share': poster.counts[kind] / most } as CSSProperties}
              />
              {noteCounts[kind](poster.counts[kind])}
            </li>
          ))}
      </ul>
      {link !== undefined && (
        <span className={styles.code}>
          <QrCode value={link} label={messages.joinQr} />
        </span>
      )}
    </footer>
  )
}

/** "Mateja (rapporteur), Iñaki and Katrin. 31 notes in 3 rounds." Where nobody may be named, how many they were. */
export function PosterPeople({ poster, nameOf }: { readonly poster: ComposedPoster; readonly nameOf: PosterProps['nameOf'] }) {
  const messages = useMessages(posterMessages)
  const { rapporteur, others } = posterNames(poster, nameOf)
  const names = [...(rapporteur === '' ? [] : [messages.rapporteur(rapporteur)]), ...others]
  const who = names.length > 0 ? `${formatList(names)}.` : poster.people > 0 ? messages.people(poster.people) : ''
  const rounds = poster.rounds > 0 ? ` ${messages.inRounds(poster.rounds)}` : ''
  return (
    <>
      {who} {messages.notes(poster.notes)}
      {rounds}.
    </>
  )
}
