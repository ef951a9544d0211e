import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { uiMessages } from './messages.ts'
import type { ToastContent } from './toastContent.ts'
import styles from './Toast.module.css'

const toneIcons = { ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert }

// Long enough to read the sentence and reach the button.
const defaultStayMs = 8000

/** One notice of the toast region. */
export function ToastCard({
  content,
  onLeave,
  children,
}: {
  readonly content: ToastContent
  readonly onLeave: () => void
  /** The dismiss button. */
  readonly children: ReactNode
}) {
  const messages = useMessages(uiMessages)
  const [held, setHeld] = useState(false)
  const { text, tone = 'plain', onUndo, stayMs = defaultStayMs } = content
  const action = content.action ?? (onUndo && { label: messages.undo, onPress: onUndo })
  const leave = useEffectEvent(onLeave)
  useEffect(() => {
    if (held || tone === 'danger') return
    const timer = window.setTimeout(leave, stayMs)
    return () => window.clearTimeout(timer)
  }, [held, tone, stayMs])
  return (
    <div
      className={styles.toast}
      data-tone={tone}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone !== 'plain' && <Icon icon={toneIcons[tone]} />}
      <p className={styles.text}>{text}</p>
      {action && (
        <Button
          size="sm"
          className={styles.button}
          onClick={() => {
            action.onPress()
            onLeave()
          }}
        >
          {action.label}
        </Button>
      )}
      {children}
    </div>
  )
}
