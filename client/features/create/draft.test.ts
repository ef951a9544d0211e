import { describe, expect, it } from 'vitest'
import { emptyDraft, faultyFields, roomSize, toNewWorkshop } from './draft.ts'

const draft = emptyDraft({ format: 'world-cafe', today: '2026-03-18', language: 'en', name: '' })

describe('the form of a new workshop', () => {
  it('takes the format from the address and falls back on the full day', () => {
    expect(draft.format).toBe('world-cafe')
    expect(emptyDraft({ format: 'karaoke', today: '2026-03-18', language: 'en', name: '' }).format).toBe('three-session')
  })

  it('names what is missing in the order of the form', () => {
    expect(faultyFields({ ...draft, people: '0', date: '' }, true)).toEqual(['title', 'date', 'people', 'name', 'passphrase'])
  })

  it('does not take blanks for a title', () => {
    expect(faultyFields({ ...draft, title: '   ', name: 'Ana' }, false)).toEqual(['title'])
  })

  it('is complete with a title and a name', () => {
    const complete = { ...draft, title: ' Spring meeting ', name: 'Ana' }
    expect(faultyFields(complete, false)).toEqual([])
    expect(toNewWorkshop(complete)).toEqual({
      format: 'world-cafe',
      title: 'Spring meeting',
      date: '2026-03-18',
      startsAt: '09:00',
      place: '',
      language: 'en',
      namesOnNotes: 'first',
      name: 'Ana',
      people: 50,
      tableSize: 8,
    })
  })

  it('previews a room even while the numbers are half typed', () => {
    expect(roomSize({ ...draft, people: '', tableSize: '1' })).toEqual({ people: 1, tableSize: 2 })
    expect(roomSize({ ...draft, people: '99999', tableSize: '8' })).toEqual({ people: 5000, tableSize: 8 })
  })
})
