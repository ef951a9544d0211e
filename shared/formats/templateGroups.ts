import type { Format } from './Format.ts'

/** Every table fills the same sheet, so that the answers can be compared and counted. */
export const templateGroups: Format = {
  id: 'template-groups',
  sessions: [
    {
      title: 'One sheet, every table',
      purpose: 'Collect comparable answers: what most tables want, what some raise, and what few do.',
      phases: [
        { kind: 'input', minutes: 20 },
        { kind: 'discussion', minutes: 45, rounds: 1, roundMinutes: 45 },
        { kind: 'harvest', minutes: 15 },
        { kind: 'gallery', minutes: 10 },
        { kind: 'analysis', minutes: 15 },
      ],
      tables: { kind: 'same', question: 'Fill the sheet together: one point a note, every box.' },
      template: {
        title: 'Discussion sheet',
        sections: [
          { title: 'Objectives', prompt: 'What should we achieve?' },
          { title: 'Must-do areas', prompt: 'Which areas must we work on?' },
          { title: 'Activities', prompt: 'Which activities would help most?' },
          { title: 'Who to involve', prompt: 'Who has to be part of it?' },
          {
            title: 'When to begin',
            prompt: 'When should the work begin?',
            kind: 'choice',
            choices: ['Within three months', 'This year', 'Next year', 'Later'],
            several: false,
          },
          { title: 'First step', prompt: 'What is the first step, and who takes it?', kind: 'text' },
        ],
      },
    },
  ],
}
