import { programmePreview, type ProgrammePreview as Preview } from '#shared/formats/build.ts'
import type { CSSProperties } from 'react'
import { formatDate } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { roomSize, type WorkshopDraft } from './draft.ts'
import { createMessages } from './messages.ts'
import styles from './ProgrammePreview.module.css'

/** The day that would be created, drawn as the sheet that hangs at the door. */
export function ProgrammePreview({ draft }: { readonly draft: WorkshopDraft }) {
  const messages = useMessages(createMessages).preview
  const room = roomSize(draft)
  const startsAt = /^\d{2}:\d{2}$/.test(draft.startsAt) ? draft.startsAt : '09:00'
  const { sessions, endsAt } = programmePreview(draft.format, { ...room, startsAt })
  return (
    <section className={styles.sheet} aria-label={messages.label}>
      <div className={styles.head}>
        <h2>{draft.title.trim() || messages.untitled}</h2>
        <p>
          {draft.place && (
            <>
              <b>{draft.place}</b>
              <br />
            </>
          )}
          {draft.date && (
            <>
              {formatDate(draft.date)}
              <br />
            </>
          )}
          {messages.people(room.people, room.tableSize)}
        </p>
      </div>
      <ol className={styles.day}>
        {sessions.map((session, index) => (
          <li key={session.title} className={styles.session}>
            <time>{session.startsAt}</time>
            <SessionPreview session={session} number={sessions.length > 1 ? index + 1 : undefined} />
          </li>
        ))}
        {sessions.every(({ phases }) => phases.length === 0) ? (
          <li className={styles.empty}>{messages.empty}</li>
        ) : (
          <li className={styles.close}>
            <time>{endsAt}</time>
            <span>{messages.close}</span>
          </li>
        )}
      </ol>
    </section>
  )
}

function SessionPreview({ session, number }: { readonly session: Preview['sessions'][number]; readonly number: number | undefined }) {
  const messages = useMessages(createMessages).preview
  const facts = [
    session.tables > 0 && messages.tables(session.tables),
    session.sections.length > 0 && messages.sheet(session.sections),
  ].filter(Boolean)
  const nameOf = ({ kind, rounds }: (typeof session.phases)[number]) =>
    rounds !== undefined && rounds > 1 ? messages.rounds(messages.phases[kind], rounds) : messages.phases[kind]
  return (
    <div>
      <h3>
        {number !== undefined && `${number} · `}
        {session.title} {session.minutes > 0 && <span>{messages.minutes(session.minutes)}</span>}
      </h3>
      <p className={styles.how}>{session.purpose}</p>
      {facts.length > 0 && <p className={styles.how}>{facts.join('. ')}</p>}
      <ol className={styles.phases}>
        {session.phases.map((phase, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a preview has no ids, and its phases never move
          <li key={index} data-kind={phase.kind} style={{ flexGrow: phase.minutes, '--minutes': phase.minutes } as CSSProperties}>
            <i>{phase.minutes}</i>
            <span>{nameOf(phase)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
