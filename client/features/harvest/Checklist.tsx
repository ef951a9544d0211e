import type { TableSnapshot } from '#shared/model/snapshot.ts';
import { Check, Circle } from 'lucide-react';
import { useMemo } from 'react';
import { useMessages } from '../../i18n/LanguageProvider.tsx';
import type { Translation } from '../../i18n/messages.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useTable } from '../../workshop/table.tsx';
import { useHarvest } from './BoardProvider.tsx';
import { checklist, type Step } from './checklist.ts';
import { harvestMessages } from './messages.ts';
import styles from './PosterAside.module.css';

const whole = (table: TableSnapshot) => table;

export function useSteps(): readonly Step[] {
  const { sections } = useHarvest();
  const picture = useTable(whole);
  return useMemo(() => checklist(picture, sections), [picture, sections]);
}

export function Checklist() {
  const messages = useMessages(harvestMessages);
  const steps = useSteps();
  return (
    <ul aria-label={messages.checklist} className={styles.steps}>
      {steps.map((step) => (
        <li key={step.kind === 'answer' ? step.section : step.kind} data-done={step.done || undefined}>
          <Icon icon={step.done ? Check : Circle} size={18} label={step.done ? messages.isDone : messages.isOpen} />
          <span>{nameOf(step, messages)}</span>
        </li>
      ))}
    </ul>
  );
}

function nameOf(step: Step, { steps }: Translation<(typeof harvestMessages)['en']>): string {
  switch (step.kind) {
    case 'notes':
      return !step.done && step.left === 0 ? steps.noNotes : steps.notes(step.left);
    case 'titles':
      return steps.titles(step.left);
    case 'answer':
      return step.title;
    case 'message':
    case 'signOff':
      return steps[step.kind];
  }
}
