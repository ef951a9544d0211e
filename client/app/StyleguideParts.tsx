import { Copy, Hand, Languages, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { NoteKind } from '#shared/model/note.ts'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { AppBar } from '../ui/AppBar.tsx'
import { Brand } from '../ui/Brand.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CodeInput } from '../ui/CodeInput.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ConnectionBadge } from '../ui/ConnectionBadge.tsx'
import { CopyField } from '../ui/CopyField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Drawer } from '../ui/Drawer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Menu } from '../ui/Menu.tsx'
import { NoteKindPicker } from '../ui/NoteKindPicker.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Select } from '../ui/Select.tsx'
import { SortableList } from '../ui/SortableList.tsx'
import { Switch } from '../ui/Switch.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { Textarea } from '../ui/Textarea.tsx'
import { TimerFace } from '../ui/TimerFace.tsx'
import { useToasts } from '../ui/Toast.tsx'
import { styleguideMessages } from './styleguideMessages.ts'
import styles from './Styleguide.module.css'

const menuItems = [
  { id: 'rename', label: 'Rename', icon: Pencil, onSelect: () => undefined },
  { id: 'copy', label: 'Copy', icon: Copy, onSelect: () => undefined, disabledReason: 'The table is signed off.' },
  { id: 'delete', label: 'Delete', icon: Trash2, tone: 'danger', separated: true, onSelect: () => undefined },
] as const

/** What opens, moves, counts down or is filled in. */
export function StyleguideParts() {
  const messages = useMessages(styleguideMessages)
  return (
    <section className={styles.all}>
      <h2>{messages.sections.parts}</h2>
      <div className={styles.bars}>
        <AppBar brand={<Brand href="/" />} title="European cluster managers’ meeting" where="Brussels · Wednesday 18 March 2026">
          <ConnectionBadge state="saved" detail="Saved 4 s ago" />
          <ConnectionBadge state="reconnecting" />
          <Menu
            label="English"
            icon={Languages}
            size="sm"
            items={[{ id: 'en', label: 'English', checked: true, onSelect: () => undefined }]}
          />
        </AppBar>
        {[1, 4].map((table) => (
          <AppBar key={table} table={table} title={`Table ${table}`} where="Session 3 · The next generation of EU cluster initiatives">
            <ConnectionBadge state="offline" />
            <Button size="sm" icon={Hand}>
              Call facilitator
            </Button>
          </AppBar>
        ))}
      </div>
      <div className={styles.parts}>
        <Entries />
        <Openers />
        <Outputs />
      </div>
    </section>
  )
}

function Entries() {
  const [kind, setKind] = useState<NoteKind>('idea')
  const [code, setCode] = useState('4829')
  const [names, setNames] = useState<'first' | 'initials' | 'none'>('first')
  const [ticked, setTicked] = useState(true)
  const [text, setText] = useState('')
  return (
    <div className={styles.stack}>
      <CodeInput value={code} onChange={setCode} boxHeight={68} {...(code === '000000' && { error: 'No workshop has this code.' })} />
      <NoteKindPicker value={kind} onChange={setKind} />
      <SegmentedControl
        label="Names on notes"
        value={names}
        onChange={setNames}
        options={[
          { value: 'first', label: 'First names' },
          { value: 'initials', label: 'Initials' },
          { value: 'none', label: 'None' },
        ]}
      />
      <Select
        label="Language"
        value={names}
        onChange={setNames}
        options={[
          { value: 'first', label: 'First names' },
          { value: 'none', label: 'None' },
        ]}
      />
      <Textarea label="Why it matters" optional voice value={text} onChange={setText} placeholder="One or two sentences" />
      <Checkbox label="I am the rapporteur" checked={ticked} onChange={setTicked} hint="Takes the notes for the table" />
      <Switch label="I will host this table" checked={ticked} onChange={setTicked} />
    </div>
  )
}

function Openers() {
  const toasts = useToasts()
  const [opened, setOpened] = useState<'dialog' | 'confirm' | 'drawer'>()
  const [tab, setTab] = useState<'objectives' | 'areas'>('objectives')
  const [stages, setStages] = useState([
    { id: 'a', name: 'Input' },
    { id: 'b', name: 'Topics' },
    { id: 'c', name: 'Discussion' },
  ])
  const close = () => setOpened(undefined)
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <Button onClick={() => setOpened('dialog')}>Dialog</Button>
        <Button variant="danger" onClick={() => setOpened('confirm')}>
          Delete workshop
        </Button>
        <Button onClick={() => setOpened('drawer')}>Drawer</Button>
        <Button onClick={() => toasts.show({ text: 'Note binned', onUndo: () => undefined })}>Notice</Button>
        <Menu label="More for Table 4" iconOnly items={menuItems} />
      </div>
      <div>
        <Tabs
          label="Sections"
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'objectives', label: 'Objectives', count: 3 },
            { value: 'areas', label: 'Must-do areas', count: 7 },
          ]}
        >
          {tab}
        </Tabs>
      </div>
      <SortableList label="Phases" items={stages} nameOf={(stage) => stage.name} onReorder={setStages} renderItem={(stage) => stage.name} />
      <Dialog
        open={opened === 'dialog'}
        onClose={close}
        title="Rename the table"
        footer={
          <Button variant="ink" onClick={close}>
            Rename
          </Button>
        }
      >
        A table keeps its number.
      </Dialog>
      <ConfirmDialog
        open={opened === 'confirm'}
        title="Delete the workshop?"
        detail="All notes and posters go with it."
        confirmLabel="Delete workshop"
        onConfirm={close}
        onCancel={close}
      />
      <Drawer open={opened === 'drawer'} onClose={close} title="Green / circular economy" detail="5 of 6 tables, 11 notes">
        Evidence
      </Drawer>
    </div>
  )
}

function Outputs() {
  return (
    <div className={styles.stack}>
      <TimerFace remainingMs={402_000} totalMs={1_200_000} size={72} />
      <div className={styles.row}>
        <TimerFace silent remainingMs={42_000} size={40} />
        <TimerFace silent remainingMs={-12_000} size={40} />
        <TimerFace silent state="paused" remainingMs={402_000} size={40} />
      </div>
      <QrCode value="https://sheaf.example/join/482915" size={140} label="QR code: join at sheaf.example" />
      <CopyField label="Link for rapporteurs" value="https://sheaf.example/w/abc#key" hint="Shown once: keep it." />
      <EmptyState title="No notes yet" detail="What the table writes appears here." titleAs="h3" />
    </div>
  )
}
