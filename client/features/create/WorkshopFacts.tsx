import { tablesFor } from '#shared/rules/tablesFor.ts'
import { limits } from '#shared/model/record.ts'
import { useMemo } from 'react'
import { languages } from '../../i18n/languages.ts'
import { useLanguage, useMessages } from '../../i18n/LanguageProvider.tsx'
import { Input } from '../../ui/Input.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { roomSize, type RequiredField, type WorkshopDraft } from './draft.ts'
import { createMessages } from './messages.ts'
import { roomLanguages } from './roomLanguages.ts'
import styles from './WorkshopFacts.module.css'

/** Title, day, place, people: the fields under the formats. `faulty` have their error shown. */
export function WorkshopFacts({
  draft,
  onChange,
  faulty,
  needsPassphrase,
}: {
  readonly draft: WorkshopDraft
  readonly onChange: (patch: Partial<WorkshopDraft>) => void
  readonly faulty: readonly RequiredField[]
  readonly needsPassphrase: boolean
}) {
  const { facts: messages, errors } = useMessages(createMessages)
  const { locale } = languages[useLanguage().language]
  const rooms = useMemo(() => roomLanguages(locale), [locale])
  const { people, tableSize } = roomSize(draft)
  const { count, smallest, largest } = tablesFor(people, tableSize)
  const text = <K extends Exclude<keyof WorkshopDraft, 'format' | 'namesOnNotes'>>(field: K) => ({
    id: `new-${field}`,
    value: draft[field],
    onChange: (value: string) => onChange({ [field]: value }),
    error: (faulty as readonly string[]).includes(field) ? errors[field as RequiredField] : undefined,
  })
  return (
    <>
      <h2 className={styles.heading}>{messages.heading}</h2>
      <Input
        {...text('title')}
        label={messages.title}
        hideLabel
        size="lg"
        required
        maxLength={limits.title}
        placeholder={messages.titlePlaceholder}
        autoComplete="off"
      />
      <div className={styles.when}>
        <Input {...text('date')} label={messages.date} type="date" required />
        <Input {...text('startsAt')} label={messages.startsAt} type="time" required />
        <Input {...text('place')} label={messages.place} optional maxLength={limits.title} autoComplete="off" className={styles.place} />
      </div>
      <div className={styles.room}>
        <Input {...text('people')} label={messages.people} type="number" inputMode="numeric" min={1} max={5000} required />
        <Input {...text('tableSize')} label={messages.tableSize} type="number" inputMode="numeric" min={2} max={50} required />
        <SegmentedControl
          label={messages.namesOnNotes}
          value={draft.namesOnNotes}
          onChange={(namesOnNotes) => onChange({ namesOnNotes })}
          className={styles.names}
          options={(['first', 'initials', 'none'] as const).map((value) => ({ value, label: messages.namesOnNotesOptions[value] }))}
        />
      </div>
      <p className={styles.tables} aria-live="polite">
        {messages.tables(people, count, smallest, largest)}
      </p>
      <div className={styles.you}>
        <Input {...text('name')} label={messages.name} hint={messages.nameHint} required maxLength={limits.name} autoComplete="name" />
        <Select {...text('language')} label={messages.language} options={rooms} />
      </div>
      {needsPassphrase && (
        <Input
          {...text('passphrase')}
          label={messages.passphrase}
          hint={messages.passphraseHint}
          type="password"
          required
          autoComplete="off"
          className={styles.passphrase}
        />
      )}
    </>
  )
}
