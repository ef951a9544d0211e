import { limits } from '#shared/model/record.ts'
import { UserRound } from 'lucide-react'
import { useId, useMemo, useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { countriesByName } from '../../i18n/countries.ts'
import { useLanguage, useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Input } from '../../ui/Input.tsx'
import { Select } from '../../ui/Select.tsx'
import { Slab } from '../../ui/Slab.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { rememberWorkshop } from '../../workshop/credentials.ts'
import { failureWords } from '../../workshop/failureWords.ts'
import { useCommand } from '../../workshop/sendCommand.ts'
import { JoinFrame, PlaceAndDay } from './JoinFrame.tsx'
import { joinMessages } from './messages.ts'
import type { FoundWorkshop } from './useWorkshopBehind.ts'
import styles from './JoinForm.module.css'

/** Who are you? One line is enough. */
export function JoinForm({
  code,
  found,
  lastName,
  onClosed,
}: {
  readonly code: string
  readonly found: FoundWorkshop
  /** What this device was called the last time. */
  readonly lastName: string
  /** Joining was refused: asks anew how the workshop stands. */
  readonly onClosed: () => void
}) {
  const messages = useMessages(joinMessages)
  const { language } = useLanguage()
  const [, navigate] = useLocation()
  const nameId = useId()
  const [name, setName] = useState(lastName)
  const [organisation, setOrganisation] = useState('')
  const [country, setCountry] = useState('')
  const [missing, setMissing] = useState(false)
  const { run, busy, failure } = useCommand('join')
  const countries = useMemo(
    () => [{ value: '', label: messages.noCountry }, ...countriesByName(language).map((one) => ({ value: one.code, label: one.name }))],
    [language, messages.noCountry],
  )

  const join = async () => {
    const entered = await run({ body: { code, name: name.trim(), organisation: organisation.trim(), country } })
    if (entered === undefined) return
    const { title, date, place } = found
    rememberWorkshop({ ...entered, title, date, place })
    navigate(`/w/${entered.workshop}`)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() === '') document.getElementById(nameId)?.focus()
    else void join()
  }
  const again =
    failure?.problem.code === 'joining-closed' ? (
      <Button size="sm" onClick={onClosed}>
        {messages.again}
      </Button>
    ) : undefined
  return (
    <JoinFrame title={found.title} detail={<PlaceAndDay found={found} />}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Input
          id={nameId}
          label={messages.name}
          hint={messages.nameHint}
          size="lg"
          required
          maxLength={limits.name}
          autoComplete="given-name"
          enterKeyHint="go"
          value={name}
          onChange={setName}
          error={missing && name.trim() === '' ? messages.missingName : undefined}
        />
        <Input
          label={messages.organisation}
          optional
          maxLength={limits.title}
          autoComplete="organization"
          value={organisation}
          onChange={setOrganisation}
        />
        <Select label={messages.country} optional autoComplete="country" value={country} onChange={setCountry} options={countries} />
        {failure && (
          <StatusLine tone="danger" action={again}>
            {failureWords(failure)}
          </StatusLine>
        )}
        <Slab type="submit" title={messages.join} busyTitle={messages.joining} busy={busy} />
        <p className={styles.promise}>
          <Icon icon={UserRound} />
          {messages.noAccount}
        </p>
      </form>
    </JoinFrame>
  )
}
