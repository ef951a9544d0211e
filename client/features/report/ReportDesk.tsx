import { useState, type ReactNode } from 'react'
import type { SynthesisSnapshot } from '#shared/model/snapshot.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { DeskFrame } from '../../shell/DeskFrame.tsx'
import { useCan } from '../../workshop/session.ts'
import { Contents } from './Contents.tsx'
import { EvidenceContext, type EvidenceOfLine } from './evidenceContext.ts'
import { EvidenceDrawer } from './EvidenceDrawer.tsx'
import { reportMessages } from './messages.ts'
import { Readers } from './Readers.tsx'
import { ReportActions } from './ReportActions.tsx'
import { ReportSheet } from './ReportSheet.tsx'
import styles from './Report.module.css'
import { useReport } from './useReport.ts'

/** The report on its sheet, contents at the left, what can be done with it in the bar. */
export function ReportDesk({ synthesis, editable, fallback }: { synthesis: SynthesisSnapshot; editable: boolean; fallback: ReactNode }) {
  const messages = useMessages(reportMessages)
  const mayWrite = useCan()({ do: 'write synthesis' }) && editable
  const [wantsToWrite, setEditing] = useState(false)
  const editing = wantsToWrite && mayWrite
  const report = useReport(synthesis, editing)
  const [shown, show] = useState<EvidenceOfLine>()
  if (report === undefined) return fallback
  return (
    <EvidenceContext value={show}>
      <title>{messages.pageTitle(report.title)}</title>
      <DeskFrame
        pinnedBar
        title={messages.report}
        where={report.title}
        className={styles.desk}
        actions={<ReportActions mayWrite={mayWrite} editing={editing} onEdit={setEditing} />}
        rail={
          <div className={styles.rail}>
            <Contents sections={report.sections} />
            <Readers />
          </div>
        }
      >
        <ReportSheet report={report} editing={editing} />
      </DeskFrame>
      {shown !== undefined && <EvidenceDrawer key={shown.line} {...shown} onClose={() => show(undefined)} />}
    </EvidenceContext>
  )
}
