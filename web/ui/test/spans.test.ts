import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../src/api'
import { partMarks, segments, shownRole, unitsAt } from '../src/spans'

const bytes = (s: string): number => new TextEncoder().encode(s).length

test('byte offsets become string indices', () => {
  const text = 'aé—𝕏z' // 1, 2, 3 and 4 bytes, then 1
  assert.deepEqual(unitsAt(text, [0, 1, 3, 6, 10, 11]), [0, 1, 2, 3, 5, 6])
  assert.deepEqual(unitsAt(text, [2, 4, 8]), [1, 2, 3], 'within a character: its start')
  assert.deepEqual(unitsAt(text, [99]), [text.length])
  assert.deepEqual(unitsAt('', [0, 5]), [0, 0])
})

test('every span of every text cuts what Go would cut', () => {
  const text = 'Zelenskyy — «Дякую» 🇺🇦 thanked 总统 and e\u0301'
  const encoded = new TextEncoder().encode(text)
  let byte = 0
  const borders = [0]
  for (const c of text) borders.push(byte += bytes(c))
  for (const a of borders) for (const b of borders) {
    if (b < a) continue
    const [i, j] = unitsAt(text, [a, b])
    assert.equal(text.slice(i, j), new TextDecoder().decode(encoded.slice(a, b)))
  }
})

test('segments cut at the borders of marks and keep the text whole', () => {
  const text = 'Äpfel für Bärbel', from = 100
  const got = segments(text, from, [
    { span: [100, 106], mark: 'subject' }, { span: [112, 119], mark: 'object' }, { span: [90, 106], mark: 'wide' }, { span: [300, 400], mark: 'elsewhere' },
  ])
  assert.equal(got.map(s => s.text).join(''), text)
  assert.deepEqual(got.map(s => [s.text, s.marks]), [['Äpfel', ['subject', 'wide']], [' für ', []], ['Bärbel', ['object']]])
  assert.deepEqual(got.map(s => [s.start, s.end]), [[100, 106], [106, 112], [112, 119]])
})

test('marks that nest are all there, and one is shown', () => {
  const got = segments('abcdef', 0, [{ span: [0, 6], mark: 'subject' as const }, { span: [2, 4], mark: 'speaker' as const }])
  assert.deepEqual(got.map(s => s.marks), [['subject'], ['subject', 'speaker'], ['subject']])
  assert.equal(shownRole(got[1]!.marks), 'speaker')
  assert.equal(shownRole([]), undefined)
})

test('what is implied has no mark', () => {
  const part = { text: 'x', span: [0, 1] as [number, number] }
  const claim = { subject: part, predicate: { id: 'r:is', label: 'is', text: '', span: [5, 5] }, object: null, speaker: { ...part, span: [2, 2] }, time: null } as unknown as Claim
  assert.deepEqual(partMarks(claim), [{ span: [0, 1], mark: 'subject' }])
})
