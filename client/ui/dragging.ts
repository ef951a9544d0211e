import { AutoScroller, Feedback, PointerSensor, StyleInjector } from '@dnd-kit/dom'
import './drag.css'

// The content security policy allows no <style> elements; drag.css holds the rules instead.
StyleInjector.prototype.register = () => () => undefined

/** What every drag of ours runs on: mouse, pen and touch; the thing itself is in the hand; long boards scroll along. */
export const dragPlugins = [AutoScroller, Feedback]
export const dragSensors = [PointerSensor]
