import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useTable } from '../../workshop/table.tsx'
import { boardLayout, clustersOf, pileOf } from './boardLayout.ts'
import { useHarvest } from './BoardProvider.tsx'
import { useBoard, useBoardStore } from './boardState.ts'
import { classNames } from '../../ui/classNames.ts'
import { harvestMessages } from './messages.ts'
import styles from './Board.module.css'

/** Which section of the template is sorted now; each with the notes that still lie in its pile. */
export function SectionSwitch() {
  const messages = useMessages(harvestMessages)
  const { sections } = useHarvest()
  const store = useBoardStore()
  const section = useBoard((state) => state.section)
  const layout = useTable(boardLayout)
  const own = sections.filter(({ kind }) => kind === 'notes')
  // Notes written before there was a template, or moved out of it, must not be lost from sight.
  const loose = pileOf(layout, '').length + clustersOf(layout, '').length > 0
  const all = [
    ...own.map(({ id, title, prompt }) => ({ id, title, prompt })),
    ...(loose || own.length === 0 ? [{ id: '', title: messages.noSection, prompt: '' }] : []),
  ]
  if (all.length < 2) return null
  const current = all.find(({ id }) => id === section)
  return (
    <nav aria-label={messages.sections} className={styles.sections}>
      <ul>
        {all.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === section}
              onClick={() => store.setState({ section: id, selected: new Set(), focused: undefined })}
              className={classNames(styles.section, id === section && styles.current)}
            >
              {title} <small>{pileOf(layout, id).length}</small>
            </button>
          </li>
        ))}
      </ul>
      {current !== undefined && current.prompt !== '' && <p className={styles.prompt}>{current.prompt}</p>}
    </nav>
  )
}
