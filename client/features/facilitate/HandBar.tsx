import { Hand } from 'lucide-react'
import type { PersonHere } from '#shared/facts.ts'
import { formatRelative } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useServerNow } from '../../workshop/clock.ts'
import { useCommand } from '../../workshop/sendCommand.ts'
import { useMe } from '../../workshop/session.ts'
import styles from './HandBar.module.css'
import { facilitateMessages } from './messages.ts'

/** A raised hand: since when, what they say, and the answer. */
export function HandBar({ person }: { person: PersonHere }) {
  const messages = useMessages(facilitateMessages)
  const { workshop } = useMe()
  const names = useNames()
  const now = useServerNow(10_000)
  const lower = useCommand('lowerHandOf')
  if (person.hand === undefined) return null
  return (
    <div className={styles.bar}>
      <Icon icon={Hand} />
      <p>
        <b>{messages.handUp(names(person.id))}</b>
        {person.hand.message === '' ? formatRelative(person.hand.at, now) : `“${person.hand.message}”`}
        {lower.failure !== undefined && ` ${lower.failure.message}`}
      </p>
      <Button size="sm" busy={lower.busy} onClick={() => void lower.run({ params: { workshop, person: person.id } })}>
        {messages.coming}
      </Button>
    </div>
  )
}
