import { Keyboard, RotateCw } from 'lucide-react'
import { Redirect, useParams } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { writeJoinCode } from '../../ui/joinCode.ts'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { useDeviceWorkshops } from '../../workshop/credentials.ts'
import { JoinForm } from './JoinForm.tsx'
import { JoinFrame } from './JoinFrame.tsx'
import { KnownHere } from './KnownHere.tsx'
import { joinMessages } from './messages.ts'
import { useWorkshopBehind } from './useWorkshopBehind.ts'

/** Where a code or the QR on the wall leads: say who you are, and be in. Without a code: the start page has the boxes. */
export default function JoinPage() {
  const { code } = useParams<{ code?: string }>()
  return code === undefined ? <Redirect to="/" replace /> : <JoinByCode code={code.replaceAll(/[\s-]/g, '')} />
}

function JoinByCode({ code }: { readonly code: string }) {
  const messages = useMessages(joinMessages)
  const known = useDeviceWorkshops()
  const { search, again } = useWorkshopBehind(code)
  const otherCode = (
    <ButtonLink href="/" icon={Keyboard}>
      {messages.otherCode}
    </ButtonLink>
  )
  const retry = (
    <Button variant="ink" icon={RotateCw} onClick={again}>
      {messages.again}
    </Button>
  )
  switch (search.state) {
    case 'looking':
      return (
        <JoinFrame title={messages.loading} quiet>
          <LoadingBlocks lines={4} label={messages.loading} />
        </JoinFrame>
      )
    case 'unknown':
      return (
        <JoinFrame title={messages.wrong.title} detail={messages.wrong.detail(writeJoinCode(code))}>
          {otherCode}
        </JoinFrame>
      )
    case 'failed':
      return (
        <JoinFrame title={messages.failed.title} detail={search.words}>
          {retry}
          {otherCode}
        </JoinFrame>
      )
    case 'found': {
      const { found } = search
      const entry = known.find(({ workshop }) => workshop === found.workshop)
      if (entry) return <KnownHere found={found} entry={entry} />
      if (!found.open)
        return (
          <JoinFrame title={messages.closed.title} detail={messages.closed.detail(found.title)}>
            {retry}
            {otherCode}
          </JoinFrame>
        )
      return <JoinForm code={code} found={found} onClosed={again} lastName={known[0]?.name ?? ''} />
    }
  }
}
