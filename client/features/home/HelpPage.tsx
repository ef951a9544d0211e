import { House } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { AppBar } from '../../ui/AppBar.tsx'
import { Brand } from '../../ui/Brand.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { LanguagePicker } from '../../ui/LanguagePicker.tsx'
import { sendCommand } from '../../workshop/sendCommand.ts'
import { helpMessages } from './helpMessages.ts'
import styles from './HelpPage.module.css'

const sections = ['join', 'facilitate', 'keyboard', 'privacy', 'accessibility', 'licence'] as const

/** One page of answers. `/help#privacy` and the like lead to a section. */
export default function HelpPage() {
  const messages = useMessages(helpMessages)
  const version = useServerVersion()
  // The page's code arrives after the browser looked for the section.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [])
  return (
    <>
      <title>{messages.title}</title>
      <AppBar brand={<Brand href="/" />} title={messages.heading}>
        <LanguagePicker />
        <ButtonLink href="/" size="sm" icon={House}>
          {messages.back}
        </ButtonLink>
      </AppBar>
      <main className={styles.page}>
        <h1>{messages.heading}</h1>
        <nav aria-label={messages.contents}>
          <ul className={styles.contents}>
            {sections.map((section) => (
              <li key={section}>
                <a className="link" href={`#${section}`}>
                  {messages.sections[section].title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {sections.map((section) => (
          <section key={section} id={section} className={styles.section}>
            <h2>{messages.sections[section].title}</h2>
            <ul>
              {messages.sections[section].points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </section>
        ))}
        {version && <p className="meta">{messages.version(version)}</p>}
      </main>
    </>
  )
}

/** Left out where the server cannot be asked: help must be readable without it. */
function useServerVersion(): string | undefined {
  const [version, setVersion] = useState<string>()
  useEffect(() => {
    sendCommand('server').then(
      (server) => setVersion(server.version),
      () => setVersion(undefined),
    )
  }, [])
  return version
}
