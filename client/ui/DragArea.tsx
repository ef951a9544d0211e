import { DragDropProvider } from '@dnd-kit/react'
import type { ComponentProps } from 'react'
import { dragPlugins, dragSensors } from './dragging.ts'

/**
 * dnd-kit's provider, ready for our content security policy, for mouse, pen and touch. Keyboard and
 * tap ways of moving belong to each feature (buttons, keys), with its own words read out.
 * Loads dnd-kit: phones reach it through `lazy()` only.
 */
export function DragArea(props: Omit<ComponentProps<typeof DragDropProvider>, 'plugins' | 'sensors'>) {
  return <DragDropProvider {...props} plugins={dragPlugins} sensors={dragSensors} />
}
