import { useRef } from 'react'
import type { Report } from '#shared/report/Report.ts'
import styles from './ReportSheet.module.css'
import { SectionView } from './SectionView.tsx'
import { useJumpOnArrival } from './useJumpOnArrival.ts'

/** The report as it lies on the desk, and as it is printed. */
export function ReportSheet({ report, editing }: { report: Report; editing: boolean }) {
  const sheet = useRef<HTMLElement>(null)
  useJumpOnArrival(sheet)
  const { title, subtitle, language, figures, sections } = report
  return (
    <article ref={sheet} lang={language} className={styles.sheet}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.subtitle}>{subtitle}</p>
      {figures.length > 0 && (
        <dl className={styles.figures}>
          {figures.map(({ value, label }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {sections.map((section) => (
        <SectionView key={section.id} section={section} level={2} editing={editing} />
      ))}
    </article>
  )
}
