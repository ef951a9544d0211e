import { limits } from '#shared/model/record.ts'
import { Workshop } from '#shared/model/workshop.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { usePlenaryEdits } from '../../workshop/plenary.ts'
import { FactField } from './FactField.tsx'
import { settingsMessages } from './messages.ts'
import styles from './Settings.module.css'

const bounds = { people: [1, 5000], tableSize: [2, 50] } as const

/** Title, day, place and the rules of the house. Every change is written at once. */
export function FactsForm({ workshop }: { readonly workshop: Workshop }) {
  const messages = useMessages(settingsMessages).facts
  const { editWorkshop } = usePlenaryEdits()
  const text = (field: 'title' | 'date' | 'startsAt' | 'place') => ({
    label: messages[field],
    value: workshop[field],
    onCommit: (value: string) => {
      if (!Workshop.shape[field].safeParse(value).success) return field === 'title' ? messages.missingTitle : messages.wrong
      editWorkshop({ [field]: value })
      return undefined
    },
  })
  const number = (field: 'people' | 'tableSize') => ({
    label: messages[field],
    type: 'number',
    inputMode: 'numeric' as const,
    min: bounds[field][0],
    max: bounds[field][1],
    value: String(workshop[field]),
    onCommit: (value: string) => {
      const parsed = Workshop.shape[field].safeParse(value === '' ? undefined : Number(value))
      if (!parsed.success) return messages.wrongNumber(bounds[field][0], bounds[field][1])
      editWorkshop({ [field]: parsed.data })
      return undefined
    },
  })
  return (
    <section className={styles.section} aria-labelledby="settings-facts">
      <h2 id="settings-facts">{messages.heading}</h2>
      <p>{messages.intro}</p>
      <FactField {...text('title')} size="lg" maxLength={limits.title} autoComplete="off" />
      <div className={styles.grid}>
        <FactField {...text('date')} type="date" />
        <FactField {...text('startsAt')} type="time" />
        <FactField {...text('place')} maxLength={limits.title} autoComplete="off" />
      </div>
      <div className={styles.grid}>
        <FactField {...number('people')} />
        <FactField {...number('tableSize')} />
        <SegmentedControl
          label={messages.namesOnNotes}
          value={workshop.namesOnNotes}
          onChange={(namesOnNotes) => editWorkshop({ namesOnNotes })}
          options={(['first', 'initials', 'none'] as const).map((value) => ({ value, label: messages.namesOnNotesOptions[value] }))}
        />
      </div>
      <Switch
        label={messages.reportOpen}
        hint={messages.reportOpenHint}
        checked={workshop.reportOpen}
        onChange={(reportOpen) => editWorkshop({ reportOpen })}
      />
    </section>
  )
}
