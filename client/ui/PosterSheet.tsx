import { useId, useRef } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import type { PosterProps } from './posterProps.ts'
import { PosterAnswers } from './PosterAnswers.tsx'
import { PosterClusters } from './PosterClusters.tsx'
import { PosterColophon } from './PosterColophon.tsx'
import { posterMessages } from './posterMessages.ts'
import { tableLook, tableShapes } from './tableShapes.ts'
import { useFit } from './useFit.ts'
import styles from './PosterSheet.module.css'

/** The A1 sheet. All lengths are thousandths of its width, so it looks alike at every size. */
export function PosterSheet({
  poster,
  event,
  nameOf,
  link,
  titleAs: Title = 'h2',
  preview,
}: Omit<PosterProps, 'variant' | 'className'> & { readonly preview: boolean }) {
  const messages = useMessages(posterMessages)
  const titleId = useId()
  const title = useRef<HTMLDivElement>(null)
  const say = useRef<HTMLDivElement>(null)
  useFit(title, poster.title, { smallest: 0.24 })
  useFit(say, poster.message, { smallest: 0.4 })
  const { index } = tableLook(poster.number)
  const spoken = preview
    ? { role: 'img', 'aria-label': messages.label(poster.number, poster.title) }
    : { role: 'article', 'aria-labelledby': titleId }
  return (
    <div {...spoken} className={styles.frame}>
      <div className={classNames(styles.sheet, preview && styles.preview)} aria-hidden={preview || undefined}>
        <svg aria-hidden="true" focusable="false" viewBox="0 0 40 40" className={styles.shape}>
          <path d={tableShapes[index]} />
        </svg>
        <b aria-hidden="true" className={classNames(styles.number, poster.number > 9 && styles.wide)}>
          {poster.number}
        </b>
        <header className={styles.strip}>
          <p>
            <b>{event.title}</b>
            {[event.place, event.when].filter(Boolean).join(', ')}
          </p>
          <p>
            <b>{messages.session(poster.session.number)}</b>
            {poster.session.title}
          </p>
        </header>
        <div ref={title} className={styles.titleBox}>
          <Title id={titleId} className={styles.title}>
            {poster.title}
          </Title>
        </div>
        <div ref={say} className={classNames(styles.say, poster.message === '' && styles.unsaid)}>
          <p>{poster.message === '' ? (preview ? messages.noMessage : '') : messages.quoted(poster.message)}</p>
        </div>
        <PosterClusters poster={poster} preview={preview} titleAs={Title === 'h1' ? 'h2' : 'h3'} />
        {poster.answers.length > 0 && <PosterAnswers answers={poster.answers} titleAs={Title === 'h1' ? 'h2' : 'h3'} />}
        <PosterColophon poster={poster} nameOf={nameOf} link={link} />
      </div>
    </div>
  )
}
