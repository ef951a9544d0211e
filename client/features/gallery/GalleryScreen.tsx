import { currentPhase } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { TimerNow } from '../../shell/TimerNow.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import styles from './Gallery.module.css'
import { galleryMessages } from './messages.ts'
import { Posters } from './Posters.tsx'

/** The posters while the gallery is on, those of this session first. */
export default function GalleryScreen() {
  const messages = useMessages(galleryMessages)
  const session = usePlenary((plenary) => currentPhase(plenary)?.session)
  const head = (
    <div className={styles.head}>
      <h1>{messages.title}</h1>
      <TimerNow size={26} showState={false} />
    </div>
  )
  return (
    <PhoneFrame head={head} className={styles.phone}>
      <Posters titleAs="h2" first={session} />
    </PhoneFrame>
  )
}
