import { useId } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { uiMessages } from './messages.ts'
import { noteKindIcons } from './noteKinds.ts'
import type { PosterProps } from './posterProps.ts'
import { PosterPeople } from './PosterColophon.tsx'
import { posterMessages } from './posterMessages.ts'
import { TableMarker } from './TableMarker.tsx'
import notes from './PosterNotes.module.css'
import styles from './PosterReading.module.css'

/** The poster as one readable column: the same words in the same order, at the size of text. */
export function PosterReading({ poster, nameOf, titleAs: Title = 'h2' }: Omit<PosterProps, 'variant' | 'className'>) {
  const messages = useMessages(posterMessages)
  const { noteKinds } = useMessages(uiMessages)
  const titleId = useId()
  const Heading = Title === 'h1' ? 'h2' : 'h3'
  const rest = [
    poster.moreClusters > 0 && messages.moreClusters(poster.moreClusters, poster.moreNotes),
    poster.unsorted > 0 && messages.unsorted(poster.unsorted),
  ].filter((part) => part !== false)
  return (
    <article aria-labelledby={titleId} className={styles.reading}>
      <header className={styles.head}>
        <TableMarker number={poster.number} size={52} onColour />
        <div>
          <p className={styles.where}>{messages.session(poster.session.number)}</p>
          <Title id={titleId} className={styles.title}>
            {poster.title}
          </Title>
        </div>
      </header>
      {poster.message !== '' && <blockquote className={styles.message}>{messages.quoted(poster.message)}</blockquote>}
      {poster.clusters.map((cluster) => (
        <section key={cluster.id} className={styles.cluster}>
          <Heading className={styles.clusterTitle}>
            <span>
              {cluster.section !== '' && <small>{cluster.section}</small>}
              {cluster.title || messages.untitled}
            </span>
            <span className={styles.count}>{cluster.notes.length}</span>
          </Heading>
          <ul className={styles.notes}>
            {cluster.notes.map((note) => (
              <li key={note.id} className={classNames(notes.note, notes[note.kind])}>
                {note.text}
                <Icon icon={noteKindIcons[note.kind]} size={16} label={noteKinds[note.kind]} className={styles.glyph} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rest.length > 0 && <p className={styles.rest}>{rest.join(' ')}</p>}
      {poster.answers.map((answer) => (
        <section key={answer.section} className={styles.answer}>
          {answer.prompt !== '' && <p className={styles.prompt}>{answer.prompt}</p>}
          <Heading className={styles.answerTitle}>{answer.title}</Heading>
          {answer.lines.map((line) => (
            <p key={line} className={styles.line}>
              {line}
            </p>
          ))}
        </section>
      ))}
      <p className={styles.people}>
        <PosterPeople poster={poster} nameOf={nameOf} />
        {poster.signedOff !== undefined && ` ${messages.signedOff}`}
      </p>
    </article>
  )
}
