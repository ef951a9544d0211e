import { limits } from '#shared/model/record.ts'
import type { WorkshopTable } from '#shared/model/table.ts'
import { tablesOf } from '#shared/rules/programme.ts'
import { Trash2 } from 'lucide-react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { TableMarker } from '../../../ui/TableMarker.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import { useEdits } from '../editing.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { LongTextField, TextField } from '../fields/TextField.tsx'
import { programmeMessages } from '../messages.ts'
import { focusPart } from '../focusPart.ts'
import { useRemoving } from '../removal/RemovalProvider.tsx'
import styles from './Tables.module.css'

export function TableRow({ table }: { readonly table: WorkshopTable }) {
  const messages = useMessages(programmeMessages).tables
  const edits = useEdits()
  const { remove } = useRemoving()
  const taken = usePlenary(
    (plenary) => tablesOf(plenary, table.session).flatMap(({ id, number }) => (id === table.id ? [] : [number])),
    shallowEqual,
  )
  const edit = (patch: Partial<WorkshopTable>) => edits.editTable(table.id, patch)
  const { number } = table
  return (
    <li className={styles.table}>
      <TableMarker number={number} size={34} decorative />
      <NumberField
        label={messages.number(number)}
        hideLabel
        // The number is the place in this list: it changes when the field is left, so that the row does not run away.
        storeOn="leaving"
        shortProblem
        value={number}
        least={1}
        most={999}
        refuse={(wanted) => (taken.includes(wanted) ? messages.numberTaken(wanted) : undefined)}
        store={(wanted) => edit({ number: wanted })}
      />
      <TextField
        label={messages.title(number)}
        hideLabel
        placeholder={messages.heads.title}
        value={table.title}
        most={limits.title}
        missing={messages.titleMissing}
        store={(title) => edit({ title })}
        className={styles.title}
      />
      <LongTextField
        label={messages.question(number)}
        hideLabel
        rows={1}
        placeholder={messages.heads.question}
        value={table.question}
        most={limits.prompt}
        store={(question) => edit({ question })}
        className={styles.question}
      />
      <span aria-hidden="true" className={styles.chairs}>
        {messages.heads.capacity}
      </span>
      <NumberField
        label={messages.capacity(number)}
        hideLabel
        shortProblem
        value={table.capacity}
        least={1}
        most={500}
        store={(capacity) => edit({ capacity })}
      />
      <IconButton
        icon={Trash2}
        label={messages.remove(number)}
        onClick={() => remove({ kind: 'table', id: table.id }, () => focusPart('part-tables'))}
      />
    </li>
  )
}
