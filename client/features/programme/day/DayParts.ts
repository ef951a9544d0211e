import type { Ref } from 'react'

/** What dragging adds to a row; without it a row shows no handle. */
export interface DragParts {
  readonly rowRef?: Ref<HTMLElement> | undefined
  readonly handleRef?: Ref<HTMLSpanElement> | undefined
  readonly dragging?: boolean | undefined
  /** A drop now would put something in front of this row, behind it, or into it. */
  readonly drop?: 'before' | 'after' | 'into' | undefined
}
