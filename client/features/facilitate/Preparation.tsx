import { ArrowRight, ArrowUpRight, Link as LinkIcon, ListOrdered, Monitor, type LucideIcon } from 'lucide-react'
import { Link } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useMe } from '../../workshop/session.ts'
import { facilitateMessages } from './messages.ts'
import styles from './Preparation.module.css'

/** Before the day: what a facilitator does while people arrive, each one press away. */
export function Preparation() {
  const { wall, programme, links } = useMessages(facilitateMessages).preparation
  const { workshop } = useMe()
  return (
    <ul className={styles.steps}>
      <li>
        {/* A window of its own: it is dragged to the projector and stays there. */}
        <a href={`/w/${workshop}/wall`} target="_blank" rel="noreferrer">
          <Step icon={Monitor} {...wall} end={ArrowUpRight} />
        </a>
      </li>
      <li>
        <Link href={`/w/${workshop}/programme`}>
          <Step icon={ListOrdered} {...programme} end={ArrowRight} />
        </Link>
      </li>
      <li>
        <Link href={`/w/${workshop}/links`}>
          <Step icon={LinkIcon} {...links} end={ArrowRight} />
        </Link>
      </li>
    </ul>
  )
}

function Step({ icon, title, detail, end }: { icon: LucideIcon; title: string; detail: string; end: LucideIcon }) {
  return (
    <>
      <Icon icon={icon} size={28} />
      <span>
        <b>{title}</b>
        <small>{detail}</small>
      </span>
      <Icon icon={end} />
    </>
  )
}
