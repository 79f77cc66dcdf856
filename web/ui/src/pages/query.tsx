import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { api, noFilter, query, type Edge, type QueryEnd, type Subgraph } from '../api'
import { GraphCanvas } from '../graph/canvas'
import type { SceneState } from '../graph/scene'
import type { Editor } from '../console/editor'
import { cut, nodeName, number, plural } from '../format'
import { typeColour } from '../palette'
import { to } from '../route'
import { complain, say, theme, useLoad, useStore } from '../store'
import { emptyView, kindOf, lines, type Line, type View } from '../view'
import { download, Empty, Loading, Tabs } from '../parts/basics'

type Example = [name: string, text: string]

/** Examples that any graph answers. */
const general: Example[] = [
  ['Who said something, and what', 'g.V().Tag("who").Out("said").Tag("what").Limit(50).All()'],
  ['Persons in the graph', 'g.V("<t:Person>").In("<rdf:type>").Limit(100).All()'],
]

/** What everything does says little about anybody. */
const plain = new Set(['r:be', 'r:say', 'r:have'])

/** Examples about the most connected entity of this graph, each of which has an answer, and those that any graph answers. */
async function examplesOf(signal: AbortSignal): Promise<Example[]> {
  const [top] = (await api.entities(1, '', '', signal)).entities ?? []
  if (!top) return general
  const g = await api.neighbours(top.id, 60, false, noFilter, signal)
  const names = new Map(g.nodes.map((n): [string, string] => [n.id, nodeName(n)])), who = JSON.stringify(top.name)
  const edge = (end: 'source' | 'target', kind: Line['kind']): Edge | undefined => g.edges.find(e => e[end] === top.id && e.source !== e.target && !e.object && kindOf(e) === kind && !plain.has(e.predicate))
  const out = edge('source', 'fact'), into = edge('target', 'fact'), denied = edge('source', 'denied') ?? edge('target', 'denied')
  const other = g.nodes.find(n => n.id !== top.id && n.type === 'Person' && n.name)?.name
  const list: Example[] = []
  if (out) list.push([`${top.name} ${out.label} …`, `g.V(${who}).Out(${JSON.stringify(out.label)}).Unique().All()`])
  if (into) list.push([`Who ${into.label} ${top.name}`, `g.V(${who}).In(${JSON.stringify(into.label)}).Unique().All()`])
  if (denied) list.push([`Denied: ${names.get(denied.source)} ${denied.label} …`, `g.V(${JSON.stringify(names.get(denied.source))}).Out(${JSON.stringify('not ' + denied.label)}).Unique().All()`])
  if (other) list.push([`What ${top.name} and ${cut(other, 30)} are both connected to`, `g.V(${who}).Both().And(g.V(${JSON.stringify(other)}).Both()).Unique().Limit(100).All()`])
  list.push(['Two steps away', `g.V(${who}).Both().Both().Unique().Limit(50).All()`], ['Which predicates it has', `g.V(${who}).OutPredicates().All()`])
  return [...list, ...general]
}

interface Saved { name: string; text: string }
const savedKey = 'kg.queries'
function readSaved(): Saved[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(savedKey) ?? '[]')
    return Array.isArray(list) ? list.filter((s): s is Saved => typeof (s as Saved)?.name === 'string' && typeof (s as Saved)?.text === 'string') : []
  } catch { return [] }
}

const rowLimit = 1000

export function Query({ text }: { text: string }) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const now = useRef(text)
  const [ready, setReady] = useState(false)
  const [rows, setRows] = useState<unknown[]>([])
  const [end, setEnd] = useState<QueryEnd | null>(null)
  const [running, setRunning] = useState<AbortController | null>(null)
  const [asked, setAsked] = useState('')
  const [tab, setTab] = useState<'table' | 'graph' | 'json'>('table')
  const [saved, setSaved] = useState(readSaved)
  const [examples, setExamples] = useState<Example[]>(general)
  const runNow = useRef(() => {})

  runNow.current = () => {
    const q = editor.current?.text() ?? now.current
    if (!q.trim()) return
    running?.abort()
    const abort = new AbortController()
    setRunning(abort)
    setRows([])
    setEnd(null)
    setAsked(q)
    editor.current?.clearError()
    history.replaceState(null, '', to.query(q))
    query(q, rowLimit, more => setRows(r => [...r, ...more]), abort.signal).then(e => {
      setEnd(e)
      if (e.error) editor.current?.error(e.error, e.line ?? 1, e.column ?? 0)
    }, (e: unknown) => setEnd({ error: abort.signal.aborted ? 'Cancelled.' : e instanceof Error ? e.message : String(e) })).finally(() => setRunning(r => r === abort ? null : r))
  }
  useEffect(() => {
    let live = true
    const abort = new AbortController()
    const asked = examplesOf(abort.signal).then(list => { if (live) { setExamples(list); now.current ||= list[0]![1] } }, (e: unknown) => { if (live) complain(e) })
    Promise.all([import('../console/editor'), text ? null : asked]).then(([m]) => {
      if (!live) return
      editor.current = m.createEditor(host.current!, now.current, () => runNow.current(), t => { now.current = t })
      setReady(true)
      editor.current.focus()
    }, complain)
    return () => { live = false; abort.abort(); editor.current?.end(); editor.current = null }
  }, [])
  useEffect(() => { if (text && editor.current && text !== editor.current.text()) editor.current.set(text) }, [text])
  useEffect(() => () => running?.abort(), [running])

  const use = (t: string): void => { now.current = t; editor.current?.set(t); editor.current?.focus() }
  const save = (): void => {
    const t = (editor.current?.text() ?? now.current).trim()
    if (!t) return
    const name = cut(t.split('\n')[0]!.replace(/^\/\/\s*/, ''), 60)
    const list = [{ name, text: t }, ...saved.filter(s => s.text !== t)].slice(0, 50)
    setSaved(list)
    try { localStorage.setItem(savedKey, JSON.stringify(list)); say('Saved in this browser') } catch { complain(new Error('This browser keeps nothing for this page.')) }
  }
  const forget = (s: Saved): void => {
    const list = saved.filter(x => x !== s)
    setSaved(list)
    try { localStorage.setItem(savedKey, JSON.stringify(list)) } catch { /* nothing was kept */ }
  }
  return <main class="page query">
    <h1 class="sr">Query</h1>
    <div class="console">
      <div>
      <div class="editor-box">
        <div class="editor" ref={host} />
        {!ready && <Loading what="Loading the editor" />}
        <div class="bar">
          {running ? <button type="button" class="primary" onClick={() => running.abort()}>Cancel</button> : <button type="button" class="primary" onClick={() => runNow.current()}>Run <kbd>Ctrl ↵</kbd></button>}
          <button type="button" onClick={save}>Save</button>
          <span class="spacer" />
          <Outcome rows={rows} end={end} running={running !== null} />
        </div>
      </div>
      {end?.error && end.error !== 'Cancelled.' && <p class="failed" role="alert">{end.line && !/line \d/.test(end.error) ? `Line ${end.line}${end.column ? `, column ${end.column}` : ''}: ` : ''}{end.error}</p>}
      {end?.notes?.map(n => <p class="quiet" key={n}>{n}</p>)}
      {rows.length > 0 && <section class="results" aria-label="Results">
        <div class="bar"><Tabs label="Results as" tabs={[['table', 'Table'], ['graph', 'Graph'], ['json', 'JSON']]} now={tab} pick={setTab} />
          <span class="spacer" /><button type="button" onClick={() => download('rows.jsonl', new Blob([rows.map(r => JSON.stringify(r)).join('\n') + '\n']))}>Save as JSON lines</button></div>
        {tab === 'table' ? <Table rows={rows} /> : tab === 'graph' ? <RowGraph rows={rows} asked={asked} /> : <pre class="json">{rows.slice(0, 500).map(r => JSON.stringify(r)).join('\n')}</pre>}
      </section>}
      </div>
      <aside aria-label="Queries">
        {saved.length > 0 && <><h2>Saved</h2><ul class="queries">{saved.map(s => <li key={s.text}><button type="button" class="link" onClick={() => use(s.text)} title={s.text}>{s.name}</button><button type="button" class="icon" aria-label={`Forget ${s.name}`} onClick={() => forget(s)}>×</button></li>)}</ul></>}
        <h2>Examples</h2>
        <ul class="queries">{examples.map(([name, t]) => <li key={name}><button type="button" class="link" onClick={() => use(t)} title={t}>{name}</button></li>)}</ul>
        <p class="quiet">Plain names mean the entity that has them, predicates are found by their label, <code>not</code> before one asks for what was denied.</p>
      </aside>
    </div>
  </main>
}

function Outcome({ rows, end, running }: { rows: unknown[]; end: QueryEnd | null; running: boolean }) {
  const words = running ? `Running, ${plural(rows.length, 'row')} so far …` : !end ? '' : end.error ? (end.error === 'Cancelled.' ? `Cancelled after ${plural(rows.length, 'row')}` : 'Failed')
    : `${plural(rows.length, 'row')}${end.cut ? ' (there are more)' : ''} in ${number(end.ms)} ms`
  return <span class="quiet" role="status">{words}</span>
}

interface Thing { id: string; name: string; type?: string }
const isRecord = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v)
const thing = (v: unknown): Thing | null => isRecord(v) && typeof v['id'] === 'string' ? { id: v['id'], name: typeof v['name'] === 'string' ? v['name'] : v['id'], ...(typeof v['type'] === 'string' ? { type: v['type'] } : {}) } : null

/** A row as columns: a node of its own is one column; tagged nodes are one each, under their names. */
function columnsOf(row: unknown): [string, unknown][] {
  if (!isRecord(row)) return [['value', row]]
  const { id, name, type, ...tags } = row
  const named = Object.entries(tags).filter(([k]) => !(k.endsWith('_name') && k.slice(0, -5) in tags))
    .map(([k, v]): [string, unknown] => [k, typeof v === 'string' && k + '_name' in tags ? { id: v, name: tags[k + '_name'] } : v])
  return typeof id === 'string' ? [['id', { id, name: name ?? id, type }], ...named] : Object.entries(row)
}

function Cell({ value }: { value: unknown }) {
  const t = thing(value) ?? (typeof value === 'string' && value.startsWith('e:') ? { id: value, name: value } : null)
  if (t?.id.startsWith('e:')) return <a href={to.entity(t.id)} title={t.id}>{t.name}</a>
  if (t?.id.startsWith('d:')) return <a href={to.document(t.id)}>{t.name}</a>
  if (t) return <span title={t.id}>{t.name}</span>
  if (isRecord(value) && 'value' in value) return <>{cut(String(value['value']), 300)}</>
  return <>{typeof value === 'string' ? cut(value, 300) : value === undefined ? '' : JSON.stringify(value)}</>
}

const shownRows = 500

function Table({ rows }: { rows: unknown[] }) {
  const cut_ = rows.slice(0, shownRows).map(r => new Map(columnsOf(r)))
  const columns = [...new Set(cut_.flatMap(r => [...r.keys()]))]
  return <div class="scroll"><table class="table"><thead><tr>{columns.map(c => <th key={c}>{c === 'id' ? 'node' : c}</th>)}</tr></thead>
    <tbody>{cut_.map((r, i) => <tr key={i}>{columns.map(c => <td key={c}><Cell value={r.get(c)} /></td>)}</tr>)}</tbody></table>
    {rows.length > shownRows && <p class="quiet">The first {shownRows} of {number(rows.length)} rows; all are in the file.</p>}</div>
}

/** Identifiers of entities in a row, wherever they stand. */
function entitiesIn(v: unknown, out: Set<string>): void {
  if (typeof v === 'string') { if (v.startsWith('e:')) out.add(v) }
  else if (Array.isArray(v)) for (const x of v) entitiesIn(x, out)
  else if (isRecord(v)) for (const x of Object.values(v)) entitiesIn(x, out)
}

/** The entities that a query starts from: what its V() names. */
async function startsOf(query: string, signal: AbortSignal): Promise<string[]> {
  const names = [...query.matchAll(/\bV\(((?:\s*(?:"[^"]*"|'[^']*')\s*,?)+)/gi)].flatMap(m => [...m[1]!.matchAll(/"([^"]*)"|'([^']*)'/g)].map(s => s[1] ?? s[2] ?? '')).slice(0, 10)
  const ids = await Promise.all(names.map(async n => {
    const id = /^<(e:.+)>$/.exec(n)?.[1]
    if (id || n.startsWith('<')) return id
    const [first] = await api.search(n, 1, signal)
    return first && [first.name, ...first.aliases ?? []].some(a => a.toLowerCase() === n.toLowerCase()) ? first.id : undefined
  }))
  return ids.filter(id => id !== undefined)
}

const graphNodes = 150

function RowGraph({ rows, asked }: { rows: unknown[]; asked: string }) {
  const t = useStore(theme)
  // Whom the rows are connected to is what was asked: without it they are dots.
  const starts = useLoad(asked, signal => startsOf(asked, signal)).data
  const ids = useMemo(() => { const s = new Set<string>(starts); for (const r of rows) entitiesIn(r, s); return [...s] }, [rows, starts])
  const some = ids.slice(0, graphNodes)
  const [g, setG] = useState<Subgraph | null>(null)
  const [error, setError] = useState('')
  useEffect(() => {
    const abort = new AbortController()
    if (some.length) api.between(some, noFilter, abort.signal).then(setG, (e: unknown) => { if (!abort.signal.aborted) setError(String(e)) })
    return () => abort.abort()
  }, [some.join()])
  const [at, setAt] = useState(new Map<string, { x: number; y: number }>())
  const state = useMemo((): SceneState => ({
    theme: t, selected: '', other: '', lines: g ? lines(g.edges) : [],
    nodes: g ? g.nodes.map(n => ({ id: n.id, label: cut(nodeName(n), 34), colour: typeColour(n.type, n.literal, t), size: Math.min(20, 4.5 + 1.7 * Math.log2(1 + (n.claims ?? 1))), pinned: false, faded: false, ...at.get(n.id) })) : [],
  }), [g, t, at])
  if (!ids.length) return <Empty>No entity is among these rows.</Empty>
  if (error) return <Empty>{error}</Empty>
  const view: View = { ...emptyView, nodes: some.map(id => { const p = at.get(id); return p ? { id, x: Math.round(p.x), y: Math.round(p.y) } : { id } }) }
  return <div class="rowgraph">
    <p class="quiet">{plural(some.length, 'entity', 'entities')}{ids.length > some.length && ` of ${number(ids.length)}`} and what joins them. <a href={to.graph(view)}>Open in the explorer</a></p>
    <div class="area"><GraphCanvas state={state} label={`Graph of the results: ${plural(some.length, 'entity', 'entities')}. The table has the same entities.`} events={{ select: id => { if (id && !id.includes('>')) location.hash = to.entity(id) }, open: () => {}, moved: (id, p) => setAt(m => new Map(m).set(id, p)), placed: setAt }} /></div>
  </div>
}
