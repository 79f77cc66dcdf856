// What the graph page shows, as a value: made by pure steps, kept in the address bar, undone by
// going back to the value before.

import { filterLists, noFilter, type Edge, type Filter } from './api'

/** A node on the page; x and y are absent until the layout has placed it. */
export interface Placed { id: string; x?: number; y?: number; pinned?: boolean; asked?: number }

export interface View {
  nodes: Placed[]
  hidden: string[]
  /** Entity types that the legend has switched off. */
  typesOff: string[]
  /** Whether values (dates, amounts, what somebody said) are nodes too. */
  values: boolean
  filter: Filter
  /** The node or line ("source>target|kind") the panel speaks of. */
  selected: string
  /** A second node, to look at a pair. */
  other: string
  list: boolean
}

export const emptyView: View = { nodes: [], hidden: [], typesOff: [], values: false, filter: noFilter, selected: '', other: '', list: false }

/** How many neighbours one expansion brings. */
export const step = 20

const has = (v: View, id: string): boolean => v.nodes.some(n => n.id === id)

/** add shows nodes; those that were hidden come back. */
export function add(v: View, ids: string[], select = true): View {
  const fresh = ids.filter(id => !has(v, id)).map(id => ({ id }))
  return { ...v, nodes: [...v.nodes, ...fresh], hidden: v.hidden.filter(h => !ids.includes(h)), selected: select && ids[0] ? ids[0] : v.selected, other: select ? '' : v.other }
}

/** expand notes that a node's strongest `asked` neighbours are shown, and shows them; hidden ones stay hidden. */
export function expand(v: View, id: string, asked: number, neighbours: string[]): View {
  const fresh = neighbours.filter(n => n !== id && !has(v, n) && !v.hidden.includes(n)).map(n => ({ id: n }))
  return { ...v, nodes: [...v.nodes.map(n => n.id === id ? { ...n, asked } : n), ...fresh] }
}

/** collapse takes away the neighbours of a node that nothing else on the page holds: not pinned, not expanded themselves, without an edge to a third node. */
export function collapse(v: View, id: string, edges: Pick<Edge, 'source' | 'target'>[]): View {
  const around = new Map<string, Set<string>>()
  const join = (a: string, b: string): void => { (around.get(a) ?? around.set(a, new Set()).get(a)!).add(b) }
  for (const e of edges) if (e.source !== e.target) { join(e.source, e.target); join(e.target, e.source) }
  const goes = (n: Placed): boolean => {
    const near = around.get(n.id)
    return n.id !== id && !n.pinned && !n.asked && near?.size === 1 && near.has(id)
  }
  return dropSelection({ ...v, nodes: v.nodes.filter(n => !goes(n)).map(n => n.id === id ? unasked(n) : n) })
}

function unasked({ asked: _, ...n }: Placed): Placed { return n }

/** hide takes a node away and keeps it away until it is shown again. */
export function hide(v: View, id: string): View {
  return dropSelection({ ...v, nodes: v.nodes.filter(n => n.id !== id), hidden: v.hidden.includes(id) ? v.hidden : [...v.hidden, id] })
}

/** keepOnly takes every node away but those given. */
export function keepOnly(v: View, ids: string[]): View {
  return dropSelection({ ...v, nodes: v.nodes.filter(n => ids.includes(n.id)) })
}

/** merged shows what became another in its place: as that, where it stood. */
export function merged(v: View, from: string, into: string): View {
  const become = (id: string): string => id === from ? into : id
  const nodes = has(v, into) ? v.nodes.filter(n => n.id !== from) : v.nodes.map(n => n.id === from ? { ...n, id: into } : n)
  const [ends, kind] = splitSelection(v.selected)
  const selected = kind ? `${become(ends[0]!)}>${become(ends[1]!)}|${kind}` : become(v.selected)
  return dropSelection({ ...v, nodes, hidden: v.hidden.filter(h => h !== from && h !== into), selected, other: become(v.other) === selected ? '' : become(v.other) })
}

export function pin(v: View, id: string, at?: { x: number; y: number }): View {
  return { ...v, nodes: v.nodes.map(n => n.id === id ? { ...n, ...at, pinned: true } : n) }
}

export function unpin(v: View, id: string): View {
  return { ...v, nodes: v.nodes.map(n => { if (n.id !== id) return n; const { pinned: _, ...rest } = n; return rest }) }
}

/** place writes where the layout put the nodes. */
export function place(v: View, at: Map<string, { x: number; y: number }>): View {
  return { ...v, nodes: v.nodes.map(n => { const p = at.get(n.id); return p ? { ...n, x: Math.round(p.x * 10) / 10, y: Math.round(p.y * 10) / 10 } : n }) }
}

function dropSelection(v: View): View {
  const gone = (s: string): boolean => s !== '' && !s.split('|')[0]!.split('>').every(id => has(v, id))
  return { ...v, selected: gone(v.selected) ? '' : v.selected, other: gone(v.other) || gone(v.selected) ? '' : v.other }
}

// In the address an entity is written without its prefix; parts of a node are separated by "*",
// nodes by ",": encodeURIComponent leaves the first alone and never the second, and no name of
// ours holds a bare "*".
const enc = (s: string): string => encodeURIComponent(s).replace(/\*/g, '%2A').replace(/%3A/g, ':').replace(/%2F/g, '/')
const short = (id: string): string => enc(id.startsWith('e:') ? id.slice(2) : '/' + id)
const long = (s: string): string => { const d = decodeURIComponent(s); return d.startsWith('/') ? d.slice(1) : 'e:' + d }

/** The view as the query part of an address. */
export function toQuery(v: View): string {
  const q: string[] = []
  const list = (k: string, a: string[], f: (s: string) => string): void => { if (a.length) q.push(k + '=' + a.map(f).join(',')) }
  if (v.nodes.length) q.push('n=' + v.nodes.map(n => {
    const flags = (n.pinned ? 'p' : '') + (n.asked ? 'x' + n.asked : '')
    if (n.x === undefined || n.y === undefined) return short(n.id) + (flags && '***' + flags)
    return `${short(n.id)}*${n.x}*${n.y}${flags && '*' + flags}`
  }).join(','))
  list('hide', v.hidden, short)
  list('off', v.typesOff, enc)
  if (v.values) q.push('values=1')
  for (const k of filterLists) list(k, v.filter[k], enc)
  if (v.filter.since) q.push('since=' + enc(v.filter.since))
  if (v.filter.until) q.push('until=' + enc(v.filter.until))
  if (v.filter.dates) q.push('dates=' + v.filter.dates)
  if (v.filter.minConfidence) q.push('min=' + v.filter.minConfidence)
  if (v.selected) q.push('sel=' + selection(v.selected))
  if (v.other) q.push('with=' + short(v.other))
  if (v.list) q.push('list=1')
  return q.join('&')
}

function selection(s: string): string {
  const [ends, kind] = splitSelection(s)
  return ends.map(short).join('*') + (kind && '*' + kind)
}

/** The ends of a selected line and its kind, or the one selected node and "". */
export function splitSelection(s: string): [string[], string] {
  const bar = s.lastIndexOf('|')
  const arrow = s.indexOf('>')
  if (bar < 0 || arrow < 0) return [[s], '']
  return [[s.slice(0, arrow), s.slice(arrow + 1, bar)], s.slice(bar + 1)]
}

/** fromQuery reads what toQuery wrote; what it does not understand it leaves out. */
export function fromQuery(query: string): View {
  const q = new Map(query.split('&').filter(Boolean).map((p): [string, string] => { const i = p.indexOf('='); return i < 0 ? [p, ''] : [p.slice(0, i), p.slice(i + 1)] }))
  const parts = <T>(k: string, f: (s: string) => T): T[] => (q.get(k) ?? '').split(',').filter(Boolean).flatMap(s => { try { return [f(s)] } catch { return [] } })
  const filter: Filter = { ...noFilter, since: date(q.get('since')), until: date(q.get('until')), dates: q.get('dates') === 'event' ? 'event' : '', minConfidence: clamp(Number(q.get('min'))) }
  for (const k of filterLists) filter[k] = parts(k, decodeURIComponent)
  const seen = new Set<string>()
  const nodes = parts('n', placed).filter(n => !seen.has(n.id) && seen.add(n.id))
  let selected = ''
  try {
    const s = (q.get('sel') ?? '').split('*')
    if (s.length === 3) selected = `${long(s[0]!)}>${long(s[1]!)}|${s[2]!}`
    else if (s[0]) selected = long(s[0])
  } catch { /* a cut link: nothing is selected */ }
  return { nodes, hidden: parts('hide', long), typesOff: parts('off', decodeURIComponent), values: q.get('values') === '1', filter, selected, other: parts('with', long)[0] ?? '', list: q.get('list') === '1' }
}

function placed(s: string): Placed {
  const [id, x, y, flags = ''] = s.split('*')
  const n: Placed = { id: long(id!) }
  if (x && y && Number.isFinite(+x) && Number.isFinite(+y)) { n.x = +x; n.y = +y }
  if (flags.startsWith('p')) n.pinned = true
  const asked = /x(\d{1,4})$/.exec(flags)
  if (asked) n.asked = +asked[1]!
  return n
}

const date = (s = ''): string => /^\d{4}(-\d\d){0,2}$/.test(s) ? s : ''
const clamp = (n: number): number => n > 0 && n <= 1 ? n : 0

/** A line drawn between two nodes: all edges of one direction that are of one kind. */
export interface Line { id: string; source: string; target: string; kind: Kind; label: string; count: number; edges: Edge[] }

/** fact: it is said to be so. denied: it is said not to be so. maybe: planned, possible, wished. */
export type Kind = 'fact' | 'denied' | 'maybe'

export const kindOf = (e: Pick<Edge, 'polarity' | 'modality'>): Kind => e.polarity === 'negative' ? 'denied' : e.modality === 'asserted' ? 'fact' : 'maybe'

export const uncertain = ['planned', 'possible', 'conditional', 'desired', 'obligatory']

/** The polarity and modality that the claims behind a line of a kind have. */
export function kindQuery(kind: Kind): { polarity: string[]; modality?: string[] } {
  switch (kind) {
    case 'denied': return { polarity: ['negative'] }
    case 'fact': return { polarity: ['positive'], modality: ['asserted'] }
    case 'maybe': return { polarity: ['positive'], modality: uncertain }
  }
}

/** lines groups edges into what is drawn: at most three lines from one node to another, each labelled with its strongest predicate. A loop is not drawn. */
export function lines(edges: Edge[]): Line[] {
  const by = new Map<string, Line>()
  for (const e of edges) {
    if (e.source === e.target) continue
    const kind = kindOf(e), id = `${e.source}>${e.target}|${kind}`
    const l = by.get(id) ?? by.set(id, { id, source: e.source, target: e.target, kind, label: '', count: 0, edges: [] }).get(id)!
    l.edges.push(e)
    l.count += e.count
  }
  for (const l of by.values()) {
    l.edges.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
    const names = [...new Set(l.edges.map(e => reading(e.label, e.polarity, e.modality)))]
    l.label = names[0]! + (names.length > 1 ? ` +${names.length - 1}` : '')
  }
  return [...by.values()].sort((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** The label of a predicate with what keeps it from being a plain fact, as kg show writes it. */
export function reading(label: string, polarity: string, modality: string): string {
  const negated = /(^|\s)(not|never|cannot|\S*n['’]t)(\s|$)/.test(label)
  return (polarity === 'negative' && !negated ? 'not ' : '') + label + (modality !== 'asserted' ? ` (${modality})` : '')
}
