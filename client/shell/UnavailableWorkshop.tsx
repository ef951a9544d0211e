import { House, LogIn, RotateCw } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Brand } from '../ui/Brand.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import type { Unavailable, UnavailableProps } from '../workshop/unavailablePage.ts'
import { shellMessages } from './messages.ts'
import styles from './UnavailableWorkshop.module.css'

const mayBeTriedAgain: readonly Unavailable[] = ['offline']
const mayBeJoined: readonly Unavailable[] = ['not-joined', 'link-refused', 'removed']
const lookAgainMs = 8000

/** In place of a workshop that cannot be shown: why, and what to do about it. */
export default function UnavailableWorkshop({ why, retry }: UnavailableProps) {
  const messages = useMessages(shellMessages)
  const { title, detail } = messages.unavailable[why]
  const lookAgain = useEffectEvent(retry)
  useEffect(() => {
    if (why !== 'offline') return
    const look = () => lookAgain()
    const timer = window.setInterval(look, lookAgainMs)
    window.addEventListener('online', look)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('online', look)
    }
  }, [why])
  return (
    <main className={styles.page}>
      <title>{title}</title>
      <Brand href="/" />
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.detail}>{detail}</p>
      <div className={styles.actions}>
        {mayBeTriedAgain.includes(why) && (
          <Button variant="ink" icon={RotateCw} onClick={retry}>
            {messages.again}
          </Button>
        )}
        {mayBeJoined.includes(why) && (
          <ButtonLink href="/" variant="ink" icon={LogIn}>
            {messages.join}
          </ButtonLink>
        )}
        {!mayBeJoined.includes(why) && (
          <ButtonLink href="/" icon={House}>
            {messages.home}
          </ButtonLink>
        )}
      </div>
    </main>
  )
}
