import { useState, type FormEvent } from 'react'
import { limits } from '#shared/model/record.ts'
import type { Theme } from '#shared/model/theme.ts'
import type { TableCluster } from '#shared/rules/tiers.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Input } from '../../ui/Input.tsx'
import styles from './LinkBar.module.css'
import { analysisMessages } from './messages.ts'
import { ThemeDialog } from './ThemeDialog.tsx'

/** What becomes of the chosen clusters: a new theme, or one that there is already. */
export function LinkBar({
  chosen,
  themes,
  onLink,
  onClear,
}: {
  chosen: readonly TableCluster[]
  themes: readonly Theme[]
  onLink: (theme: string | undefined, label: string) => void
  onClear: () => void
}) {
  const messages = useMessages(analysisMessages)
  const [label, setLabel] = useState('')
  const [picking, setPicking] = useState(false)
  const proposed = label.trim() || (chosen[0]?.cluster.title ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (proposed !== '') onLink(undefined, proposed)
  }
  return (
    <form className={styles.bar} onSubmit={submit} aria-label={messages.selected(chosen.length)}>
      <b>{messages.selected(chosen.length)}</b>
      <Input
        label={messages.newThemeName}
        hideLabel
        placeholder={chosen[0]?.cluster.title}
        value={label}
        maxLength={limits.title}
        onChange={setLabel}
      />
      <Button type="submit">{messages.newTheme}</Button>
      {themes.length > 0 && <Button onClick={() => setPicking(true)}>{messages.addTo}</Button>}
      <Button variant="quiet" className={styles.clear} onClick={onClear}>
        {messages.clear}
      </Button>
      {picking && (
        <ThemeDialog
          title={messages.addToTitle}
          themes={themes}
          onPick={(theme) => {
            setPicking(false)
            onLink(theme, themes.find(({ id }) => id === theme)?.label ?? '')
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </form>
  )
}
