import type { Block } from '#shared/report/Report.ts'
import { BlockView } from './BlockView.tsx'

/** The blocks of a section, in order. `level` is that of the heading above them. */
export function Blocks({ blocks, level }: { blocks: readonly Block[]; level: number }) {
  // Blocks have no names of their own: their place in the section is what they are.
  return blocks.map((block, place) => <BlockView key={[block.kind, String(place)].join()} block={block} level={level} />)
}
