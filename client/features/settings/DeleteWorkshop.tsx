import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DeleteDialog } from './DeleteDialog.tsx'
import { settingsMessages } from './messages.ts'
import styles from './Settings.module.css'

/** The end of a workshop, behind a question that cannot be answered by accident. */
export function DeleteWorkshop({ workshop, title }: { readonly workshop: string; readonly title: string }) {
  const messages = useMessages(settingsMessages).delete
  const [asking, setAsking] = useState(false)
  return (
    <section className={styles.section} aria-labelledby="settings-delete">
      <h2 id="settings-delete">{messages.heading}</h2>
      <p>{messages.detail}</p>
      <Button variant="danger" icon={Trash2} onClick={() => setAsking(true)}>
        {messages.button}
      </Button>
      {asking && <DeleteDialog workshop={workshop} title={title} onClose={() => setAsking(false)} />}
    </section>
  )
}
