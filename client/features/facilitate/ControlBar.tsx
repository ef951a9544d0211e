import { LayoutGrid, Link as LinkIcon, Monitor, RadioTower, ScrollText, Settings, Wifi } from 'lucide-react'
import { useLocation } from 'wouter'
import { formatDate, formatTime } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { AppBar, AppBarDivider } from '../../ui/AppBar.tsx'
import { Brand } from '../../ui/Brand.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { ConnectionBadge } from '../../ui/ConnectionBadge.tsx'
import { Digits } from '../../ui/Digits.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useServerNow } from '../../workshop/clock.ts'
import { useConnection } from '../../workshop/connection.ts'
import { useRoster } from '../../workshop/facts.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import styles from './ControlBar.module.css'
import { facilitateMessages } from './messages.ts'

export function ControlBar() {
  const messages = useMessages(facilitateMessages)
  const { workshop: id } = useMe()
  const workshop = usePlenary((plenary) => plenary.workshop)
  const connection = useConnection()
  const now = useServerNow(10_000)
  const { people } = useRoster()
  const attending = Object.values(people).filter((person) => person.role === 'participant' || person.role === 'rapporteur')
  const [, navigate] = useLocation()
  const go = (page: string) => () => navigate(`/w/${id}/${page}`)
  const where = workshop === undefined ? '' : [workshop.place, formatDate(workshop.date)].filter((part) => part !== '').join(' · ')
  return (
    <AppBar className={styles.bar} brand={<Brand href="/" />} title={workshop?.title ?? ''} where={where}>
      <span className={styles.health}>
        <Icon icon={Wifi} /> {messages.phones(attending.filter((person) => person.online).length, attending.length)}
      </span>
      <ConnectionBadge state={connection} />
      <AppBarDivider />
      <ButtonLink href={`/w/${id}/wall`} target="_blank" icon={Monitor}>
        {messages.wall}
      </ButtonLink>
      <Menu
        label={messages.more}
        iconOnly
        align="end"
        items={[
          { id: 'gallery', label: messages.gallery, icon: LayoutGrid, onSelect: go('gallery') },
          { id: 'analysis', label: messages.analysis, icon: RadioTower, onSelect: go('analysis') },
          { id: 'report', label: messages.report, icon: ScrollText, onSelect: go('report') },
          { id: 'links', label: messages.links, icon: LinkIcon, onSelect: go('links'), separated: true },
          { id: 'settings', label: messages.settings, icon: Settings, onSelect: go('settings') },
        ]}
      />
      <span className={styles.clock}>
        <Digits text={formatTime(now)} label={formatTime(now)} />
      </span>
    </AppBar>
  )
}
