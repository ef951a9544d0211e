import { Maximize, Megaphone } from 'lucide-react'
import type { ReactNode } from 'react'
import { currentPhase } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useConnection } from '../../workshop/connection.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { wallMessages } from './messages.ts'
import { AnalysisScene } from './scenes/AnalysisScene.tsx'
import { DiscussionScene } from './scenes/DiscussionScene.tsx'
import { EndScene, WelcomeScene } from './scenes/EdgeScenes.tsx'
import { GalleryScene } from './scenes/GalleryScene.tsx'
import { HarvestScene } from './scenes/HarvestScene.tsx'
import { InputScene } from './scenes/InputScene.tsx'
import { TopicsScene } from './scenes/TopicsScene.tsx'
import { useWallScale } from './useWallScale.ts'
import styles from './Wall.module.css'

export function Wall() {
  const scale = useWallScale()
  const messages = useMessages(wallMessages)
  const connection = useConnection()
  const lost = connection === 'offline' || connection === 'reconnecting'
  return (
    <div className={styles.wall} style={{ zoom: scale, width: `calc(100vw / ${scale})`, height: `calc(100vh / ${scale})` }}>
      <CurrentScene />
      <Announcement />
      {lost && (
        <p role="status" className={styles.lost}>
          {messages.reconnecting}
        </p>
      )}
      {document.fullscreenEnabled && (
        <div className={styles.corner}>
          <IconButton icon={Maximize} label={messages.fullScreen} onClick={() => void document.documentElement.requestFullscreen()} />
        </div>
      )}
    </div>
  )
}

function CurrentScene(): ReactNode {
  const phase = usePlenary(currentPhase)
  const ended = usePlenary((plenary) => plenary.live.endedAt !== undefined)
  if (ended) return <EndScene />
  switch (phase?.kind) {
    case 'input':
      return <InputScene phase={phase} />
    case 'topics':
      return <TopicsScene phase={phase} />
    case 'discussion':
      return <DiscussionScene phase={phase} />
    case 'harvest':
      return <HarvestScene phase={phase} />
    case 'gallery':
      return <GalleryScene phase={phase} />
    case 'analysis':
      return <AnalysisScene phase={phase} />
    case undefined:
      return <WelcomeScene />
  }
}

function Announcement() {
  const announcement = usePlenary((plenary) => plenary.live.announcement)
  return (
    <div aria-live="polite">
      {announcement !== undefined && (
        <p className={styles.announcement}>
          <Icon icon={Megaphone} size={50} />
          {announcement.text}
        </p>
      )}
    </div>
  )
}
