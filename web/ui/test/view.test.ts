import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFilter, type Edge } from '../src/api'
import * as hist from '../src/history'
import { add, collapse, emptyView, expand, fromQuery, hide, keepOnly, kindQuery, lines, merged, pin, place, reading, splitSelection, toQuery, unpin, type View } from '../src/view'

const edge = (source: string, target: string, more: Partial<Edge> = {}): Edge => ({ id: source + more.label + target, source, target, predicate: 'r:thank', label: 'thanked', polarity: 'positive', modality: 'asserted', count: 1, confidence: 0.9, ...more })

test('an address holds the whole view', () => {
  const v: View = {
    nodes: [{ id: 'e:a_b', x: 1.5, y: -20, pinned: true, asked: 40 }, { id: 'e:x*y,z&=?#%', x: 0, y: 0 }, { id: 'v:00ff' }, { id: 'e:ünïcode🎉', asked: 20 }, { id: 'e:p', pinned: true }],
    hidden: ['e:gone', 'v:1'], typesOff: ['Thing', 'A, B'], values: true,
    filter: { predicate: ['r:not/thank'], family: ['part-of', 'sport result'], event: ['AGREE'], source: ['news/a, b.txt'], speaker: ['none', 'e:x'], polarity: ['negative'], modality: ['planned'], since: '2020-01-02', until: '2021', dates: 'event', minConfidence: 0.35 },
    selected: 'e:x*y,z&=?#%>v:00ff|denied', other: '', list: true,
  }
  assert.deepEqual(fromQuery(toQuery(v)), v)
  const pair: View = { ...emptyView, nodes: [{ id: 'e:a' }, { id: 'e:b' }], selected: 'e:a', other: 'e:b' }
  assert.deepEqual(fromQuery(toQuery(pair)), pair)
  assert.deepEqual(fromQuery(''), emptyView)
})

test('an address is short where there is little to say', () => {
  assert.equal(toQuery({ ...emptyView, nodes: [{ id: 'e:donald_trump' }] }), 'n=donald_trump')
})

test('a broken address is read as far as it goes', () => {
  const v = fromQuery('n=a*nonsense*2,%E0%A4%A,b,b&since=yesterday&min=7&sel=%E0&list=2&unknown=1')
  assert.deepEqual(v.nodes, [{ id: 'e:a' }, { id: 'e:b' }])
  assert.deepEqual(v.filter, noFilter)
  assert.equal(v.selected, '')
  assert.equal(v.list, false)
})

test('expanding adds neighbours once and leaves hidden ones away', () => {
  const v = hide(add(add(emptyView, ['e:a']), ['e:c']), 'e:c')
  const got = expand(v, 'e:a', 20, ['e:a', 'e:b', 'e:c', 'e:d'])
  assert.deepEqual(got.nodes, [{ id: 'e:a', asked: 20 }, { id: 'e:b' }, { id: 'e:d' }])
  assert.deepEqual(add(got, ['e:c']).hidden, [], 'asking for it brings it back')
})

test('collapsing takes only what hangs on the node alone', () => {
  const v = ['e:b', 'e:c', 'e:d', 'e:e', 'e:f'].reduce((w, id) => add(w, [id]), expand(add(emptyView, ['e:a']), 'e:a', 20, []))
  const pinned = pin(v, 'e:d')
  const opened = expand(pinned, 'e:e', 20, [])
  const edges = [edge('e:a', 'e:b'), edge('e:c', 'e:a'), edge('e:c', 'e:b'), edge('e:a', 'e:d'), edge('e:a', 'e:e'), edge('e:f', 'e:a'), edge('e:f', 'e:f')]
  const got = collapse(opened, 'e:a', edges)
  assert.deepEqual(got.nodes.map(n => n.id), ['e:a', 'e:b', 'e:c', 'e:d', 'e:e'])
  assert.equal(got.nodes[0]!.asked, undefined)
})

test('what is gone is not selected', () => {
  const v: View = { ...add(add(emptyView, ['e:a']), ['e:b']), selected: 'e:a>e:b|fact' }
  assert.equal(hide(v, 'e:b').selected, '')
  assert.equal(keepOnly({ ...v, selected: 'e:a' }, ['e:a']).selected, 'e:a')
})

test('what became another stands in its place', () => {
  const v: View = { ...emptyView, nodes: [{ id: 'e:a', x: 1, y: 2, asked: 12 }, { id: 'e:b' }], selected: 'e:a', hidden: ['e:c'], other: 'e:b' }
  assert.deepEqual(merged(v, 'e:a', 'e:c'), { ...v, nodes: [{ id: 'e:c', x: 1, y: 2, asked: 12 }, { id: 'e:b' }], hidden: [], selected: 'e:c', other: 'e:b' })
  assert.deepEqual(merged(v, 'e:a', 'e:b'), { ...v, nodes: [{ id: 'e:b' }], selected: 'e:b', other: '' }, 'it is there already')
  assert.equal(merged({ ...v, selected: 'e:b>e:a|fact' }, 'e:a', 'e:c').selected, 'e:b>e:c|fact')
  assert.equal(merged({ ...v, selected: 'e:b', other: 'e:a' }, 'e:a', 'e:c').other, 'e:c')
  assert.equal(merged({ ...v, selected: 'e:b', other: 'e:a' }, 'e:a', 'e:b').other, '', 'no pair any more')
})

test('pins and places', () => {
  const v = pin(add(emptyView, ['e:a']), 'e:a', { x: 3, y: 4 })
  assert.deepEqual(v.nodes, [{ id: 'e:a', x: 3, y: 4, pinned: true }])
  assert.deepEqual(unpin(v, 'e:a').nodes, [{ id: 'e:a', x: 3, y: 4 }])
  assert.deepEqual(place(v, new Map([['e:a', { x: 1.26, y: -0.04 }]])).nodes, [{ id: 'e:a', x: 1.3, y: -0, pinned: true }])
})

test('parallel claims are one line of each kind and direction', () => {
  const got = lines([
    edge('e:a', 'e:b', { count: 2 }), edge('e:a', 'e:b', { predicate: 'r:meet', label: 'met', count: 5 }), edge('e:b', 'e:a'),
    edge('e:a', 'e:b', { polarity: 'negative', label: 'thanked' }), edge('e:a', 'e:b', { modality: 'planned', label: 'visit' }), edge('e:a', 'e:a'),
  ])
  assert.deepEqual(got.map(l => [l.id, l.label, l.count]), [
    ['e:a>e:b|denied', 'not thanked', 1], ['e:a>e:b|fact', 'met +1', 7], ['e:a>e:b|maybe', 'visit (planned)', 1], ['e:b>e:a|fact', 'thanked', 1],
  ])
  for (const l of got) assert.deepEqual(splitSelection(l.id), [[l.source, l.target], l.kind])
})

test('a line asks for its claims only', () => {
  assert.deepEqual(kindQuery('denied'), { polarity: ['negative'] })
  assert.ok(!kindQuery('maybe').modality!.includes('asserted'))
})

test('labels say what keeps them from being facts, once', () => {
  assert.equal(reading('thanked', 'negative', 'asserted'), 'not thanked')
  assert.equal(reading("doesn't want", 'negative', 'asserted'), "doesn't want")
  assert.equal(reading('knotted', 'negative', 'planned'), 'not knotted (planned)')
})

test('undo and redo', () => {
  let h = hist.begin('a')
  h = hist.record(h, 'b')
  h = hist.amend(h, 'b2')
  h = hist.record(h, 'c')
  assert.equal(hist.undo(h).now, 'b2', 'amended in place')
  assert.equal(hist.undo(hist.undo(h)).now, 'a')
  assert.equal(hist.undo(hist.undo(hist.undo(h))).now, 'a', 'no further')
  assert.equal(hist.redo(hist.undo(h)).now, 'c')
  assert.deepEqual(hist.record(hist.undo(h), 'd').future, [], 'a new step forgets what was undone')
  assert.equal(hist.redo(h), h)
  for (let i = 0; i < 1000; i++) h = hist.record(h, String(i))
  assert.equal(h.past.length, 200)
})
