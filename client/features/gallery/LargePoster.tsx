import type { ComposedPoster } from '#shared/rules/poster.ts'
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { usePosterEvent } from '../../shell/posters.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Poster } from '../../ui/Poster.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { useWideScreen } from '../../ui/useWideScreen.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import styles from './LargePoster.module.css'
import { galleryMessages } from './messages.ts'

/** One poster large; the others are one key, or one tap, away. */
export function LargePoster({
  posters,
  open,
  onOpen,
}: {
  readonly posters: readonly ComposedPoster[]
  readonly open: string | undefined
  readonly onOpen: (table: string | undefined) => void
}) {
  const messages = useMessages(galleryMessages)
  const event = usePosterEvent()
  const nameOf = useNames()
  const link = usePlenary((plenary) => plenary.workshop?.joinUrl)
  const wide = useWideScreen(760)
  const [chosen, setChosen] = useState<'sheet' | 'reading'>()
  const variant = chosen ?? (wide ? 'sheet' : 'reading')
  const at = posters.findIndex((poster) => poster.table.id === open)
  const poster = posters[at]
  const go = (step: number) => onOpen(posters[(at + step + posters.length) % posters.length]?.table.id)
  const byKey = useEffectEvent((pressed: KeyboardEvent) => {
    // The arrows belong to the choice of view while it has the focus.
    if (poster === undefined || pressed.target instanceof HTMLInputElement) return
    if (pressed.key === 'ArrowRight') go(1)
    if (pressed.key === 'ArrowLeft') go(-1)
  })
  useEffect(() => {
    const press = (pressed: KeyboardEvent) => byKey(pressed)
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  if (poster === undefined) return null
  return (
    <Dialog open size="lg" title={messages.large(poster.number)} onClose={() => onOpen(undefined)}>
      <div className={styles.controls}>
        <SegmentedControl
          label={messages.view}
          hideLabel
          value={variant}
          onChange={setChosen}
          options={[
            { value: 'sheet', label: messages.asSheet },
            { value: 'reading', label: messages.asText },
          ]}
        />
        {wide && (
          <Button icon={Printer} onClick={() => window.print()}>
            {messages.print}
          </Button>
        )}
        {posters.length > 1 && (
          <span className={styles.turn}>
            <IconButton icon={ChevronLeft} label={messages.previous} onClick={() => go(-1)} />
            <span role="status">{messages.place(at + 1, posters.length)}</span>
            <IconButton icon={ChevronRight} label={messages.next} onClick={() => go(1)} />
          </span>
        )}
      </div>
      <div className={variant === 'sheet' ? styles.sheet : styles.reading}>
        <Poster
          key={`${poster.table.id} ${variant}`}
          poster={poster}
          event={event}
          nameOf={nameOf}
          link={link}
          variant={variant}
          titleAs="h3"
        />
      </div>
    </Dialog>
  )
}
