import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createTextField, type TextField } from './sharedText.ts'

/** A text control as far as the field looks at it. */
class Control extends EventTarget {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  focused = true
  get ownerDocument(): { activeElement: Control | null } {
    return { activeElement: this.focused ? this : null }
  }
  setSelectionRange(start: number, end: number) {
    this.selectionStart = start
    this.selectionEnd = end
  }
}

/** What React does: shows the field's value in the control, which throws the caret to the end, then lets the field settle. */
function mount(field: TextField) {
  const control = new Control()
  field.attach(control as unknown as HTMLTextAreaElement)
  const render = () => {
    if (control.value !== field.shown.get()) {
      control.value = field.shown.get()
      control.setSelectionRange(control.value.length, control.value.length)
    }
    field.settle()
  }
  field.shown.subscribe(render)
  render()
  return {
    control,
    type: (text: string) => {
      const { value, selectionStart, selectionEnd } = control
      control.value = value.slice(0, selectionStart) + text + value.slice(selectionEnd)
      control.setSelectionRange(selectionStart + text.length, selectionStart + text.length)
      field.change(control.value)
    },
  }
}

function twoPeople() {
  const ana = new Y.Doc()
  const bruno = new Y.Doc()
  ana.on('update', (update: Uint8Array, origin: unknown) => origin !== 'wire' && Y.applyUpdate(bruno, update, 'wire'))
  bruno.on('update', (update: Uint8Array, origin: unknown) => origin !== 'wire' && Y.applyUpdate(ana, update, 'wire'))
  return { ana: ana.getText('text'), bruno: bruno.getText('text') }
}

test('what others type before my caret takes it along', () => {
  const { ana, bruno } = twoPeople()
  ana.insert(0, 'must-do areas')
  const { control, type } = mount(createTextField(ana, 100))
  control.setSelectionRange(7, 7)
  bruno.insert(0, 'Our ')
  expect(control.value).toBe('Our must-do areas')
  expect(control.selectionStart).toBe(11)
  type('!')
  expect(bruno.toString()).toBe('Our must-do! areas')
  expect(control.selectionStart).toBe(12)
})

test('a selection stays on the same words', () => {
  const { ana, bruno } = twoPeople()
  ana.insert(0, 'one two three')
  const { control } = mount(createTextField(ana, 100))
  control.setSelectionRange(4, 7)
  bruno.delete(0, 4)
  expect(control.value.slice(control.selectionStart, control.selectionEnd)).toBe('two')
})

test('a field without focus is not touched', () => {
  const { ana, bruno } = twoPeople()
  const { control } = mount(createTextField(ana, 100))
  control.focused = false
  const moved = vi.spyOn(control, 'setSelectionRange')
  bruno.insert(0, 'hello')
  expect(control.value).toBe('hello')
  // Once by showing the value, never by settling.
  expect(moved).toHaveBeenCalledTimes(1)
})

test('two people typing in one field lose nothing', () => {
  const { ana, bruno } = twoPeople()
  const atAna = mount(createTextField(ana, 100))
  const atBruno = mount(createTextField(bruno, 100))
  for (const letter of 'left') atAna.type(letter)
  atBruno.control.setSelectionRange(4, 4)
  for (let turn = 0; turn < 5; turn += 1) {
    atAna.control.setSelectionRange(0, 0)
    atAna.type('a')
    atBruno.type('b')
  }
  expect(ana.toString()).toBe('aaaaaleftbbbbb')
  expect(bruno.toString()).toBe('aaaaaleftbbbbb')
})

test('an input method is left alone until its word is finished', () => {
  const { ana, bruno } = twoPeople()
  ana.insert(0, 'topic: ')
  const { control, type } = mount(createTextField(ana, 100))
  control.setSelectionRange(7, 7)
  control.dispatchEvent(new Event('compositionstart'))
  type('か')
  bruno.insert(0, 'Our ')
  expect(control.value).toBe('topic: か')
  expect(bruno.toString()).toBe('Our topic: ')
  type('い')
  control.dispatchEvent(new Event('compositionend'))
  expect(bruno.toString()).toBe('Our topic: かい')
  expect(control.value).toBe('Our topic: かい')
  expect(control.selectionStart).toBe('Our topic: かい'.length)
})

test('a text never grows past its bound, and one that has may be shortened', () => {
  const { ana, bruno } = twoPeople()
  const { control, type } = mount(createTextField(ana, 5))
  for (const letter of 'abcdefg') type(letter)
  expect(ana.toString()).toBe('abcde')
  bruno.insert(5, 'xyz')
  control.setSelectionRange(8, 8)
  type('!')
  expect(ana.toString()).toBe('abcdexyz')
  control.value = 'abcdex'
  control.setSelectionRange(6, 6)
  createTextField(ana, 5).change('abcdex')
  expect(ana.toString()).toBe('abcdex')
})
