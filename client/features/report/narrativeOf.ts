export interface NarrativePlace {
  readonly place: 'intro' | 'session' | 'question'
  /** The block of the synthesis: `intro`, a session's or a question's id. */
  readonly block: string
}

/** Which narrative stands in a section of the report; undefined where none does. */
export function narrativeOf(section: string): NarrativePlace | undefined {
  if (section === 'about') return { place: 'intro', block: 'intro' }
  if (section.startsWith('session-')) return { place: 'session', block: section.slice('session-'.length) }
  return section.startsWith('question-') ? { place: 'question', block: section.slice('question-'.length) } : undefined
}
