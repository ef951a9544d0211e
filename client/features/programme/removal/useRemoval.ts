import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { useCallback } from 'react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { usePhaseName } from '../../../shell/phaseNames.ts'
import { useToasts } from '../../../ui/Toast.tsx'
import { useActivity, useRoster } from '../../../workshop/facts.ts'
import { usePlenary } from '../../../workshop/plenary.ts'
import { useRefocus } from '../day/useRefocus.ts'
import { useEdits } from '../editing.tsx'
import { programmeMessages } from '../messages.ts'
import { focusPart } from '../focusPart.ts'
import { isHarmless, lossesOf, stoppedBy, type Losses, type RemovalTarget } from './losses.ts'
import type { Question } from './Question.ts'

/** How anything leaves the programme: refused, asked about, or at once; always with a way back. */
export function useRemoval(ask: (question: Question) => void): (target: RemovalTarget, then?: () => void) => void {
  const messages = useMessages(programmeMessages)
  const words = messages.removal
  const plenary = usePlenary((whole) => whole)
  const activity = useActivity()
  const { people } = useRoster()
  const edits = useEdits()
  const toasts = useToasts()
  const phaseName = usePhaseName()
  const refocus = useRefocus()

  const nameOf = useCallback(
    (target: RemovalTarget): string => {
      const phase = target.kind === 'phase' ? plenary.phases[target.id] : undefined
      const table = target.kind === 'table' ? plenary.tables[target.id] : undefined
      if (phase !== undefined) return phaseName(phase)
      if (table !== undefined) return messages.tables.name(table.number, table.title)
      return titleOf(plenary, target)
    },
    [plenary, phaseName, messages],
  )

  return useCallback(
    (target, then) => {
      const stopper = stoppedBy(plenary, target)
      if (stopper !== undefined) {
        toasts.show({ tone: 'warn', text: words.live(phaseName(stopper)) })
        return
      }
      const name = nameOf(target)
      const detaches = target.kind === 'template'
      const go = () => {
        const takeBack = perform(edits, plenary, target)
        const onUndo = () => {
          takeBack()
          if (target.kind === 'session' || target.kind === 'phase') refocus(target.id, 'choose')
          else focusPart(partOf[target.kind])
        }
        toasts.show({ text: (detaches ? words.detached : words.removed)(name), onUndo })
        then?.()
      }
      const losses = lossesOf(plenary, activity, people, target)
      if (isHarmless(losses)) return go()
      ask({
        title: (detaches ? words.askDetach : words.ask)(name),
        detail: detailOf(losses, target, words),
        confirmLabel: detaches ? words.confirmDetach : words.confirm,
        onConfirm: go,
      })
    },
    [plenary, activity, people, edits, toasts, words, nameOf, phaseName, refocus, ask],
  )
}

const partOf = { talk: 'part-talks', table: 'part-tables', section: 'part-sections', template: 'part-template' } as const

/** Removes and returns how to take it back. */
function perform(edits: ReturnType<typeof useEdits>, plenary: PlenarySnapshot, target: RemovalTarget): () => void {
  if (target.kind === 'template') {
    const template = plenary.sessions[target.session]?.template
    edits.detachTemplate(target.session)
    return () => edits.editSession(target.session, { template })
  }
  const removers = {
    session: edits.removeSession,
    phase: edits.removePhase,
    talk: edits.removeTalk,
    table: edits.removeTable,
    section: edits.removeSection,
  }
  const removed = removers[target.kind](target.id)
  return () => edits.restore(removed)
}

function titleOf({ sessions, talks, sections, templates }: PlenarySnapshot, target: RemovalTarget): string {
  switch (target.kind) {
    case 'session':
      return sessions[target.id]?.title ?? ''
    case 'talk':
      return talks[target.id]?.title ?? ''
    case 'section':
      return sections[target.id]?.title ?? ''
    case 'template':
      return templates[sessions[target.session]?.template ?? '']?.title ?? ''
    case 'phase':
    case 'table':
      return ''
  }
}

function detailOf(
  { tables, notes, people, topics, vote }: Losses,
  target: RemovalTarget,
  words: (typeof programmeMessages)['en']['removal'],
): string {
  const answers = target.kind === 'template' || target.kind === 'section'
  return [
    tables > 0 && (target.kind === 'table' ? words.notesAtTable(notes) : words.notesAtTables(tables, notes)),
    tables > 0 && (answers ? words.unseenAnswers : words.unseenTables),
    people > 0 && words.people(people),
    topics > 0 && words.topics(topics),
    vote && words.vote,
    words.undoable,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}
