import { limits } from '#shared/model/record.ts'
import type { Talk } from '#shared/model/talk.ts'
import { talksOf } from '#shared/rules/programme.ts'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SortableList } from '../../../ui/SortableList.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import styles from '../Details.module.css'
import { useEdits } from '../editing.tsx'
import { DraftInput } from '../fields/DraftInput.tsx'
import { readLink } from '../fields/readings.ts'
import { LinesField, TextField } from '../fields/TextField.tsx'
import { programmeMessages } from '../messages.ts'
import { focusPart } from '../focusPart.ts'
import { Part } from '../Part.tsx'
import { useRemoving } from '../removal/RemovalProvider.tsx'
import { Fold } from './Fold.tsx'
import foldStyles from './Fold.module.css'

/** The inputs of a session. */
export function Talks({ session, hasInput }: { readonly session: string; readonly hasInput: boolean }) {
  const messages = useMessages(programmeMessages).talks
  const talks = usePlenary((plenary) => talksOf(plenary, session), shallowEqual)
  const edits = useEdits()
  const [added, setAdded] = useState<string>()
  return (
    <Part id="part-talks" title={messages.heading}>
      {talks.length === 0 ? (
        <p className={styles.note}>{messages.empty}</p>
      ) : (
        !hasInput && <p className={styles.note}>{messages.noInput}</p>
      )}
      {talks.length > 0 && (
        <SortableList
          label={messages.list}
          items={talks}
          nameOf={({ title }) => title}
          onReorder={(_all, { id, to }) => edits.moveTalk(id, to)}
          className={foldStyles.list}
          renderItem={(talk) => (
            <Fold title={talk.title} about={aboutTalk(talk, messages.pointCount)} isNew={talk.id === added}>
              <TalkFields talk={talk} />
            </Fold>
          )}
        />
      )}
      <Button size="sm" icon={Plus} onClick={() => setAdded(edits.addTalk(session, { title: messages.newTalk }))}>
        {messages.add}
      </Button>
    </Part>
  )
}

function TalkFields({ talk }: { readonly talk: Talk }) {
  const messages = useMessages(programmeMessages)
  const { talks } = messages
  const edits = useEdits()
  const { remove } = useRemoving()
  const edit = (patch: Partial<Talk>) => edits.editTalk(talk.id, patch)
  return (
    <>
      <TextField
        label={talks.title}
        value={talk.title}
        most={limits.title}
        missing={talks.titleMissing}
        store={(title) => edit({ title })}
      />
      <TextField label={talks.role} hint={talks.roleHint} value={talk.role} most={limits.title} store={(role) => edit({ role })} />
      <LinesField
        label={talks.points}
        hint={talks.pointsHint}
        value={talk.points}
        length={limits.line}
        store={(points) => edit({ points })}
      />
      <DraftInput
        label={talks.link}
        hint={talks.linkHint}
        type="url"
        inputMode="url"
        shown={talk.link}
        show={String}
        read={(text) => readLink(text, messages.problems.link)}
        store={(link) => edit({ link })}
        maxLength={1000}
      />
      <Button
        variant="quiet"
        size="sm"
        icon={Trash2}
        aria-label={talks.remove(talk.title)}
        onClick={() => remove({ kind: 'talk', id: talk.id }, () => focusPart('part-talks'))}
      >
        {talks.removeShort}
      </Button>
    </>
  )
}

function aboutTalk({ role, points }: Talk, pointCount: (count: number) => string): string {
  return [role, points.length > 0 && pointCount(points.length)].filter(Boolean).join(' · ')
}
