import type { Workshop } from '#shared/model/workshop.ts'
import { Download } from 'lucide-react'
import { formatDate } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { AppBar } from '../../ui/AppBar.tsx'
import { Brand } from '../../ui/Brand.tsx'
import { Button } from '../../ui/Button.tsx'
import { Slab } from '../../ui/Slab.tsx'
import { useLinkSecrets } from '../../workshop/createdWorkshop.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { useCan, useMe } from '../../workshop/session.ts'
import { EveryoneElse } from './EveryoneElse.tsx'
import { linkAddresses, linkRoles } from './linkAddresses.ts'
import { linksAsText } from './linksAsText.ts'
import { linksMessages } from './messages.ts'
import { RoleLink } from './RoleLink.tsx'
import { saveText } from './saveText.ts'
import styles from './Links.module.css'

/** Inside the workshop: who joins with what. */
export function Links() {
  const workshop = usePlenary((plenary) => plenary.workshop)
  return workshop && <LinksOf workshop={workshop} />
}

function LinksOf({ workshop }: { readonly workshop: Workshop }) {
  const messages = useMessages(linksMessages)
  const { role } = useMe()
  const mayRenew = useCan()({ do: 'rotate links' })
  const secrets = useLinkSecrets(workshop.id)
  const addresses = linkAddresses(workshop, secrets)
  const anyShown = linkRoles.some((linkRole) => addresses[linkRole] !== undefined)
  const save = () => saveText(messages.file.name(workshop.title), linksAsText(workshop, addresses, messages))
  return (
    <div className={styles.page}>
      <title>{messages.pageTitle(workshop.title)}</title>
      <AppBar brand={<Brand href="/" />} title={workshop.title} where={messages.where} />
      <EveryoneElse workshop={workshop} />
      <main className={styles.main}>
        <h1>{anyShown ? messages.heading : messages.laterHeading}</h1>
        <p className={styles.intro}>{mayRenew ? (anyShown ? messages.fresh : messages.later) : messages.onlyFacilitators}</p>
        {mayRenew && (
          <ul className={styles.links}>
            {linkRoles.map((linkRole) => (
              <li key={linkRole}>
                <RoleLink role={linkRole} address={addresses[linkRole]} workshop={workshop.id} />
              </li>
            ))}
          </ul>
        )}
        <div className={styles.foot}>
          {anyShown && (
            <Button icon={Download} onClick={save}>
              {messages.save}
            </Button>
          )}
          <div className={styles.go}>
            {role === 'facilitator' ? (
              <Slab href={`/w/${workshop.id}`} title={messages.go} detail={messages.goDetail} />
            ) : (
              <Slab
                href={`/w/${workshop.id}`}
                title={messages.goBack}
                detail={[workshop.place, formatDate(workshop.date)].filter(Boolean).join(' · ')}
              />
            )}
          </div>
        </div>
      </main>
    </div>
  )
}
