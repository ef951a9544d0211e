import { ChevronDown, Download } from 'lucide-react'
import { useId, useRef, useState, type FormEvent } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { Icon } from '../../ui/Icon.tsx'
import { placeBeside } from '../../ui/placeBeside.ts'
import { Slab } from '../../ui/Slab.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { failureWords } from '../../workshop/failureWords.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { download } from '../../workshop/sendCommand.ts'
import { useCan } from '../../workshop/session.ts'
import { exportFormats, fileName, type ExportFormat } from './exportFormats.ts'
import styles from './ExportPanel.module.css'
import { reportMessages } from './messages.ts'

/** The report as a file: choose a format, then export. */
export function ExportPanel() {
  const messages = useMessages(reportMessages)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  // A press on the button closes the panel before the click arrives: without this the click would open it anew.
  const openAtPress = useRef(false)
  const isOpen = () => panel.current?.matches(':popover-open') ?? false
  const toggle = (byKeyboard: boolean) => {
    if (panel.current === null || button.current === null) return
    if (byKeyboard ? isOpen() : openAtPress.current) return panel.current.hidePopover()
    panel.current.showPopover()
    placeBeside(panel.current, button.current, 'end')
    panel.current.querySelector<HTMLElement>('input:checked')?.focus()
  }
  return (
    <>
      <Button
        ref={button}
        variant="ink"
        icon={Download}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={id}
        className={styles.button}
        onPointerDown={() => {
          openAtPress.current = isOpen()
        }}
        onClick={(event) => toggle(event.detail === 0)}
      >
        {messages.export} <Icon icon={ChevronDown} className={classNames(styles.chevron, open && styles.up)} />
      </Button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={messages.export}
        className={styles.panel}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <h2>{messages.export}</h2>
        <ExportForm onPrint={() => panel.current?.hidePopover()} />
      </div>
    </>
  )
}

function ExportForm({ onPrint }: { onPrint: () => void }) {
  const messages = useMessages(reportMessages)
  const toasts = useToasts()
  const can = useCan()
  const workshop = usePlenary((plenary) => plenary.workshop)
  const [chosen, setChosen] = useState<ExportFormat>('docx')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { name, action } = messages.formats[chosen]
  const save = async (format: Exclude<ExportFormat, 'print'>) => {
    setBusy(true)
    setFailure(undefined)
    try {
      await download(format, fileName(format, { title: workshop?.title ?? '', date: workshop?.date ?? '' }))
      toasts.show({ text: messages.exported(name), tone: 'ok' })
    } catch (error) {
      setFailure(failureWords(error))
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (chosen !== 'print') return void save(chosen)
    onPrint()
    window.print()
  }
  const formats = exportFormats.filter(({ format }) => format !== 'export' || can({ do: 'export workshop' }))
  return (
    <form onSubmit={submit}>
      <fieldset className={styles.formats}>
        <legend>{messages.format}</legend>
        {formats.map(({ format, icon }) => (
          <label key={format}>
            <input type="radio" name="format" value={format} checked={format === chosen} onChange={() => setChosen(format)} />
            <Icon icon={icon} size={22} />
            <span>
              <b>{messages.formats[format].name}</b>
              <small>{messages.formats[format].detail}</small>
            </span>
            <em aria-hidden="true">{messages.formats[format].kind}</em>
          </label>
        ))}
      </fieldset>
      {failure !== undefined && <StatusLine tone="danger">{failure}</StatusLine>}
      <div className={styles.go}>
        <Slab
          type="submit"
          icon={Download}
          title={action}
          detail={chosen === 'print' ? messages.printDetail : undefined}
          busy={busy}
          busyTitle={messages.exporting}
        />
      </div>
    </form>
  )
}
