import type { PhaseKind } from '#shared/model/phase.ts'
import { ChartBarBig, Images, Lightbulb, MessagesSquare, Presentation, Wheat, type LucideIcon } from 'lucide-react'

/** The kinds of phases in the order in which a session usually has them. */
export const phaseKinds: readonly PhaseKind[] = ['input', 'topics', 'discussion', 'harvest', 'gallery', 'analysis']

export const phaseIcons: Readonly<Record<PhaseKind, LucideIcon>> = {
  input: Presentation,
  topics: Lightbulb,
  discussion: MessagesSquare,
  harvest: Wheat,
  gallery: Images,
  analysis: ChartBarBig,
}
