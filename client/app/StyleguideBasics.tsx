import { Check, Info, VolumeX, Wifi, WifiOff } from 'lucide-react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Slab } from '../ui/Slab.tsx'
import { StatusLine } from '../ui/StatusLine.tsx'
import { TableMarker } from '../ui/TableMarker.tsx'
import { Tag } from '../ui/Tag.tsx'
import { styleguideMessages } from './styleguideMessages.ts'
import styles from './Styleguide.module.css'

function Swatches({ names, columns }: { readonly names: readonly string[]; readonly columns: number }) {
  return (
    <div className={styles.swatches} style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
      {names.map((name) => (
        <div key={name}>
          <i style={{ background: `var(--${name})` }} />
          <b>{name}</b>
        </div>
      ))}
    </div>
  )
}

/** Colours, the slab, status and the twelve tables. */
export function StyleguideBasics() {
  const messages = useMessages(styleguideMessages)
  return (
    <>
      <section className={styles.five}>
        <h2>{messages.sections.paper}</h2>
        <Swatches columns={4} names={['paper', 'sheet', 'desk', 'desk-2', 'ink', 'ink-2', 'ink-3', 'rule-strong']} />
      </section>
      <section className={styles.three}>
        <h2>{messages.sections.spot}</h2>
        <Swatches columns={3} names={['spot', 'spot-ink', 'spot-wash']} />
        <Slab title="Next: Harvest" detail="One slab per screen" className={styles.slab} onClick={() => undefined} />
      </section>
      <section className={styles.four}>
        <h2>{messages.sections.status}</h2>
        <div className={styles.row}>
          <Tag tone="now">Now</Tag>
          <Tag tone="ok" icon={Check}>
            Report ready
          </Tag>
          <Tag tone="warn" icon={VolumeX}>
            Quiet 4 min
          </Tag>
          <Tag tone="line">Draft</Tag>
          <Tag tone="info" icon={Info}>
            Shared by link
          </Tag>
        </div>
        <div className={styles.lines}>
          <StatusLine live={false} tone="ok" icon={Wifi}>
            48 of 50 phones connected
          </StatusLine>
          <StatusLine live={false} tone="warn" icon={WifiOff}>
            Offline. Your notes wait on this phone.
          </StatusLine>
          <StatusLine
            live={false}
            tone="danger"
            action={
              <Button size="sm" variant="danger">
                Try again
              </Button>
            }
          >
            That code has closed.
          </StatusLine>
        </div>
      </section>
      <section className={styles.all}>
        <h2>{messages.sections.tables}</h2>
        <p className={styles.intro}>{messages.tables}</p>
        <div className={styles.markers}>
          {messages.tableNames.map((name, index) => (
            <div key={name}>
              <TableMarker number={index + 1} size={70} />
              <span>{name}</span>
            </div>
          ))}
        </div>
        <div className={styles.row}>
          {[13, 24, 100].map((number) => (
            <TableMarker key={number} number={number} size={34} />
          ))}
          <TableMarker number={9} size={34} empty />
        </div>
      </section>
    </>
  )
}
