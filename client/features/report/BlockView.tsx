import type { Block } from '#shared/report/Report.ts'
import { FilledSheet } from './FilledSheet.tsx'
import { Grid } from './Grid.tsx'
import { Lines } from './Lines.tsx'
import { PosterRow } from './PosterRow.tsx'
import { Prose } from './Prose.tsx'
import { Ranking } from './Ranking.tsx'
import { Talks } from './Talks.tsx'
import { Tiers } from './Tiers.tsx'

/** One block of the report. `level` is that of the heading above it. */
export function BlockView({ block, level }: { block: Block; level: number }) {
  switch (block.kind) {
    case 'paragraph':
      return <Prose block={block} />
    case 'list':
      return <Lines block={block} />
    case 'grid':
      return <Grid block={block} />
    case 'talks':
      return <Talks block={block} />
    case 'ranking':
      return <Ranking block={block} />
    case 'tiers':
      return <Tiers block={block} level={level + 1} />
    case 'posters':
      return <PosterRow block={block} level={level + 1} />
    case 'sheet':
      return <FilledSheet block={block} level={level + 1} />
  }
}
