import type { Workshop } from '#shared/model/workshop.ts'
import { formatDate } from '../../i18n/format.ts'
import type { Translation } from '../../i18n/messages.ts'
import { linkRoles, type LinkAddresses } from './linkAddresses.ts'
import type { linksMessages } from './messages.ts'

/** The links that can still be shown, as a text to keep. */
export function linksAsText(workshop: Workshop, addresses: LinkAddresses, messages: Translation<(typeof linksMessages)['en']>): string {
  const links = linkRoles.flatMap((role) => {
    const address = addresses[role]
    const { name, can } = messages.roles[role]
    return address === undefined ? [] : [`${name}\n${can}\n${address}`]
  })
  return [
    [workshop.title, [workshop.place, formatDate(workshop.date)].filter(Boolean).join(' · ')].join('\n'),
    `${messages.file.code(workshop.joinCode)}\n${workshop.joinUrl}`,
    ...links,
    messages.file.warning,
    '',
  ].join('\n\n')
}
