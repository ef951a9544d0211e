import type { Format } from './Format.ts'

/** One question for the whole room, three rounds in changing company, then what the tables have in common. */
export const worldCafe: Format = {
  id: 'world-cafe',
  sessions: [
    {
      title: 'What matters to us',
      purpose: 'Hear every voice, find out what we have in common, and agree on what to take further.',
      phases: [
        { kind: 'input', minutes: 15, title: 'Welcome and opening talk' },
        {
          kind: 'discussion',
          minutes: 60,
          rounds: 3,
          roundMinutes: 20,
          roundQuestions: ['What works well today, and why?', 'What stands in our way?', 'What should we do together next?'],
        },
        { kind: 'harvest', minutes: 15 },
        { kind: 'gallery', minutes: 15 },
        { kind: 'analysis', minutes: 15 },
      ],
      tables: { kind: 'same', question: 'What would make the biggest difference for us in the next two years?' },
    },
  ],
}
