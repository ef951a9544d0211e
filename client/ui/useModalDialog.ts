import { useLayoutEffect, useRef, type MouseEvent, type RefObject, type SyntheticEvent } from 'react'

interface ModalDialogHandlers {
  readonly ref: RefObject<HTMLDialogElement | null>
  readonly onCancel: (event: SyntheticEvent<HTMLDialogElement>) => void
  readonly onPointerDown: (event: MouseEvent<HTMLDialogElement>) => void
  readonly onClick: (event: MouseEvent<HTMLDialogElement>) => void
}

/**
 * Opens a native <dialog> as a modal while it is mounted and closes it before it leaves, which is
 * when the browser gives focus back. Esc and a press beside it ask for closing.
 * Focus goes to `[data-autofocus]` inside, else to `[data-title]`.
 */
export function useModalDialog(onClose: () => void, closeOutside = true): ModalDialogHandlers {
  const ref = useRef<HTMLDialogElement>(null)
  const pressedOutside = useRef(false)
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (!dialog.open) dialog.showModal()
    ;(dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog.querySelector<HTMLElement>('[data-title]'))?.focus()
    return () => dialog.close()
  }, [])
  return {
    ref,
    onCancel: (event) => {
      // A menu or file picker inside sends its own cancel through here.
      if (event.target !== event.currentTarget) return
      event.preventDefault()
      onClose()
    },
    // Selecting text and letting go outside is no wish to close.
    onPointerDown: (event) => {
      pressedOutside.current = event.target === event.currentTarget
    },
    onClick: (event) => {
      if (closeOutside && pressedOutside.current && event.target === event.currentTarget) onClose()
    },
  }
}
