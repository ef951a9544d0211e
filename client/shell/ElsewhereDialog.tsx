import { useEffect, useEffectEvent, useState } from 'react';
import { useMessages } from '../i18n/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyField } from '../ui/CopyField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LoadingBlocks } from '../ui/LoadingBlocks.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { StatusLine } from '../ui/StatusLine.tsx';
import { useCommand } from '../workshop/sendCommand.ts';
import { useMe } from '../workshop/session.ts';
import styles from './Dialogs.module.css';
import { shellMessages } from './messages.ts';

/** My personal link, as a code to scan and as words. A new one each time: links that nobody opened are worth nothing to keep. */
export function ElsewhereDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const messages = useMessages(shellMessages).elsewhere;
  return (
    <Dialog open={open} onClose={onClose} title={messages.title} size="sm">
      <PersonalLink />
    </Dialog>
  );
}

function PersonalLink() {
  const messages = useMessages(shellMessages).elsewhere;
  const again = useMessages(shellMessages).again;
  const { workshop } = useMe();
  const { run, failure } = useCommand('personalLink');
  const [link, setLink] = useState<string>();
  const make = async () => {
    const made = await run();
    if (made !== undefined) setLink(`${location.origin}/w/${workshop}#continue=${made.secret}`);
  };
  const makeFirst = useEffectEvent(() => void make());
  useEffect(() => makeFirst(), []);
  if (failure !== undefined) return <StatusLine tone="danger" action={<Button size="sm" onClick={() => void make()}>{again}</Button>}>{failure.message}</StatusLine>;
  if (link === undefined) return <LoadingBlocks lines={4} label={messages.loading} />;
  return (
    <div className={styles.centre}>
      <p>{messages.detail}</p>
      <QrCode value={link} label={messages.code} className={styles.code} />
      <CopyField label={messages.link} value={link} className={styles.field} />
      <StatusLine tone="warn" live={false} className={styles.field}>{messages.secret}</StatusLine>
    </div>
  );
}
