import { useState, type FormEvent } from 'react'
import { limits } from '#shared/model/record.ts'
import type { QuestionAnalysis, ThemeSupport } from '#shared/rules/tiers.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { Input } from '../../ui/Input.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { useSynthesisUndo, useSynthesisWritable, useThemeEdits } from '../../workshop/synthesis.tsx'
import styles from './EvidenceDrawer.module.css'
import { analysisMessages } from './messages.ts'
import { TableEvidence } from './TableEvidence.tsx'
import { ThemeDialog } from './ThemeDialog.tsx'

/** Every note behind a theme, table by table, and what can be done with the theme. */
export function EvidenceDrawer({ support, question, onClose }: { support: ThemeSupport; question: QuestionAnalysis; onClose: () => void }) {
  const messages = useMessages(analysisMessages)
  const writable = useSynthesisWritable()
  const { theme, tier, n, N, notes, people, hinges, tables } = support
  return (
    <Drawer
      open
      mode="docked"
      title={theme.label}
      detail={
        <p>
          {messages.evidence(messages.tiers[tier], n, N, notes, people)} {hinges.length === 0 && messages.holds}
        </p>
      }
      onClose={onClose}
      className={styles.drawer}
      footer={writable && <ThemeActions support={support} question={question} onClose={onClose} />}
    >
      {tables.map((entry) => (
        <TableEvidence key={entry.table.id} entry={entry} />
      ))}
    </Drawer>
  )
}

function ThemeActions({ support, question, onClose }: { support: ThemeSupport; question: QuestionAnalysis; onClose: () => void }) {
  const messages = useMessages(analysisMessages)
  const edits = useThemeEdits()
  const toasts = useToasts()
  const { undo } = useSynthesisUndo()
  const [asking, setAsking] = useState<'rename' | 'merge'>()
  const { theme } = support
  const others = question.themes.map((other) => other.theme).filter(({ id }) => id !== theme.id)
  const merge = (into: string) => {
    edits.mergeThemes(theme.id, into)
    toasts.show({ text: messages.merged(others.find(({ id }) => id === into)?.label ?? ''), onUndo: undo })
    onClose()
  }
  const remove = () => {
    edits.removeTheme(theme.id)
    toasts.show({ text: messages.removed(theme.label), onUndo: undo })
    onClose()
  }
  if (asking === 'rename')
    return <RenameForm label={theme.label} onSave={(label) => edits.renameTheme(theme.id, label)} onClose={() => setAsking(undefined)} />
  return (
    <div className={styles.actions}>
      <Button onClick={() => setAsking('rename')}>{messages.rename}</Button>
      {others.length > 0 && <Button onClick={() => setAsking('merge')}>{messages.mergeInto}</Button>}
      <Button variant="danger" onClick={remove}>
        {messages.remove}
      </Button>
      {asking === 'merge' && (
        <ThemeDialog
          title={messages.mergeTitle(theme.label)}
          detail={messages.mergeDetail}
          themes={others}
          onPick={merge}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}

/** Renaming is what was asked for: the field gets the focus as it appears. */
const focus = (input: HTMLInputElement | null) => input?.focus()

function RenameForm({ label, onSave, onClose }: { label: string; onSave: (label: string) => void; onClose: () => void }) {
  const messages = useMessages(analysisMessages)
  const [text, setText] = useState(label)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onSave(text.trim())
    onClose()
  }
  return (
    <form className={styles.rename} onSubmit={submit}>
      <Input ref={focus} label={messages.renameTheme} value={text} maxLength={limits.title} onChange={setText} />
      <div className={styles.actions}>
        <Button onClick={onClose}>{messages.cancel}</Button>
        <Button variant="ink" type="submit">
          {messages.save}
        </Button>
      </div>
    </form>
  )
}
