import type { PhaseOf } from '#shared/model/phase.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { usePosterEvent, usePosters } from '../../../shell/posters.ts'
import { Poster } from '../../../ui/Poster.tsx'
import { wallMessages } from '../messages.ts'
import { RotationControls } from '../RotationControls.tsx'
import { useRotation } from '../useRotation.ts'
import { SideBySide } from '../Frames.tsx'
import poster from './GalleryScene.module.css'
import styles from './scenes.module.css'

/** The posters of the session, one large at a time. Nobody is named on the projector. */
export function GalleryScene({ phase }: { readonly phase: PhaseOf<'gallery'> }) {
  const messages = useMessages(wallMessages)
  const event = usePosterEvent()
  const { sessions, ready } = usePosters()
  const posters = sessions.find(({ session }) => session === phase.session)?.posters ?? []
  const rotation = useRotation(posters.length)
  const shown = posters[rotation.index]
  return (
    <SideBySide>
      <div className={styles.gallery}>
        <div className={poster.words}>
          <h1>{messages.gallery}</h1>
          {shown !== undefined && <p className={styles.lead}>{shown.title}</p>}
          {shown === undefined && ready && <p className={styles.lead}>{messages.noPosters}</p>}
          <RotationControls rotation={rotation} count={posters.length} />
        </div>
        <div className={poster.stage}>
          {shown !== undefined && <Poster key={shown.table.id} poster={shown} event={event} titleAs="h2" className={poster.poster} />}
        </div>
      </div>
    </SideBySide>
  )
}
