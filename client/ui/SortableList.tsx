import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { useAnnounce } from './Announce.tsx'
import { classNames } from './classNames.ts'
import { DraggableRows } from './DraggableRows.tsx'
import { uiMessages } from './messages.ts'
import { reorder } from './reorder.ts'
import type { SortableRowParts } from './SortableRow.tsx'
import styles from './SortableList.module.css'

/**
 * An ordered list to rearrange by dragging or with Move up and Move down; every move is read out.
 * Brings dnd-kit along: a screen that phones load reaches it through `lazy()`, as a whole, for rows
 * that become draggable later would take the focus from whoever is in them.
 */
export function SortableList<T extends { readonly id: string }>({
  label,
  items,
  nameOf,
  onReorder,
  renderItem,
  className,
}: {
  /** What the list holds; spoken. */
  readonly label: string
  readonly items: readonly T[]
  /** How an item is called in "Move … up". */
  readonly nameOf: (item: T) => string
  /** All items in their new order, and which one moved where. */
  readonly onReorder: (items: T[], move: { readonly id: string; readonly from: number; readonly to: number }) => void
  readonly renderItem: (item: T, index: number) => ReactNode
  readonly className?: string | undefined
}) {
  const messages = useMessages(uiMessages).list
  const announce = useAnnounce()
  const list = useRef<HTMLOListElement>(null)
  const refocus = useRef<{ readonly id: string; readonly button: string }>(undefined)
  // Moving a row's element takes the focus from its button.
  useLayoutEffect(() => {
    if (!refocus.current) return
    const { id, button } = refocus.current
    refocus.current = undefined
    const row = Array.from(list.current?.children ?? []).find((child) => child.getAttribute('data-row') === id)
    row?.querySelector<HTMLElement>(`[data-move="${button}"]`)?.focus()
  })
  const move = (from: number, to: number) => {
    const moved = items[from]
    if (!moved || from === to || to < 0 || to >= items.length) return
    if (list.current?.contains(document.activeElement)) refocus.current = { id: moved.id, button: to < from ? 'up' : 'down' }
    onReorder(reorder(items, from, to), { id: moved.id, from, to })
    announce(messages.moved(nameOf(moved), to + 1, items.length))
  }
  const rows: SortableRowParts[] = items.map((item, index) => ({
    id: item.id,
    name: nameOf(item),
    index,
    count: items.length,
    onMove: move,
    children: renderItem(item, index),
  }))
  return (
    <ol ref={list} aria-label={label} className={classNames(styles.list, className)}>
      <DraggableRows rows={rows} onMove={move} />
    </ol>
  )
}
