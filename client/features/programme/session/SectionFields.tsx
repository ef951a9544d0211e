import { limits } from '#shared/model/record.ts'
import { SectionKind, type Section } from '#shared/model/template.ts'
import { Trash2 } from 'lucide-react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { StatusLine } from '../../../ui/StatusLine.tsx'
import { useActivity, useRoster } from '../../../workshop/facts.ts'
import { usePlenary } from '../../../workshop/plenary.ts'
import { useEdits } from '../editing.tsx'
import { LinesField, LongTextField, TextField } from '../fields/TextField.tsx'
import { programmeMessages } from '../messages.ts'
import { focusPart } from '../focusPart.ts'
import { lossesOf } from '../removal/losses.ts'
import { useRemoving } from '../removal/RemovalProvider.tsx'

/** One question: heading, prompt, and how it is answered. */
export function SectionFields({ section }: { readonly section: Section }) {
  const messages = useMessages(programmeMessages).template
  const edits = useEdits()
  const { remove, ask } = useRemoving()
  const activity = useActivity()
  const { people } = useRoster()
  const written = usePlenary((plenary) => lossesOf(plenary, activity, people, { kind: 'section', id: section.id }).tables)
  const edit = (patch: Partial<Section>) => edits.editSection(section.id, patch)
  const changeKind = (kind: SectionKind) => {
    if (written === 0) return edit({ kind })
    ask({
      title: messages.changeKind(section.title),
      detail: messages.changeKindDetail(messages.kinds[section.kind].toLowerCase(), written),
      confirmLabel: messages.changeKindConfirm,
      onConfirm: () => edit({ kind }),
    })
  }
  return (
    <>
      <TextField
        label={messages.sectionTitle}
        value={section.title}
        most={limits.title}
        missing={messages.sectionTitleMissing}
        store={(title) => edit({ title })}
      />
      <LongTextField label={messages.prompt} value={section.prompt} most={limits.prompt} store={(prompt) => edit({ prompt })} />
      <SegmentedControl
        label={messages.kind}
        value={section.kind}
        hint={messages.kindHints[section.kind]}
        options={SectionKind.options.map((value) => ({ value, label: messages.kinds[value] }))}
        onChange={changeKind}
      />
      {section.kind === 'choice' && (
        <>
          <LinesField
            distinct
            label={messages.choices}
            hint={messages.choicesHint}
            value={section.choices}
            length={limits.title}
            store={(choices) => edit({ choices })}
          />
          {section.choices.length < 2 && <StatusLine tone="warn">{messages.tooFewChoices}</StatusLine>}
          <Checkbox label={messages.several} checked={section.several} onChange={(several) => edit({ several })} />
        </>
      )}
      <Button
        variant="quiet"
        size="sm"
        icon={Trash2}
        aria-label={messages.removeSectionNamed(section.title)}
        onClick={() => remove({ kind: 'section', id: section.id }, () => focusPart('part-sections'))}
      >
        {messages.removeSection}
      </Button>
    </>
  )
}
