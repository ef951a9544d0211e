import { ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import { formatDate } from '../../i18n/format.ts'
import { today as dayOfToday } from '../../i18n/isoDay.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useDeviceWorkshops, type DeviceWorkshop } from '../../workshop/credentials.ts'
import { ForgetDevice } from './ForgetDevice.tsx'
import { homeMessages } from './messages.ts'
import styles from './DeviceWorkshops.module.css'

/** The workshops that this device is in. On a phone the one of today also stands above as the way back. */
export function DeviceWorkshops() {
  const messages = useMessages(homeMessages).device
  const today = dayOfToday()
  const workshops = inOrder(useDeviceWorkshops(), today)
  const current = workshops.find(({ date }) => date === today)
  return (
    <section className={styles.mine} aria-labelledby="device-heading">
      {current && (
        <Link href={`/w/${current.workshop}`} className={`sheet ${styles.back}`}>
          <span>
            <b>{messages.backTo(current.title)}</b>
            <span className={styles.meta}>{messages.as(current.name)}</span>
          </span>
          <Icon icon={ChevronRight} />
        </Link>
      )}
      <div className={styles.head}>
        <h2 id="device-heading">{messages.heading}</h2>
        {workshops.length > 0 && <ForgetDevice workshops={workshops} />}
      </div>
      {workshops.length === 0 && <p className={styles.empty}>{messages.empty}</p>}
      <ul>
        {workshops.map((workshop) => (
          <li key={workshop.workshop}>
            <WorkshopRow workshop={workshop} today={today} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Today's first, then what comes next, then what was, the latest first. */
function inOrder(workshops: readonly DeviceWorkshop[], today: string): DeviceWorkshop[] {
  const group = ({ date }: DeviceWorkshop) => (date === today ? 0 : date > today ? 1 : 2)
  const within = (a: DeviceWorkshop, b: DeviceWorkshop) => (a.date > today ? a.date.localeCompare(b.date) : b.date.localeCompare(a.date))
  return workshops.toSorted((a, b) => group(a) - group(b) || within(a, b) || b.joinedAt - a.joinedAt)
}

function WorkshopRow({ workshop, today }: { readonly workshop: DeviceWorkshop; readonly today: string }) {
  const messages = useMessages(homeMessages).device
  const { title, place, date, role, name } = workshop
  const when = date === today ? messages.todayInWords : formatDate(date)
  const part = role === 'participant' ? messages.roles.participant(name) : messages.roles[role]
  return (
    <Link href={`/w/${workshop.workshop}`} className={styles.row}>
      <b>{title}</b>
      <span className={styles.meta}>{[place, when, part].filter(Boolean).join(' · ')}</span>
      <span className={styles.state}>
        {date === today && <Tag tone="now">{messages.today}</Tag>}
        {date > today && <Tag tone="line">{messages.upcoming}</Tag>}
      </span>
    </Link>
  )
}
