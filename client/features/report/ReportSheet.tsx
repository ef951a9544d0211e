import { useEffect } from 'react'
import type { Report } from '#shared/report/Report.ts'
import styles from './ReportSheet.module.css'
import { SectionView } from './SectionView.tsx'

/** The report as it lies on the desk, and as it is printed. */
export function ReportSheet({ report, editing }: { report: Report; editing: boolean }) {
  useJumpOnArrival()
  const { title, subtitle, language, figures, sections } = report
  return (
    <article lang={language} className={styles.sheet}>
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

/** The browser looked for the address's section before there was one. */
function useJumpOnArrival(): void {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1))
    if (id !== '') document.getElementById(id)?.scrollIntoView()
  }, [])
}
