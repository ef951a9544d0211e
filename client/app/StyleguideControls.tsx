import { useState } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Button, type ButtonVariant } from '../ui/Button.tsx'
import { Dots } from '../ui/Dots.tsx'
import { Input } from '../ui/Input.tsx'
import { LoadingBlocks } from '../ui/LoadingBlocks.tsx'
import { Mosaic } from '../ui/Mosaic.tsx'
import { Pieces } from '../ui/Pieces.tsx'
import { SupportBar } from '../ui/SupportBar.tsx'
import { TableMarker } from '../ui/TableMarker.tsx'
import { styleguideMessages } from './styleguideMessages.ts'
import styles from './Styleguide.module.css'

const buttons: readonly {
  readonly label: string
  readonly says: string
  readonly variant?: ButtonVariant
  readonly disabled?: boolean
  readonly busy?: boolean
}[] = [
  { label: 'Pause', says: 'rest' },
  { label: 'Pause', says: 'disabled: says why nearby', disabled: true },
  { label: 'Stick it', says: 'ink: form submit', variant: 'ink' },
  { label: 'Stick it', says: 'busy', variant: 'ink', busy: true },
  { label: 'Clear', says: 'quiet', variant: 'quiet' },
  { label: 'Delete table', says: 'danger: outlined', variant: 'danger' },
]

/** Buttons and fields at rest and in trouble; counts. */
export function StyleguideControls() {
  const messages = useMessages(styleguideMessages)
  const [topic, setTopic] = useState('Cluster definitions')
  const [code, setCode] = useState('482 91')
  return (
    <>
      <section className={styles.seven}>
        <h2>{messages.sections.controls}</h2>
        <div className={styles.buttons}>
          {buttons.map(({ label, says, ...props }) => (
            <div key={says}>
              <Button {...props} wide>
                {label}
              </Button>
              <p>{says}</p>
            </div>
          ))}
        </div>
        <div className={styles.fields}>
          <Input label="Your topic" voice value={topic} onChange={setTopic} hint={`${topic.length} of 80 characters`} />
          <Input label="Code" value={code} onChange={setCode} error="One digit is missing." />
        </div>
      </section>
      <section className={styles.five}>
        <h2>{messages.sections.counting}</h2>
        <div className={styles.counts}>
          <div>
            <Pieces done={3} total={5} />
            <p>pieces: 3 of 5 fields</p>
          </div>
          <div>
            <Mosaic
              kinds={[
                'obstacle',
                'idea',
                'idea',
                'idea',
                'example',
                'idea',
                'question',
                'idea',
                'obstacle',
                'idea',
                'obstacle',
                'example',
                'idea',
                'idea',
                'example',
                'example',
                'question',
                'obstacle',
                'obstacle',
                'idea',
                'obstacle',
                'obstacle',
                'idea',
                'question',
              ]}
            />
            <p>mosaic: one square per note</p>
          </div>
          <div>
            <Dots count={2} outOf={3} size={30} label="2 of 3 dots left" />
            <p>dots: filled are still yours</p>
          </div>
          <div>
            <LoadingBlocks />
            <p>loading: still blocks, no shimmer</p>
          </div>
          <div>
            <SupportBar count={5} of={6} />
            <SupportBar count={3} of={6} tier="flagged" />
            <SupportBar count={1} of={6} tier="minor" />
          </div>
          <div>
            <Dots count={27} size={8} />
          </div>
        </div>
        <div data-theme="projector" className={styles.dark}>
          <div>
            <strong>{messages.dotsIn}.</strong>
            <span>
              {[1, 2, 3, 6, 11].map((number) => (
                <TableMarker key={number} number={number} />
              ))}
            </span>
          </div>
          <p>{messages.projector}</p>
        </div>
      </section>
    </>
  )
}
