import type { Theme } from '#shared/model/theme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { analysisMessages } from './messages.ts'
import styles from './ThemeDialog.module.css'

/** Picks one of a question's themes. */
export function ThemeDialog({
  title,
  detail,
  themes,
  onPick,
  onClose,
}: {
  title: string
  detail?: string
  themes: readonly Theme[]
  onPick: (theme: string) => void
  onClose: () => void
}) {
  const messages = useMessages(analysisMessages)
  return (
    <Dialog open onClose={onClose} title={title} footer={<Button onClick={onClose}>{messages.cancel}</Button>}>
      {detail !== undefined && <p>{detail}</p>}
      <ul className={styles.themes}>
        {themes.map((theme) => (
          <li key={theme.id}>
            <Button wide onClick={() => onPick(theme.id)}>
              {theme.label}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
