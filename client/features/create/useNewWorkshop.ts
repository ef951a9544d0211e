import { useEffect, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { today } from '../../i18n/isoDay.ts'
import { useLanguage, useMessages } from '../../i18n/LanguageProvider.tsx'
import { keepCreatedWorkshop } from '../../workshop/createdWorkshop.ts'
import { useDeviceWorkshops } from '../../workshop/credentials.ts'
import { failureWords } from '../../workshop/failureWords.ts'
import { sendCommand } from '../../workshop/sendCommand.ts'
import { emptyDraft, faultyFields, toNewWorkshop, type RequiredField, type WorkshopDraft } from './draft.ts'
import { createMessages } from './messages.ts'
import { readWorkshopFile, type ChosenFile } from './workshopFileChoice.ts'

export interface NewWorkshopWork {
  readonly draft: WorkshopDraft
  readonly change: (patch: Partial<WorkshopDraft>) => void
  /** Fields whose error is shown; empty until the first attempt to create. */
  readonly faulty: readonly RequiredField[]
  readonly needsPassphrase: boolean
  /** A workshop file in place of a format. */
  readonly file: ChosenFile | undefined
  readonly fileFailure: string | undefined
  readonly chooseFile: (chosen: File) => Promise<void>
  readonly dropFile: () => void
  readonly busy: boolean
  readonly failure: string | undefined
  readonly create: () => Promise<void>
}

/** The form of a new workshop, from the first key to the created workshop and on to its links. */
export function useNewWorkshop(): NewWorkshopWork {
  const messages = useMessages(createMessages)
  const { language } = useLanguage()
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const lastName = useDeviceWorkshops()[0]?.name ?? ''
  const [draft, setDraft] = useState(() => emptyDraft({ format: search.get('format'), today: today(), language, name: lastName }))
  const [attempted, setAttempted] = useState(false)
  const [file, setFile] = useState<ChosenFile>()
  const [fileFailure, setFileFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const needsPassphrase = useNeedsPassphrase(setFailure)

  const faultyNow = faultyFields(draft, needsPassphrase).filter((field) => file === undefined || field === 'passphrase')
  const change = (patch: Partial<WorkshopDraft>) => {
    setDraft((before) => ({ ...before, ...patch }))
    setFailure(undefined)
  }
  const chooseFile = async (chosen: File) => {
    setFileFailure(undefined)
    setFailure(undefined)
    try {
      setFile(await readWorkshopFile(chosen, messages.import))
    } catch (error) {
      setFile(undefined)
      setFileFailure(error instanceof Error ? error.message : String(error))
    }
  }
  const send = () => {
    if (file === undefined) return sendCommand('createWorkshop', { body: toNewWorkshop(draft) })
    return sendCommand('importWorkshop', { body: { file: file.file, ...(draft.passphrase !== '' && { passphrase: draft.passphrase }) } })
  }
  const create = async () => {
    if (busy) return
    setAttempted(true)
    const [first] = faultyNow
    if (first !== undefined) {
      document.getElementById(`new-${first}`)?.focus()
      return
    }
    setBusy(true)
    setFailure(undefined)
    try {
      const created = await send()
      keepCreatedWorkshop(created)
      navigate(`/w/${created.workshop}/links`)
    } catch (error) {
      setFailure(failureWords(error))
      setBusy(false)
    }
  }
  const dropFile = () => {
    setFile(undefined)
    setAttempted(false)
  }
  return {
    draft,
    change,
    faulty: attempted ? faultyNow : [],
    needsPassphrase,
    file,
    fileFailure,
    chooseFile,
    dropFile,
    busy,
    failure,
    create,
  }
}

/** Does this server ask for a passphrase? Until it has answered: no. */
function useNeedsPassphrase(onFailure: (words: string) => void): boolean {
  const [needs, setNeeds] = useState(false)
  useEffect(() => {
    sendCommand('server').then(
      (server) => setNeeds(server.needsPassphrase),
      (error: unknown) => onFailure(failureWords(error)),
    )
  }, [onFailure])
  return needs
}
