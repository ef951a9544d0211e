import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { linkKey } from '../model/theme.ts'
import { addTheme, linkCluster, mergeThemes, moveTheme, removeTheme, renameTheme } from './themes.ts'
import { narrativeText, readSynthesis } from './synthesis.ts'

const fields = { session: 's', question: 'q' }
const linksOf = (doc: Y.Doc) => Object.fromEntries(Object.entries(readSynthesis(doc).links).map(([key, link]) => [key, link.theme]))
const labels = (doc: Y.Doc) =>
  Object.values(readSynthesis(doc).themes)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map((theme) => theme.label)

test('a cluster has one theme at most', () => {
  const doc = new Y.Doc()
  const [money, skills] = [addTheme(doc, { label: 'Money', ...fields }), addTheme(doc, { label: 'Skills', ...fields })]
  linkCluster(doc, 't1', 'c1', money)
  linkCluster(doc, 't1', 'c1', skills)
  expect(linksOf(doc)).toEqual({ [linkKey('t1', 'c1')]: skills })
  linkCluster(doc, 't1', 'c1', undefined)
  expect(linksOf(doc)).toEqual({})
})

test('merging themes brings all clusters along', () => {
  const doc = new Y.Doc()
  const [money, funds] = [addTheme(doc, { label: 'Money', ...fields }), addTheme(doc, { label: 'Funds', ...fields })]
  linkCluster(doc, 't1', 'c1', money)
  linkCluster(doc, 't2', 'c1', funds)
  mergeThemes(doc, funds, money)
  mergeThemes(doc, money, money)
  expect(linksOf(doc)).toEqual({ 't1/c1': money, 't2/c1': money })
  expect(labels(doc)).toEqual(['Money'])
})

test('removing a theme unlinks its clusters', () => {
  const doc = new Y.Doc()
  const money = addTheme(doc, { label: 'Money', ...fields })
  linkCluster(doc, 't1', 'c1', money)
  removeTheme(doc, money)
  expect(readSynthesis(doc)).toMatchObject({ themes: {}, links: {} })
})

test('themes are renamed and ordered', () => {
  const doc = new Y.Doc()
  const [, , third] = ['One', 'Two', 'Three'].map((label) => addTheme(doc, { label, ...fields }))
  moveTheme(doc, third ?? '', 0)
  renameTheme(doc, third ?? '', 'Zero')
  expect(labels(doc)).toEqual(['Zero', 'One', 'Two'])
})

test('two rapporteurs link the same cluster while apart: one of the themes holds for both', () => {
  const [ana, bruno] = [new Y.Doc(), new Y.Doc()]
  const [money, skills] = [addTheme(ana, { label: 'Money', ...fields }), addTheme(ana, { label: 'Skills', ...fields })]
  Y.applyUpdate(bruno, Y.encodeStateAsUpdate(ana))
  linkCluster(ana, 't1', 'c1', money)
  linkCluster(bruno, 't1', 'c1', skills)
  narrativeText(ana, 'intro').insert(0, 'A')
  narrativeText(bruno, 'intro').insert(0, 'B')
  Y.applyUpdate(bruno, Y.encodeStateAsUpdate(ana))
  Y.applyUpdate(ana, Y.encodeStateAsUpdate(bruno))
  expect(readSynthesis(ana)).toEqual(readSynthesis(bruno))
  expect([money, skills]).toContain(linksOf(ana)['t1/c1'])
  expect(readSynthesis(ana).narrative['intro']).toHaveLength(2)
})
