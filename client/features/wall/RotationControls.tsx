import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { wallMessages } from './messages.ts'
import styles from './RotationControls.module.css'
import type { Rotation } from './useRotation.ts'

/** Back, pause and forward for what takes turns on the wall. */
export function RotationControls({ rotation, count }: { rotation: Rotation; count: number }) {
  const messages = useMessages(wallMessages)
  if (count < 2) return null
  return (
    <div className={styles.controls}>
      <IconButton icon={ChevronLeft} label={messages.previous} onClick={rotation.previous} />
      <IconButton
        icon={rotation.playing ? Pause : Play}
        label={rotation.playing ? messages.pause : messages.play}
        onClick={rotation.toggle}
      />
      <IconButton icon={ChevronRight} label={messages.following} onClick={rotation.next} />
      <span>{messages.oneOf(rotation.index + 1, count)}</span>
    </div>
  )
}
