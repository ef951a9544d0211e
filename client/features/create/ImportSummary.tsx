import { FileText, LayoutTemplate } from 'lucide-react';
import { formatDate } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/LanguageProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Input } from '../../ui/Input.tsx';
import { createMessages } from './messages.ts';
import { countsOf, type ChosenFile } from './workshopFileChoice.ts';
import styles from './ImportSummary.module.css';

/** What the chosen file holds, before it becomes a workshop. */
export function ImportSummary({ chosen, onBack, passphrase, onPassphrase, needsPassphrase, missing }: {
  readonly chosen: ChosenFile;
  readonly onBack: () => void;
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
  readonly needsPassphrase: boolean;
  readonly missing: boolean;
}) {
  const messages = useMessages(createMessages);
  const { title, place, date } = chosen.file.plenary.workshop;
  const counts = countsOf(chosen.file);
  return (
    <>
      <div className={styles.summary} aria-live="polite">
        <Icon icon={FileText} size={40} />
        <h2>{title}</h2>
        <p>{[place, formatDate(date)].filter(Boolean).join(' · ')}</p>
        <ul>
          {(['sessions', 'tables', 'notes', 'people'] as const).map((what) => (
            <li key={what}>{messages.import[what](counts[what])}</li>
          ))}
        </ul>
      </div>
      <p className={styles.intro}>{messages.import.intro(chosen.name)}</p>
      {needsPassphrase && <Input id="new-passphrase" label={messages.facts.passphrase} hint={messages.facts.passphraseHint} type="password" autoComplete="off" value={passphrase} onChange={onPassphrase} error={missing ? messages.errors.passphrase : undefined} className={styles.passphrase} />}
      <Button icon={LayoutTemplate} onClick={onBack}>{messages.import.back}</Button>
    </>
  );
}
