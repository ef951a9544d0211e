import { limits } from '#shared/model/record.ts'
import { Plus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Input } from '../../../ui/Input.tsx'
import { useToasts } from '../../../ui/Toast.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { useEdits } from '../editing.tsx'
import { readNumber } from '../fields/readings.ts'
import { programmeMessages } from '../messages.ts'
import styles from './Tables.module.css'

const most = { count: 60, capacity: 500 } as const

/** Adds one table or many at once, with the same question and chairs. */
export function AddTables({ session }: { readonly session: string }) {
  const messages = useMessages(programmeMessages)
  const words = messages.tables.add
  const usualChairs = usePlenary((plenary) => plenary.workshop?.tableSize ?? 8)
  const edits = useEdits()
  const toasts = useToasts()
  const [count, setCount] = useState('1')
  const [question, setQuestion] = useState('')
  const [capacity, setCapacity] = useState<string>()
  const [tried, setTried] = useState(false)
  const bounds = (field: keyof typeof most) => ({ least: 1, most: most[field], problem: messages.problems.number(1, most[field]) })
  const wanted = readNumber(count, bounds('count'))
  const chairs = readNumber(capacity ?? String(usualChairs), bounds('capacity'))
  const problemOf = (reading: typeof wanted) => (tried && 'problem' in reading ? reading.problem : undefined)
  const add = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if ('problem' in wanted || 'problem' in chairs) return
    const ids = edits.addTables(session, wanted.value, {
      titleOf: messages.tables.newTitle,
      question: question.trim(),
      capacity: chairs.value,
    })
    setTried(false)
    setCount('1')
    setQuestion('')
    toasts.show({
      text: messages.tables.added(ids.length),
      onUndo: () => {
        for (const id of ids) edits.removeTable(id)
      },
    })
  }
  return (
    <form className={styles.add} aria-label={words.heading} onSubmit={add} noValidate>
      <Input
        label={words.count}
        value={count}
        onChange={setCount}
        error={problemOf(wanted)}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
      />
      <Input
        label={words.question}
        hint={words.questionHint}
        optional
        value={question}
        onChange={setQuestion}
        maxLength={limits.prompt}
        autoComplete="off"
      />
      <Input
        label={words.capacity}
        value={capacity ?? String(usualChairs)}
        onChange={setCapacity}
        error={problemOf(chairs)}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
      />
      <Button type="submit" icon={Plus}>
        {'value' in wanted ? words.button(wanted.value) : words.none}
      </Button>
    </form>
  )
}
