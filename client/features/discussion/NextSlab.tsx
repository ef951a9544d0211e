import { PencilLine } from 'lucide-react'
import type { WorkshopTable } from '#shared/model/table.ts'
import type { Section } from '#shared/model/template.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Slab } from '../../ui/Slab.tsx'
import { useMe } from '../../workshop/session.ts'
import { useTable } from '../../workshop/table.tsx'
import { discussionMessages } from './messages.ts'
import { boxesOf, fillOf, leastFilled } from './sheet.ts'
import { useHarvesting } from './useHarvesting.ts'

/** The one next step at a table: to its emptiest box; once the harvest is on, to the poster. */
export function NextSlab({
  table,
  sections,
  writable,
  onWrite,
}: {
  readonly table: WorkshopTable
  readonly sections: readonly Section[]
  readonly writable: boolean
  readonly onWrite: (section: string) => void
}) {
  const messages = useMessages(discussionMessages)
  const { workshop } = useMe()
  const harvesting = useHarvesting(table)
  const least = useTable((snapshot) => leastFilled(snapshot, sections))
  const count = useTable((snapshot) => (least === undefined ? 0 : fillOf(snapshot, least, boxesOf(sections))))
  if (harvesting) return <Slab title={messages.harvest} detail={messages.harvestDetail} href={`/w/${workshop}/harvest/${table.id}`} />
  if (!writable) return null
  if (least === undefined)
    return sections.length === 0 ? (
      <Slab title={messages.nextNote} detail={messages.nextNoteDetail} icon={PencilLine} onClick={() => onWrite('')} />
    ) : null
  const go = () => {
    if (least.kind === 'notes') return onWrite(least.id)
    const box = document.getElementById(`box-${least.id}`)
    const field = box?.querySelector<HTMLElement>('textarea, input') ?? box
    field?.focus()
  }
  return <Slab title={messages.next(least.title)} detail={count === 0 ? messages.nextEmpty : messages.nextFew(count)} onClick={go} />
}
