import type { Format } from './Format.ts'

/** The room sets its own agenda: it proposes topics, votes, and goes where it has something to give or to learn. */
export const openSpace: Format = {
  id: 'open-space',
  sessions: [
    {
      title: 'Our own agenda',
      purpose: 'Talk about what the people in the room find most important, and record what came of it.',
      phases: [
        { kind: 'input', minutes: 15, title: 'Welcome and how open space works' },
        { kind: 'topics', minutes: 30, title: 'Proposing topics and voting' },
        { kind: 'discussion', minutes: 60, rounds: 2, roundMinutes: 30 },
        { kind: 'harvest', minutes: 15 },
        { kind: 'gallery', minutes: 15 },
        { kind: 'analysis', minutes: 15 },
      ],
      template: {
        title: 'Topic sheet',
        sections: [
          { title: 'Main points', prompt: 'What did you talk about? One point a note.' },
          { title: 'Needs', prompt: 'What is needed, and from whom?' },
          { title: 'First step', prompt: 'What will somebody do first, who, and by when?', kind: 'text' },
        ],
      },
    },
  ],
}
