import { byOrder, limits } from '#shared/model/record.ts'
import type { Session } from '#shared/model/session.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import type { Template } from '#shared/model/template.ts'
import { sessionsInOrder } from '#shared/rules/programme.ts'
import { FilePlus2, Unlink } from 'lucide-react'
import { formatList } from '../../../i18n/format.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useActivity } from '../../../workshop/facts.ts'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import styles from '../Details.module.css'
import { useEdits } from '../editing.tsx'
import { TextField } from '../fields/TextField.tsx'
import { programmeMessages } from '../messages.ts'
import { focusPart } from '../focusPart.ts'
import { Part } from '../Part.tsx'
import { lossesOf } from '../removal/losses.ts'
import { useRemoving } from '../removal/RemovalProvider.tsx'
import { Sections } from './Sections.tsx'

const templatesInOrder = ({ templates }: PlenarySnapshot) => Object.values(templates).sort(byOrder)

/** Which questions the tables of a session answer: none, those of another session too, or their own. */
export function TemplatePart({ session }: { readonly session: Session }) {
  const { template: messages, removal } = useMessages(programmeMessages)
  const all = usePlenary(templatesInOrder, shallowEqual)
  const template = all.find(({ id }) => id === session.template)
  const edits = useEdits()
  const { remove, ask } = useRemoving()
  const activity = useActivity()
  const written = usePlenary((plenary) => lossesOf(plenary, activity, {}, { kind: 'template', session: session.id }), shallowEqual)
  const choose = (id: string) => {
    const go = () => edits.editSession(session.id, { template: id })
    if (template === undefined || written.tables === 0) return go()
    ask({
      title: messages.change(template.title),
      detail: [removal.notesAtTables(written.tables, written.notes), removal.unseenAnswers, removal.undoable].join(' '),
      confirmLabel: messages.changeConfirm,
      onConfirm: go,
    })
  }
  const detach = () => remove({ kind: 'template', session: session.id }, () => focusPart('part-template'))
  const addNew = () => {
    edits.addTemplate(session.id, messages.newTitle(session.title).slice(0, limits.title), messages.firstSection)
    focusPart('part-template')
  }
  return (
    <Part id="part-template" title={messages.heading}>
      <p className={styles.note}>{messages.intro}</p>
      {all.length > 0 && (
        <Select
          label={messages.choose}
          value={template?.id ?? ''}
          options={[{ value: '', label: messages.none }, ...all.map(({ id, title }) => ({ value: id, label: title }))]}
          onChange={(id) => (id === '' ? detach() : choose(id))}
        />
      )}
      {template === undefined ? (
        <Button size="sm" icon={FilePlus2} onClick={addNew}>
          {messages.add}
        </Button>
      ) : (
        <>
          <TemplateFields key={template.id} template={template} session={session.id} />
          <Button variant="quiet" size="sm" icon={Unlink} onClick={detach}>
            {messages.detach}
          </Button>
        </>
      )}
    </Part>
  )
}

function TemplateFields({ template, session }: { readonly template: Template; readonly session: string }) {
  const messages = useMessages(programmeMessages).template
  const edits = useEdits()
  const others = usePlenary(
    (plenary) => sessionsInOrder(plenary).flatMap((other) => (other.template === template.id && other.id !== session ? [other.title] : [])),
    shallowEqual,
  )
  return (
    <>
      {others.length > 0 && <p className={styles.note}>{messages.sharedWith(formatList(others))}</p>}
      <TextField
        label={messages.title}
        value={template.title}
        most={limits.title}
        missing={messages.titleMissing}
        store={(title) => edits.editTemplate(template.id, { title })}
      />
      <Sections template={template.id} />
    </>
  )
}
