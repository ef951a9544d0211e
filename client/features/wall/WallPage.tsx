import { useEffect, useState } from 'react'
import { useParams } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { WorkshopProvider } from '../../workshop/WorkshopProvider.tsx'
import { wallMessages } from './messages.ts'
import { Wall } from './Wall.tsx'

/** The projector's page: follows the current phase by itself, shows no personal names, needs no hand. */
export default function WallPage() {
  const { workshop } = useParams<{ workshop: string }>()
  useEffect(() => {
    document.documentElement.dataset.theme = 'projector'
    return () => {
      delete document.documentElement.dataset.theme
    }
  }, [])
  useScreenAwake()
  return (
    <WorkshopProvider workshop={workshop}>
      <Title />
      <Wall />
    </WorkshopProvider>
  )
}

function Title() {
  const messages = useMessages(wallMessages)
  const title = usePlenary((plenary) => plenary.workshop?.title)
  return title === undefined ? null : <title>{messages.pageTitle(title)}</title>
}

/** Asks the browser not to dim the projector's screen. Where it cannot or will not, nothing else changes. */
function useScreenAwake(): void {
  const [visible, setVisible] = useState(document.visibilityState === 'visible')
  useEffect(() => {
    const update = () => setVisible(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', update)
    return () => document.removeEventListener('visibilitychange', update)
  }, [])
  useEffect(() => {
    if (!visible || !('wakeLock' in navigator)) return
    const lock = navigator.wakeLock.request('screen').catch(() => undefined)
    return () => void lock.then((held) => held?.release())
  }, [visible])
}
