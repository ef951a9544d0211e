import { useParams } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { DeskFrame } from '../../shell/DeskFrame.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { WorkshopProvider } from '../../workshop/WorkshopProvider.tsx'
import styles from './Gallery.module.css'
import { galleryMessages } from './messages.ts'
import { Posters } from './Posters.tsx'

/** All posters of the day, on a page of its own: on a laptop, to print, or to look back later. */
export default function GalleryPage() {
  const { workshop } = useParams<{ workshop: string }>()
  return (
    <WorkshopProvider workshop={workshop} fallback={<LoadingBlocks />}>
      <Gallery />
    </WorkshopProvider>
  )
}

function Gallery() {
  const messages = useMessages(galleryMessages)
  const title = usePlenary((plenary) => plenary.workshop?.title ?? '')
  const { workshop } = useMe()
  return (
    <>
      <title>{messages.page(title)}</title>
      <DeskFrame
        title={messages.title}
        titleAs="h1"
        where={title}
        actions={<ButtonLink href={`/w/${workshop}`}>{messages.back}</ButtonLink>}
        className={styles.page}
      >
        <Posters titleAs="h2" />
      </DeskFrame>
    </>
  )
}
