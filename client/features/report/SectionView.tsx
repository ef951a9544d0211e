import type { Block, ReportSection } from '#shared/report/Report.ts'
import { classNames } from '../../ui/classNames.ts'
import { Blocks } from './Blocks.tsx'
import { narrativeOf } from './narrativeOf.ts'
import { NarrativeEditor } from './NarrativeEditor.tsx'
import styles from './ReportSheet.module.css'

export type Level = 2 | 3 | 4

const isNarrative = (block: Block) => block.kind === 'paragraph' && block.style === 'narrative'

/** A section with everything in it; while somebody edits, its own words are a field. */
export function SectionView({ section, level, editing }: { section: ReportSection; level: Level; editing: boolean }) {
  const Heading = `h${level}` as const
  const narrative = editing ? narrativeOf(section.id) : undefined
  const inner = Math.min(level + 1, 4) as Level
  const [beforeIt, afterIt] = narrative === undefined ? [section.blocks, []] : partedAt(section.blocks)
  return (
    <section id={section.id} className={classNames(styles.section, styles[`level${level}`])}>
      <Heading>{section.title}</Heading>
      <Blocks blocks={beforeIt} level={level} />
      {narrative !== undefined && (
        <NarrativeEditor
          place={narrative.place}
          block={narrative.block}
          title={section.title}
          printed={section.blocks.filter(isNarrative)}
        />
      )}
      <Blocks blocks={afterIt} level={level} />
      {section.sections.map((child) => (
        <SectionView key={child.id} section={child} level={inner} editing={editing} />
      ))}
    </section>
  )
}

/** What stands before and after the narrative. It comes after the question, before everything else. */
function partedAt(blocks: readonly Block[]): [Block[], Block[]] {
  const others = blocks.filter((block) => !isNarrative(block))
  const lead = others.filter((block) => block.kind === 'paragraph' && block.style === 'lead')
  return [lead, others.filter((block) => !lead.includes(block))]
}
