import { useEffect, useEffectEvent } from 'react'
import type { Analysis } from '#shared/rules/tiers.ts'
import { currentPhase } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { useSynthesisUndo, useSynthesisWritable, useThemeEdits } from '../../workshop/synthesis.tsx'
import { analysisMessages } from './messages.ts'
import { suggestionsFor } from './suggestionsFor.ts'

/**
 * When the facilitator first opens the analysis of the session at its analysis phase, clusters with equal or nearly equal titles are linked already.
 * Only the facilitator's device does it, so that two people cannot name the same theme twice.
 */
export function usePrelink(analysis: Analysis | undefined): void {
  const messages = useMessages(analysisMessages)
  const { role } = useMe()
  const edits = useThemeEdits()
  const toasts = useToasts()
  const { undo } = useSynthesisUndo()
  const phase = usePlenary(currentPhase)
  const due =
    useSynthesisWritable() &&
    role === 'facilitator' &&
    analysis !== undefined &&
    phase?.kind === 'analysis' &&
    phase.session === analysis.session
  const link = useEffectEvent(() => {
    if (analysis === undefined) return
    const linked = edits.prelink(analysis.session, analysis.questions.flatMap(suggestionsFor))
    if (linked > 0) toasts.show({ text: messages.prelinked(linked), onUndo: undo })
  })
  useEffect(() => {
    if (due) link()
  }, [due])
}
