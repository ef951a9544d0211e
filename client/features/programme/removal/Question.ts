import type { ReactNode } from 'react'

/** What is asked before something is done. */
export interface Question {
  readonly title: string
  readonly detail: ReactNode
  readonly confirmLabel: string
  readonly onConfirm: () => void
}
