import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from './classNames.ts'
import styles from './Tabs.module.css'

export interface TabItem<V extends string> {
  readonly value: V
  readonly label: ReactNode
  /** A count in small type after the label. */
  readonly count?: number | undefined
}

/** A row of tabs over one panel. Arrow keys, Home and End move; `children` is the panel of `value`. */
export function Tabs<V extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
  className,
  panelClassName,
}: {
  /** What the tabs choose between; spoken. */
  readonly label: string
  readonly tabs: readonly TabItem<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
  readonly children: ReactNode
  readonly className?: string | undefined
  readonly panelClassName?: string | undefined
}) {
  const id = useId()
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex((tab) => tab.value === value)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = (to + tabs.length) % tabs.length
    const tab = tabs[next]
    if (!tab) return
    onChange(tab.value)
    const element = event.currentTarget.children[next]
    if (element instanceof HTMLElement) element.focus()
  }
  return (
    <>
      <div role="tablist" tabIndex={-1} aria-label={label} onKeyDown={move} className={classNames(styles.tabs, className)}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-controls={`${id}-panel`}
            aria-selected={tab.value === value}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
            className={styles.tab}
          >
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        tabIndex={0}
        className={classNames(styles.panel, panelClassName)}
      >
        {children}
      </div>
    </>
  )
}
