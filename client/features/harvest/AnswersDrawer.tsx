import type { Section } from '#shared/model/template.ts'
import { useEffect, useId } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { Textarea } from '../../ui/Textarea.tsx'
import { shallowEqual } from '../../workshop/store.ts'
import { useAnswer, useBoardEdits, useSetPresence, useTable } from '../../workshop/table.tsx'
import { useHarvest } from './BoardProvider.tsx'
import { useBoard, useBoardStore } from './boardState.ts'
import styles from './Dialogs.module.css'
import { harvestMessages } from './messages.ts'

/** The sections of the template that are answered in words or by picking. */
export function AnswersDrawer() {
  const messages = useMessages(harvestMessages)
  const { sections, mayWrite } = useHarvest()
  const store = useBoardStore()
  const open = useBoard((state) => state.open === 'answers')
  return (
    <Drawer
      open={open}
      mode="modal"
      onClose={() => store.setState({ open: undefined })}
      title={messages.answers}
      detail={messages.answersDetail}
    >
      <fieldset disabled={!mayWrite} className={styles.answers}>
        {sections.map((section) =>
          section.kind === 'text' ? (
            <TextAnswer key={section.id} section={section} />
          ) : section.kind === 'choice' ? (
            <ChoiceAnswer key={section.id} section={section} />
          ) : null,
        )}
      </fieldset>
    </Drawer>
  )
}

function TextAnswer({ section }: { readonly section: Section }) {
  const answer = useAnswer(section.id)
  const setPresence = useSetPresence()
  useEffect(() => () => setPresence({ editing: undefined }), [setPresence])
  return (
    <Textarea
      {...answer}
      voice
      label={section.title}
      hint={section.prompt || undefined}
      onFocus={() => setPresence({ editing: section.id })}
      onBlur={() => setPresence({ editing: undefined })}
    />
  )
}

function ChoiceAnswer({ section }: { readonly section: Section }) {
  const messages = useMessages(harvestMessages)
  const edits = useBoardEdits()
  const id = useId()
  const picked = useTable((table) => table.choices[section.id] ?? [], shallowEqual)
  const pick = (choice: string, on: boolean) => {
    if (!section.several) edits.choose(section.id, on ? [choice] : [])
    else
      edits.choose(
        section.id,
        section.choices.filter((other) => (other === choice ? on : picked.includes(other))),
      )
  }
  return (
    <fieldset className={styles.choice} aria-describedby={id}>
      <legend>{section.title}</legend>
      {section.choices.map((choice) => (
        <Checkbox key={choice} label={choice} checked={picked.includes(choice)} onChange={(on) => pick(choice, on)} />
      ))}
      <p id={id} className="meta">
        {[section.prompt, section.several ? messages.pickSeveral : messages.pickOne].filter(Boolean).join(' ')}
      </p>
    </fieldset>
  )
}
