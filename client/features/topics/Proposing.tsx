import { useState } from 'react'
import type { PhaseOf } from '#shared/model/phase.ts'
import { topicsOf } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useCan, useMe } from '../../workshop/session.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { Intro } from './Intro.tsx'
import { topicsMessages } from './messages.ts'
import { emptyDraft, ProposeForm } from './ProposeForm.tsx'
import { RestingTopics } from './RestingTopics.tsx'
import { TopicList } from './TopicList.tsx'

/** Topics come in: the list as it grows, and the form for mine within thumb reach. */
export function Proposing({ phase }: { readonly phase: PhaseOf<'topics'> }) {
  const messages = useMessages(topicsMessages)
  const me = useMe().person.id
  const can = useCan()
  const session = usePlenary(({ sessions }) => sessions[phase.session])
  const topics = usePlenary((plenary) => topicsOf(plenary, phase.session), shallowEqual)
  const [draft, setDraft] = useState(emptyDraft)
  const running = topics.filter(({ status }) => status === 'proposed' || status === 'opened')
  const resting = topics.filter(
    ({ status, proposer }) => status === 'merged' || status === 'parked' || (status === 'withdrawn' && proposer === me),
  )
  const mayPropose = can({ do: 'propose topic', session: phase.session })
  return (
    <PhoneFrame
      footer={mayPropose ? <ProposeForm session={phase.session} topics={running} draft={draft} onChange={setDraft} /> : undefined}
    >
      <Intro title={messages.proposeTitle}>{session?.purpose || session?.title}</Intro>
      <TopicList topics={running} session={phase.session} mayPropose={mayPropose} />
      <RestingTopics
        topics={resting}
        all={topics}
        onAgain={mayPropose ? ({ title, description }) => setDraft({ title, description }) : undefined}
      />
    </PhoneFrame>
  )
}
