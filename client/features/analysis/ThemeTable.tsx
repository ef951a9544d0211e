import { Unplug } from 'lucide-react'
import { Fragment } from 'react'
import type { WorkshopTable } from '#shared/model/table.ts'
import type { Tier } from '#shared/model/tier.ts'
import { fewestFor } from '#shared/rules/support.ts'
import type { Analysis, QuestionAnalysis, ThemeSupport } from '#shared/rules/tiers.ts'
import { formatList } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SupportBar } from '../../ui/SupportBar.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { classNames } from '../../ui/classNames.ts'
import { CountDot } from './CountDot.tsx'
import { analysisMessages } from './messages.ts'
import styles from './ThemeTable.module.css'

const tiers: readonly Tier[] = ['must-do', 'flagged', 'minor']

/** Themes by tables: a circle a table that supports the theme, as large as the number of its notes. */
export function ThemeTable({
  analysis,
  question,
  chosen,
  onChoose,
}: {
  analysis: Analysis
  question: QuestionAnalysis
  chosen: string | undefined
  onChoose: (theme: string) => void
}) {
  const messages = useMessages(analysisMessages)
  const { mustDoShare, flaggedTables, flaggedShare } = analysis.thresholds
  return (
    // Where the table is wider than the screen it scrolls, and the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={messages.theme}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{messages.theme}</th>
            <th scope="col">{messages.support}</th>
            {analysis.tookPart.map((table) => (
              <th key={table.id} scope="col" className={styles.at}>
                <TableMarker number={table.number} size={32} />
              </th>
            ))}
            <th scope="col" className={styles.notes}>
              {messages.notesHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {tiers.map((tier) => (
            <TierRows key={tier} tier={tier} analysis={analysis} question={question} chosen={chosen} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
      <p className="meta">{messages.thresholds(mustDoShare, flaggedTables, flaggedShare)}</p>
    </div>
  )
}

function TierRows({
  tier,
  analysis,
  question,
  chosen,
  onChoose,
}: {
  tier: Tier
  analysis: Analysis
  question: QuestionAnalysis
  chosen: string | undefined
  onChoose: (theme: string) => void
}) {
  const messages = useMessages(analysisMessages)
  const themes = question.themes.filter((theme) => theme.tier === tier)
  const rule = useRule(tier, analysis, question.N)
  if (themes.length === 0) return null
  return (
    <Fragment>
      <tr className={styles.tier}>
        <th colSpan={analysis.tookPart.length + 3} scope="colgroup">
          {messages.tiers[tier]} <small>{rule}</small>
        </th>
      </tr>
      {themes.map((support) => (
        <ThemeRow
          key={support.theme.id}
          support={support}
          tables={analysis.tookPart}
          isChosen={support.theme.id === chosen}
          onChoose={() => onChoose(support.theme.id)}
        />
      ))}
    </Fragment>
  )
}

/** The tier's threshold in whole tables. */
function useRule(tier: Tier, { thresholds }: Analysis, N: number): string {
  const { tierRule } = useMessages(analysisMessages)
  const mustDo = fewestFor('must-do', N, thresholds) ?? N + 1
  const flagged = fewestFor('flagged', N, thresholds) ?? N + 1
  if (tier === 'must-do') return tierRule['must-do'](mustDo, N)
  return tier === 'flagged' ? tierRule.flagged(flagged, mustDo - 1) : tierRule.minor(flagged - 1)
}

function ThemeRow({
  support,
  tables,
  isChosen,
  onChoose,
}: {
  support: ThemeSupport
  tables: readonly WorkshopTable[]
  isChosen: boolean
  onChoose: () => void
}) {
  const messages = useMessages(analysisMessages)
  const { theme, n, N, tier, notes, hinges } = support
  const noteCounts = new Map(support.tables.map(({ table, notes: own }) => [table.id, own.length]))
  const hingeTables = new Set(hinges.map(({ table }) => table))
  const hingeNames = tables.filter((table) => hingeTables.has(table.id)).map((table) => messages.tableName(table.number))
  return (
    <tr className={classNames(styles.theme, isChosen && styles.chosen)}>
      <th scope="row">
        <button type="button" aria-expanded={isChosen} onClick={onChoose}>
          {theme.label}
        </button>
        {tier === 'must-do' && hinges.length > 0 && (
          <span className={styles.hinge}>
            <Icon icon={Unplug} /> {hinges.length >= n && n > 1 ? messages.hingesOnAny : messages.hingesOn(formatList(hingeNames))}
          </span>
        )}
      </th>
      <td>
        <SupportBar count={n} of={N} tier={tier} />
      </td>
      {tables.map((table) => (
        <td key={table.id} className={styles.at}>
          <CountDot
            table={table.number}
            count={noteCounts.get(table.id) ?? 0}
            hinges={tier === 'must-do' && hingeTables.has(table.id) && hinges.length < n}
          />
        </td>
      ))}
      <td className={styles.notes}>{notes}</td>
    </tr>
  )
}
