/** What a notice says and offers. */
export interface ToastContent {
  readonly text: string
  readonly tone?: 'plain' | 'ok' | 'warn' | 'danger' | undefined
  /** Takes back what the text reports; adds an Undo button. */
  readonly onUndo?: (() => void) | undefined
  /** Another single action in place of Undo. */
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined
  /** Milliseconds until it leaves; pauses while hovered or focused. Danger stays until dismissed. */
  readonly stayMs?: number | undefined
}
