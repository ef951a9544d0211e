import { Upload } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { AppBar } from '../../ui/AppBar.tsx'
import { Brand } from '../../ui/Brand.tsx'
import { Button } from '../../ui/Button.tsx'
import { LanguagePicker } from '../../ui/LanguagePicker.tsx'
import { Slab } from '../../ui/Slab.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { FileSheet } from './FileSheet.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { ImportSummary } from './ImportSummary.tsx'
import { createMessages } from './messages.ts'
import { ProgrammePreview } from './ProgrammePreview.tsx'
import { useNewWorkshop } from './useNewWorkshop.ts'
import { WorkshopFacts } from './WorkshopFacts.tsx'
import styles from './CreatePage.module.css'

/** A new workshop: choose a format or a file, say what it is called, see the day, create it. */
export default function CreatePage() {
  const messages = useMessages(createMessages)
  const work = useNewWorkshop()
  const { draft, change, faulty, needsPassphrase, file } = work
  const picker = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState(false)
  const pick = async (chosen: File | undefined) => {
    if (!chosen) return
    setReading(true)
    await work.chooseFile(chosen)
    setReading(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void work.create()
  }
  return (
    <form className={styles.page} onSubmit={submit} noValidate>
      <title>{messages.title}</title>
      <AppBar brand={<Brand href="/" />} title={messages.bar.title} where={messages.bar.where}>
        <Button variant="quiet" size="sm" icon={Upload} busy={reading} onClick={() => picker.current?.click()}>
          {messages.import.button}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={messages.import.button}
          // The same file may be chosen again after it was mended.
          onClick={(event) => {
            event.currentTarget.value = ''
          }}
          onChange={(event) => void pick(event.target.files?.[0])}
        />
        <LanguagePicker />
      </AppBar>
      <main className={styles.form}>
        <h1>{file ? messages.import.heading : messages.heading}</h1>
        {work.fileFailure && (
          <StatusLine tone="danger" className={styles.failure}>
            {work.fileFailure}
          </StatusLine>
        )}
        {file ? (
          <ImportSummary
            chosen={file}
            onBack={work.dropFile}
            passphrase={draft.passphrase}
            onPassphrase={(passphrase) => change({ passphrase })}
            needsPassphrase={needsPassphrase}
            missing={faulty.includes('passphrase')}
          />
        ) : (
          <>
            <FormatChoice value={draft.format} onChange={(format) => change({ format })} />
            <WorkshopFacts draft={draft} onChange={change} faulty={faulty} needsPassphrase={needsPassphrase} />
          </>
        )}
      </main>
      <aside className={styles.aside}>
        {file ? <FileSheet file={file.file} /> : <ProgrammePreview draft={draft} />}
        <div className={styles.go}>
          <p>{messages.next}</p>
          <div className={styles.button}>
            {work.failure && (
              <StatusLine tone="danger" className={styles.failure}>
                {work.failure}
              </StatusLine>
            )}
            <Slab
              type="submit"
              busy={work.busy}
              detail={messages.createDetail}
              title={file ? messages.import.create : messages.create}
              busyTitle={file ? messages.import.creating : messages.creating}
            />
          </div>
        </div>
      </aside>
    </form>
  )
}
