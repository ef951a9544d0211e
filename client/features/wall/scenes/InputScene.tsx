import type { PhaseOf } from '#shared/model/phase.ts'
import { talksOf } from '#shared/rules/programme.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import { Fit } from '../Fit.tsx'
import { wallMessages } from '../messages.ts'
import { SideBySide } from '../Frames.tsx'
import styles from './scenes.module.css'

export function InputScene({ phase }: { phase: PhaseOf<'input'> }) {
  const messages = useMessages(wallMessages)
  const session = usePlenary((plenary) => plenary.sessions[phase.session])
  const talks = usePlenary((plenary) => talksOf(plenary, phase.session), shallowEqual)
  return (
    <SideBySide>
      <h1>{session?.title}</h1>
      {talks.length === 0 && <p className={styles.lead}>{messages.talksEmpty}</p>}
      <Fit>
        <ol className={styles.talks}>
          {talks.map((talk) => (
            <li key={talk.id}>
              <b>{talk.title}</b>
              <span>{talk.role}</span>
              {talk.points.length > 0 && (
                <ul>
                  {talk.points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      </Fit>
    </SideBySide>
  )
}
