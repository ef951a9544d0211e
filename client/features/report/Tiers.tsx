import type { TiersBlock, TierTheme } from '#shared/report/Report.ts'
import type { Tier } from '#shared/model/tier.ts'
import { SupportBar } from '../../ui/SupportBar.tsx'
import { Behind } from './Behind.tsx'
import styles from './Tiers.module.css'

/** Themes by tier, each with the tables that carry it: one square a table. */
export function Tiers({ block: { tiers }, level }: { block: TiersBlock; level: number }) {
  const Heading = `h${Math.min(level, 6)}` as 'h4'
  return (
    <div className={styles.tiers}>
      {tiers.map(({ tier, title, rule, themes }) => (
        <section key={tier} className={styles.tier}>
          <Heading>
            {title} <small>{rule}</small>
          </Heading>
          <ul>
            {themes.map((theme) => (
              <Theme key={theme.id} theme={theme} tier={tier} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Theme({ theme: { label, n, N, support, hinge, evidence }, tier }: { theme: TierTheme; tier: Tier }) {
  return (
    <li>
      <span>
        <span className={styles.label}>{label}</span>
        {hinge !== '' && <small>{hinge}</small>}
      </span>
      <SupportBar count={n} of={N} tier={tier} hideCount className={styles.bar} />
      <Behind evidence={evidence} line={label} figure={support} />
    </li>
  )
}
