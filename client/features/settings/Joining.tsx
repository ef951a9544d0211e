import type { Workshop } from '#shared/model/workshop.ts'
import { Link2 } from 'lucide-react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { writeJoinCode } from '../../ui/joinCode.ts'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { failureWords } from '../../workshop/failureWords.ts'
import { useCommand } from '../../workshop/sendCommand.ts'
import { settingsMessages } from './messages.ts'
import styles from './Settings.module.css'

/** Open or close the door; the way to the links. */
export function Joining({ workshop }: { readonly workshop: Workshop }) {
  const messages = useMessages(settingsMessages).joining
  const { run, busy, failure } = useCommand('setJoining')
  return (
    <section className={styles.section} aria-labelledby="settings-joining">
      <h2 id="settings-joining">{messages.heading}</h2>
      <Switch
        label={messages.open}
        hint={messages.openHint(writeJoinCode(workshop.joinCode))}
        checked={workshop.joinOpen}
        disabled={busy}
        onChange={(open) => void run({ body: { open } })}
      />
      {failure && <StatusLine tone="danger">{failureWords(failure)}</StatusLine>}
      <ButtonLink href={`/w/${workshop.id}/links`} icon={Link2}>
        {messages.links}
      </ButtonLink>
    </section>
  )
}
