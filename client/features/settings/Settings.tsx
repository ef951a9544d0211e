import { ArrowLeft } from 'lucide-react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { AppBar } from '../../ui/AppBar.tsx'
import { Brand } from '../../ui/Brand.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { ConnectionBadge } from '../../ui/ConnectionBadge.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useConnection } from '../../workshop/connection.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { useCan } from '../../workshop/session.ts'
import { DeleteWorkshop } from './DeleteWorkshop.tsx'
import { ExportWorkshop } from './ExportWorkshop.tsx'
import { FactsForm } from './FactsForm.tsx'
import { Joining } from './Joining.tsx'
import { settingsMessages } from './messages.ts'
import { People } from './People.tsx'
import styles from './Settings.module.css'

/** All settings on one page, the dangerous one last. */
export function Settings() {
  const messages = useMessages(settingsMessages)
  const workshop = usePlenary((plenary) => plenary.workshop)
  const can = useCan()
  const connection = useConnection()
  if (!workshop) return null
  const mayEdit = can({ do: 'write plenary' })
  return (
    <div className={styles.page}>
      <title>{messages.pageTitle(workshop.title)}</title>
      <AppBar brand={<Brand href="/" />} title={workshop.title} where={messages.where}>
        <ConnectionBadge state={connection} />
        {mayEdit && (
          <ButtonLink href={`/w/${workshop.id}`} size="sm" icon={ArrowLeft}>
            {messages.back}
          </ButtonLink>
        )}
      </AppBar>
      <main className={styles.main}>
        {mayEdit ? (
          <>
            <h1>{messages.heading}</h1>
            <FactsForm workshop={workshop} />
            <Joining workshop={workshop} />
            <People />
            <ExportWorkshop title={workshop.title} />
            <DeleteWorkshop workshop={workshop.id} title={workshop.title} />
          </>
        ) : (
          <EmptyState
            titleAs="h1"
            title={messages.onlyFacilitators.title}
            detail={messages.onlyFacilitators.detail}
            action={<ButtonLink href={`/w/${workshop.id}`}>{messages.onlyFacilitators.go}</ButtonLink>}
          />
        )}
      </main>
    </div>
  )
}
