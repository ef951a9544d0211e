import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Slab } from '../../ui/Slab.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { useCommand } from '../../workshop/sendCommand.ts'
import { useCan, useMe } from '../../workshop/session.ts'
import { useTable } from '../../workshop/table.tsx'
import { pileOf, boardLayout } from './boardLayout.ts'
import { useHarvest } from './BoardProvider.tsx'
import { useBoardStore } from './boardState.ts'
import type { Step } from './checklist.ts'
import { useSteps } from './Checklist.tsx'
import { harvestMessages } from './messages.ts'
import styles from './PosterAside.module.css'
import { messageFieldId } from './PosterFields.tsx'

/** The next thing on the list as the slab; at the end the table's confirmation. Why nothing can be changed stands in its place. */
export function SignOff() {
  const messages = useMessages(harvestMessages)
  const { table, readOnly } = useHarvest()
  const { workshop } = useMe()
  const allowed = useCan()({ do: 'sign off poster', table: table.id })
  const mayConfirm = allowed || readOnly === undefined
  const { run, busy, failure } = useCommand('signOff')
  const signedOff = useTable((picture) => picture.poster.signedOff)
  const next = useSteps().find((step) => !step.done)
  const press = usePress()
  const confirm = (wanted: boolean) => void run({ params: { table: table.id }, body: { signedOff: wanted } })
  if (readOnly !== undefined && !mayConfirm)
    return (
      <div className={styles.foot}>
        <StatusLine tone="info">{readOnly}</StatusLine>
      </div>
    )
  const words = messages.next
  return (
    <div className={styles.foot}>
      {failure !== undefined && (
        <StatusLine tone={failure.queued ? 'info' : 'danger'}>
          {failure.queued ? messages.confirmQueued : (failure.problem.detail ?? messages.confirmFailed)}
        </StatusLine>
      )}
      {signedOff !== undefined || next === undefined ? (
        <Slab title={words.gallery.title} detail={words.gallery.detail} href={`/w/${workshop}/gallery`} />
      ) : next.kind === 'signOff' ? (
        <Slab title={words.signOff.title} detail={words.signOff.detail} busy={busy} busyTitle={words.busy} onClick={() => confirm(true)} />
      ) : (
        <Slab
          title={titleOf(next, messages)}
          detail={next.kind === 'notes' && next.left > 0 ? words.notes.detail(next.left) : detailOf(next, messages)}
          onClick={() => press(next)}
        />
      )}
      {signedOff === undefined && next !== undefined && next.kind !== 'signOff' && next.kind !== 'notes' && mayConfirm && (
        <Button variant="quiet" size="sm" busy={busy} onClick={() => confirm(true)}>
          {messages.confirmAnyway}
        </Button>
      )}
    </div>
  )
}

type Words = ReturnType<typeof useMessages<(typeof harvestMessages)['en']>>

function titleOf(step: Exclude<Step, { kind: 'signOff' }>, { next }: Words): string {
  if (step.kind === 'answer') return next.answer.title(step.title)
  if (step.kind === 'notes') return step.left === 0 ? next.noNotes.title : next.notes.title
  return next[step.kind].title
}

function detailOf(step: Exclude<Step, { kind: 'signOff' }>, { next }: Words): string {
  return step.kind === 'notes' ? next.noNotes.detail : next[step.kind].detail
}

/** Takes the hand to where the step is done. */
function usePress(): (step: Step) => void {
  const { actions, picture, sections } = useHarvest()
  const store = useBoardStore()
  return (step) => {
    const layout = boardLayout(picture())
    switch (step.kind) {
      case 'notes': {
        if (step.left === 0) return actions.addNote()
        const { section } = store.getState()
        const places = [section, ...sections.map(({ id }) => id), '']
        const place = places.find((id) => pileOf(layout, id).length > 0) ?? section
        return store.setState({ section: place, tab: 'pile', focused: pileOf(layout, place)[0] })
      }
      case 'titles': {
        const unnamed = Object.values(picture().clusters).find((cluster) => cluster.title.trim() === '')
        return store.setState({ section: unnamed?.section ?? '', tab: 'clusters', renaming: unnamed?.id })
      }
      case 'answer':
        return store.setState({ open: 'answers' })
      case 'message':
      case 'signOff':
        document.getElementById(messageFieldId)?.focus()
    }
  }
}
