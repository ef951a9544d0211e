import type { Cluster } from '#shared/model/cluster.ts'
import { limits } from '#shared/model/record.ts'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useHarvest } from './BoardProvider.tsx'
import { useBoardStore } from './boardState.ts'
import styles from './ClusterBox.module.css'
import { harvestMessages } from './messages.ts'

/** The title of a cluster while it is changed: Enter keeps it, Esc leaves it as it was, leaving the field keeps it. */
export function ClusterTitle({ cluster }: { readonly cluster: Cluster }) {
  const messages = useMessages(harvestMessages)
  const { actions } = useHarvest()
  const store = useBoardStore()
  const [title, setTitle] = useState(cluster.title)
  const field = useRef<HTMLInputElement>(null)
  const given = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    field.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
  const end = (keep: boolean) => {
    // Leaving the field follows upon Enter and Esc.
    if (given.current) return
    given.current = true
    if (keep) actions.rename(cluster.id, title)
    else store.setState({ renaming: undefined })
  }
  return (
    <input
      ref={field}
      value={title}
      aria-label={messages.titleOf}
      placeholder={messages.titlePlaceholder}
      maxLength={limits.title}
      className={styles.field}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
        event.preventDefault()
        event.stopPropagation()
        end(event.key === 'Enter')
      }}
    />
  )
}
