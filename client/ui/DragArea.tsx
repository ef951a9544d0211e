import { AutoScroller, Feedback, PointerSensor, StyleInjector } from '@dnd-kit/dom';
import { DragDropProvider } from '@dnd-kit/react';
import type { ComponentProps } from 'react';
import './drag.css';

// The content security policy allows no <style> elements; drag.css holds the rules instead.
StyleInjector.prototype.register = () => () => undefined;

const plugins = [AutoScroller, Feedback];
const sensors = [PointerSensor];

/**
 * dnd-kit's provider, ready for our content security policy, for mouse, pen and touch. Keyboard and
 * tap ways of moving belong to each feature (buttons, keys), with its own words read out.
 * Loads dnd-kit: reach it through `lazy()` only.
 */
export function DragArea(props: Omit<ComponentProps<typeof DragDropProvider>, 'plugins' | 'sensors'>) {
  return <DragDropProvider {...props} plugins={plugins} sensors={sensors} />;
}
