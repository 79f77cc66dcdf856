import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../src/api'
import { claimReading, cut, day, figure, quotation, range, roleWord } from '../src/format'
import { layLabels, type Wish } from '../src/graph/labels'
import { toSvg, type Picture } from '../src/graph/picture'
import { queryString } from '../src/api'

test('dates as far as they go', () => {
  assert.equal(day('2022-09-21'), '21 September 2022')
  assert.equal(day('2022-09'), 'September 2022')
  assert.equal(day('2022'), '2022')
  assert.equal(day(undefined), '')
  assert.equal(day('soon'), 'soon')
  assert.equal(range('2020-01-01', '2020-01-01'), '1 January 2020')
  assert.equal(range('2020', '2021'), '2020 – 2021')
})

test('figures can be read', () => {
  assert.equal(figure('2500000000 EUR'), '2,500,000,000 EUR')
  assert.equal(figure('12345.67891'), '12,345.67891')
  assert.equal(figure('-12345678901234567890'), '-12,345,678,901,234,567,890')
  assert.equal(figure('1914'), '1914')
  assert.equal(figure('2019-03'), 'March 2019')
  assert.equal(figure('yes'), 'yes')
})

test('a quotation has its words, its source and its place', () => {
  const part = (name: string) => ({ id: 'e:' + name, name, text: name, span: [0, 1] as [number, number] })
  const c: Claim = {
    id: 'c:1', document: { id: 'd:1', title: 'A title', date: '2020-11-11', source: 'news/a.txt' }, sentence: 0, subject: part('NATO'), predicate: { id: 'r:threaten', label: 'threaten', text: 'threaten', span: [5, 9] },
    object: part('Russia'), arguments: [], polarity: 'negative', modality: 'asserted', speaker: part('Stoltenberg'), time: null, confidence: 0.9, rule: 'clause/svo', evidence: { text: ' NATO is no threat. ', span: [10, 30] },
  }
  assert.equal(claimReading(c), 'NATO not threaten Russia')
  assert.equal(quotation(c), '“NATO is no threat.” (“A title”, 11 November 2020, news/a.txt, bytes 10–30; NATO not threaten Russia, according to Stoltenberg; claim c:1)')
})

test('the word before a further argument', () => {
  const word = (role: string, text: string): string => roleWord({ role, text, span: [0, 1] })
  assert.equal(word('in', 'Paris'), 'in')
  assert.equal(word('condition', 'it rains'), 'if')
  assert.equal(word('unless', 'it rains'), 'unless')
  assert.equal(word('cause', 'it rained'), 'because')
  assert.equal(word('purpose', 'to stay dry'), '')
  assert.equal(word('purpose', 'stay dry'), 'in order to')
  assert.equal(word('to', 'to stay dry'), '')
  assert.equal(word('duration', 'two days'), '')
})

test('cut leaves short texts alone', () => {
  assert.equal(cut('abc', 3), 'abc')
  assert.equal(cut('abcd efgh', 6), 'abcd…')
})

test('queries leave out what is empty and repeat lists', () => {
  assert.equal(queryString([['q', 'a&b'], ['type', ''], ['event', ['AID', 'AGREE']], ['cursor', undefined]]), '?q=a%26b&event=AID&event=AGREE')
})

test('labels do not cover one another and stay on the page', () => {
  const wish = (text: string, x: number, y: number): Wish => ({ text, width: 80, x, y, r: 6, strong: false, always: false, kind: 'node', colour: '#000' })
  const wishes = Array.from({ length: 60 }, (_, i) => wish('n' + i, 10 + (i % 10) * 32, 10 + Math.floor(i / 10) * 30))
  const got = layLabels(wishes, wishes, 330, 190)
  assert.ok(got.length > 5 && got[0]!.text === 'n0')
  for (const [i, a] of got.entries()) {
    assert.ok(a.x - a.width / 2 >= 0 && a.x + a.width / 2 <= 330, a.text)
    for (const b of got.slice(i + 1)) assert.ok(Math.abs(a.x - b.x) >= 80 || Math.abs(a.y - b.y) >= 16, `${a.text} over ${b.text}`)
  }
})

test('hostile names are text in the picture', () => {
  const p: Picture = {
    width: 100, height: 50, page: '#fff', halo: '#fff', text: '#000', muted: '#666', title: '</title><script>alert(1)</script>',
    circles: [{ x: 1, y: 2, r: 3, colour: '#000', pinned: true }], curves: [{ x1: 0, y1: 0, cx: 5, cy: 5, x2: 10, y2: 10, width: 1, colour: '#000', dash: 5 }],
    labels: [{ text: '<img src=x onerror="alert(1)">\u0000', x: 1, y: 1, width: 10, height: 10, strong: false, kind: 'node', colour: '#000' }], legend: [{ name: 'A & B', colour: '#000' }],
  }
  const svg = toSvg(p)
  assert.ok(!svg.includes('<script') && !svg.includes('<img') && !svg.includes('\u0000'))
  assert.ok(svg.includes('A &amp; B') && svg.includes('stroke-dasharray'))
})
