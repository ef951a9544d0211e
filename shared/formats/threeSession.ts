import type { Format } from './Format.ts'

/** A full day: set topics in a world café, then the room's own agenda, then one sheet that every table fills. */
export const threeSession: Format = {
  id: 'three-session',
  sessions: [
    {
      title: 'Where we stand',
      purpose: 'Three set topics: what works, how we measure it, what comes next.',
      phases: [
        { kind: 'input', minutes: 20 },
        { kind: 'discussion', minutes: 30, rounds: 2, roundMinutes: 15 },
        { kind: 'harvest', minutes: 15 },
        { kind: 'gallery', minutes: 10 },
      ],
      tables: {
        kind: 'topics',
        topics: [
          { title: 'Practical aspects', question: 'What works in daily practice, and what does not?' },
          { title: 'Indicators', question: 'How would we notice that things get better?' },
          { title: 'What’s next', question: 'How do we make better use of what we have?' },
        ],
      },
    },
    {
      title: 'What the room wants to discuss',
      purpose: 'You propose the topics, the votes open the tables.',
      phases: [
        { kind: 'input', minutes: 15 },
        { kind: 'topics', minutes: 20, title: 'Proposing topics and voting' },
        { kind: 'discussion', minutes: 40, rounds: 2, roundMinutes: 20 },
        { kind: 'harvest', minutes: 15 },
        { kind: 'gallery', minutes: 10 },
      ],
      template: {
        title: 'Topic sheet',
        sections: [
          { title: 'Main points', prompt: 'What did you talk about? One point a note.' },
          { title: 'Region', prompt: 'What do we need from our region?', kind: 'text' },
          { title: 'Country', prompt: 'What do we need from our country?', kind: 'text' },
          { title: 'Europe', prompt: 'What do we need from Europe?', kind: 'text' },
          { title: 'First step', prompt: 'And we begin with: what, who, by when?', kind: 'text' },
        ],
      },
    },
    {
      title: 'The next generation',
      purpose: 'Every table fills the same sheet, so that we see what most of us want.',
      phases: [
        { kind: 'input', minutes: 15 },
        { kind: 'discussion', minutes: 40, rounds: 1, roundMinutes: 40 },
        { kind: 'harvest', minutes: 15 },
        { kind: 'gallery', minutes: 10 },
        { kind: 'analysis', minutes: 15 },
      ],
      tables: { kind: 'same', question: 'Fill the sheet together: one point a note, every box.' },
      template: {
        title: 'Discussion sheet',
        sections: [
          { title: 'Objectives', prompt: 'Which objectives should the next programme serve?' },
          { title: 'Must-do areas', prompt: 'Which areas must it work on?' },
          { title: 'Key activities', prompt: 'Which key activities should be funded?' },
          { title: 'Focus', prompt: 'Which fields should be in focus?' },
          { title: 'Actors', prompt: 'Which actors must be involved?' },
          { title: 'Reach-out', prompt: 'Who should the partnerships reach out to?' },
          { title: 'Synergies', prompt: 'How can synergies be built?' },
        ],
      },
    },
  ],
}
