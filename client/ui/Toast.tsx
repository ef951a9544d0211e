import { X } from 'lucide-react'
import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { IconButton } from './IconButton.tsx'
import { uiMessages } from './messages.ts'
import { ToastCard } from './ToastCard.tsx'
import type { ToastContent } from './toastContent.ts'
import styles from './Toast.module.css'

export interface Toasts {
  /** Shows a notice and returns its id. */
  readonly show: (content: ToastContent) => string
  readonly dismiss: (id: string) => void
}

const ToastContext = createContext<Toasts>({ show: () => '', dismiss: () => undefined })

// More than three would cover the work underneath: the oldest leaves.
const mostAtOnce = 3

/** Owns the notice region; stands once, around the whole app. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const messages = useMessages(uiMessages)
  const [shown, setShown] = useState<readonly (ToastContent & { readonly id: string })[]>([])
  const nextId = useRef(0)
  const dismiss = useCallback((id: string) => setShown((all) => all.filter((toast) => toast.id !== id)), [])
  const show = useCallback((content: ToastContent) => {
    const id = `toast-${(nextId.current += 1)}`
    setShown((all) => [...all, { ...content, id }].slice(-mostAtOnce))
    return id
  }, [])
  const toasts = useMemo(() => ({ show, dismiss }), [show, dismiss])
  return (
    <ToastContext value={toasts}>
      {children}
      <section className={styles.region} aria-label={messages.notices} role="status" aria-live="polite" aria-atomic="false">
        {shown.map(({ id, ...content }) => (
          <ToastCard key={id} content={content} onLeave={() => dismiss(id)}>
            <IconButton icon={X} label={messages.dismiss} className={styles.button} onClick={() => dismiss(id)} />
          </ToastCard>
        ))}
      </section>
    </ToastContext>
  )
}

/** `const toasts = useToasts(); toasts.show({ text: 'Note binned', onUndo })` */
export function useToasts(): Toasts {
  return use(ToastContext)
}
