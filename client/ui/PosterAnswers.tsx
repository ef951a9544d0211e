import type { PosterAnswer } from '#shared/rules/poster.ts'
import { useRef } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { posterMessages } from './posterMessages.ts'
import { useFit } from './useFit.ts'
import styles from './PosterAnswers.module.css'

// A text longer than this takes the room of two columns' worth of lines; four columns are the most.
const mostColumns = 4

/** What the table wrote and picked, in ink; the last text, where the day goes from here, in yellow. */
export function PosterAnswers({ answers, titleAs: Title }: { readonly answers: readonly PosterAnswer[]; readonly titleAs: 'h2' | 'h3' }) {
  const messages = useMessages(posterMessages)
  const box = useRef<HTMLElement>(null)
  useFit(box, JSON.stringify(answers), { smallest: 0.55 })
  const last = answers.length > 1 && answers.at(-1)?.kind === 'text' ? answers.at(-1) : undefined
  const rest = last === undefined ? answers : answers.slice(0, -1)
  const columns = Math.min(rest.length, last === undefined ? mostColumns : mostColumns - 1)
  return (
    <section
      ref={box}
      aria-label={messages.answers}
      className={styles.answers}
      style={{ gridTemplateColumns: `${columns}fr${last === undefined ? '' : ' minmax(26%, 1.06fr)'}` }}
    >
      <div className={styles.ink} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {rest.map((answer) => (
          <Answer key={answer.section} answer={answer} titleAs={Title} />
        ))}
      </div>
      {last !== undefined && (
        <div className={styles.first}>
          <Answer answer={last} titleAs={Title} strong />
        </div>
      )}
    </section>
  )
}

function Answer({
  answer,
  titleAs: Title,
  strong = false,
}: {
  readonly answer: PosterAnswer
  readonly titleAs: 'h2' | 'h3'
  readonly strong?: boolean
}) {
  const lines = answer.lines.flatMap((line) => line.split('\n')).filter((line) => line.trim() !== '')
  return (
    <div className={styles.answer}>
      {answer.prompt !== '' && <small className={styles.prompt}>{answer.prompt}</small>}
      <Title className={styles.title}>{answer.title}</Title>
      <ul className={classNames(styles.lines, strong && styles.strong)}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
