import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useSingleKeys } from '../../shell/singleKeys.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { useBoard, useBoardStore } from './boardState.ts'
import styles from './Keys.module.css'
import { harvestMessages } from './messages.ts'

const keys = (...names: readonly string[]): ReactNode => names.map((name) => <kbd key={name}>{name}</kbd>)

/** The line of keys at the foot, where there is a keyboard. */
export function KeysLine() {
  const messages = useMessages(harvestMessages)
  const store = useBoardStore()
  const { on } = useSingleKeys()
  const { short } = messages
  return (
    <div className={styles.line}>
      {on && (
        <ul aria-label={messages.keys}>
          <li>
            {keys('J', 'K')} {short.move}
          </li>
          <li>
            {keys('Space')} {short.select}
          </li>
          <li>
            {keys('1')} {messages.to} {keys('9')} {short.place}
          </li>
          <li>
            {keys('N')} {short.newCluster}
          </li>
          <li>
            {keys('R')} {short.rename}
          </li>
          <li>
            {keys('M')} {short.merge}
          </li>
          <li>
            {keys('Ctrl', 'Z')} {short.undo}
          </li>
        </ul>
      )}
      <Button size="sm" variant="quiet" onClick={() => store.setState({ open: 'keys' })} className={styles.all}>
        {on && keys('?')} {messages.allKeys}
      </Button>
    </div>
  )
}

/** All keys, and the switch that turns the single ones off. */
export function KeysDialog() {
  const messages = useMessages(harvestMessages)
  const store = useBoardStore()
  const open = useBoard((state) => state.open === 'keys')
  const { on, set } = useSingleKeys()
  const { keyList } = messages
  const all: readonly (readonly [string, ReactNode, string])[] = [
    ['move', keys('J', 'K'), keyList.move],
    ['walk', keys('↑', '↓'), keyList.walk],
    ['select', keys('Space'), keyList.select],
    [
      'place',
      <>
        {keys('1')} {messages.to} {keys('9')}
      </>,
      keyList.place,
    ],
    ['newCluster', keys('N'), keyList.newCluster],
    ['rename', keys('R'), keyList.rename],
    ['merge', keys('M'), keyList.merge],
    ['edit', keys('Enter', 'E'), keyList.edit],
    ['bin', keys('Delete'), keyList.bin],
    ['clear', keys('Esc'), keyList.clear],
    ['undo', keys('Ctrl', 'Z'), keyList.undo],
    ['redo', keys('Ctrl', 'Shift', 'Z'), keyList.redo],
    ['all', keys('?'), keyList.all],
  ]
  return (
    <Dialog open={open} onClose={() => store.setState({ open: undefined })} title={messages.keysTitle}>
      <dl className={styles.list}>
        {all.map(([id, pressed, does]) => (
          <div key={id}>
            <dt>{pressed}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Switch label={messages.keysSwitch} hint={messages.keysSwitchHint} checked={on} onChange={set} />
    </Dialog>
  )
}
