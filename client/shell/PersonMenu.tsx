import { ArrowLeft, Hand, House, LogOut, Menu as Lines, Smartphone, TriangleAlert, UserPen } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { isLanguage, languageCodes, languages } from '../i18n/languages.ts'
import { useLanguage, useMessages } from '../i18n/LanguageProvider.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import { useConnection } from '../workshop/connection.ts'
import { forgetWorkshop } from '../workshop/credentials.ts'
import { useRefusals } from '../workshop/refusals.ts'
import { useCan, useMe } from '../workshop/session.ts'
import { ElsewhereDialog } from './ElsewhereDialog.tsx'
import { useHand } from './hand.ts'
import { HandDialog } from './HandDialog.tsx'
import { shellMessages } from './messages.ts'
import { NotDeliveredDrawer } from './NotDeliveredDrawer.tsx'
import { RenameDialog } from './RenameDialog.tsx'

type Open = 'rename' | 'elsewhere' | 'hand' | 'not delivered' | 'leave' | undefined

/** Everything about me in this workshop: name, other devices, hand, language, leaving. */
export function PersonMenu() {
  const messages = useMessages(shellMessages)
  const { workshop } = useMe()
  const [, navigate] = useLocation()
  const connection = useConnection()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const leave = async () => {
    navigate('/')
    await forgetWorkshop(workshop)
  }
  const unsaved = connection !== 'saved' && connection !== 'back'
  return (
    <>
      <Menu label={messages.menu.label} icon={Lines} iconOnly align="end" items={useItems(setOpen)} />
      <RenameDialog open={open === 'rename'} onClose={close} />
      <ElsewhereDialog open={open === 'elsewhere'} onClose={close} />
      <HandDialog open={open === 'hand'} onClose={close} />
      <NotDeliveredDrawer open={open === 'not delivered'} onClose={close} />
      <ConfirmDialog
        open={open === 'leave'}
        title={messages.leave.title}
        detail={unsaved ? `${messages.leave.unsaved} ${messages.leave.detail}` : messages.leave.detail}
        confirmLabel={messages.leave.confirm}
        onCancel={close}
        onConfirm={() => void leave()}
      />
    </>
  )
}

function useItems(show: (open: Open) => void): readonly MenuItem[] {
  const messages = useMessages(shellMessages).menu
  const { language, setLanguage } = useLanguage()
  const { person, role, workshop } = useMe()
  const can = useCan()
  const hand = useHand()
  const refusals = useRefusals()
  const [location, navigate] = useLocation()
  const room = `/w/${workshop}`
  const undelivered = refusals.items.length
  const away = location !== room && role !== 'organiser'
  return [
    ...(away
      ? [{ id: 'room', label: role === 'facilitator' ? messages.control : messages.now, icon: ArrowLeft, onSelect: () => navigate(room) }]
      : []),
    { id: 'rename', label: messages.rename(person.name), icon: UserPen, separated: away, onSelect: () => show('rename') },
    { id: 'elsewhere', label: messages.elsewhere, icon: Smartphone, onSelect: () => show('elsewhere') },
    ...(can({ do: 'raise hand' }) && person.role !== 'facilitator'
      ? [
          {
            id: 'hand',
            label: hand.up ? messages.lower : messages.raise,
            icon: Hand,
            onSelect: () => (hand.up ? void hand.lower() : show('hand')),
          },
        ]
      : []),
    ...(undelivered > 0
      ? [{ id: 'not-delivered', label: messages.notDelivered(undelivered), icon: TriangleAlert, onSelect: () => show('not delivered') }]
      : []),
    ...(languageCodes.length > 1
      ? languageCodes.filter(isLanguage).map((code, index) => ({
          id: `language-${code}`,
          label: languages[code].name,
          checked: code === language,
          separated: index === 0,
          onSelect: () => setLanguage(code),
        }))
      : []),
    { id: 'home', label: messages.home, icon: House, separated: true, onSelect: () => navigate('/') },
    { id: 'leave', label: messages.leave, icon: LogOut, tone: 'danger', onSelect: () => show('leave') },
  ]
}
