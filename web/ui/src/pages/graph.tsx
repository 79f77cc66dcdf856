import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { api, filterLists, type Edge, type Filter, type Node } from '../api'
import { GraphCanvas } from '../graph/canvas'
import { toPng, toSvg } from '../graph/picture'
import type { Scene, SceneState } from '../graph/scene'
import { TimelineChart } from '../graph/timeline'
import { cut, day, nodeName, number, plural, range } from '../format'
import * as hist from '../history'
import { typeColour } from '../palette'
import { to, type Route } from '../route'
import { complain, edition, lastView, open, say, theme, useLoad, useStore } from '../store'
import * as views from '../view'
import { lines, splitSelection, step, type Line, type View } from '../view'
import { copy, Dot, download, Empty, Failed, Loading, Menu } from '../parts/basics'
import { ClaimList, MarkKey } from '../parts/claim'
import { EntityPanel } from '../parts/entity'
import { countFilter, DatesOf, Filters, noDates } from '../parts/filters'
import { remember, useName } from '../parts/names'
import { EntityFinder, Starts, type Found } from '../parts/search'

// More nodes than this no picture makes clear.
const manyNodes = 400

// What the claims that are shown can be saved as beside pictures: what people ask for most of what the API has.
const dataFormats: [name: string, format: string][] = [
  ['CSV table with evidence', 'csv'], ['Excel table', 'xlsx'], ['GEXF for Gephi', 'gexf'], ['GraphML', 'graphml'], ['Cytoscape', 'cyjs'], ['Turtle (RDF)', 'turtle'], ['JSON-LD', 'jsonld'], ['Mermaid', 'mermaid'], ['A page of its own', 'html'],
]

// Neighbours of the one node that a view begins with.
const firstStep = 12

interface Data { nodes: Map<string, Node>; edges: Edge[] }

const filterKey = (f: Filter): string => JSON.stringify([...filterLists.map(k => f[k]), f.since, f.until, f.dates, f.minConfidence])

export function GraphPage({ route }: { route: Route }) {
  const [h, setH] = useState(() => hist.begin(views.fromQuery(route.query)))
  const view = h.now
  const now = useRef(h)
  now.current = h
  const written = useRef(route.query)
  const [data, setData] = useState<Data>({ nodes: new Map(), edges: [] })
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  /** How many neighbours a node has, where it was expanded. */
  const [totals, setTotals] = useState(new Map<string, number>())
  const [filtersOpen, setFiltersOpen] = useState(() => matchMedia('(min-width: 1440px)').matches)
  const scene = useRef<Scene | null>(null)
  const t = useStore(theme)
  const version = useStore(edition)

  // An answer that comes when the user is on another page must not write the address.
  const left = useRef(false)
  useEffect(() => () => { left.current = true }, [])
  const put = (next: hist.History<View>, push: boolean): void => {
    if (left.current) return
    now.current = next
    setH(next)
    const query = views.toQuery(next.now)
    if (query === written.current) return
    written.current = query
    history[push ? 'pushState' : 'replaceState'](null, '', '#/graph?' + query)
  }
  /** A step of the user: it can be undone, and the browser's Back takes it back too. */
  const commit = (next: View): void => put(hist.record(now.current, next), true)
  /** A change nobody undoes by itself: where the layout put things, what is selected. */
  const amend = (next: View): void => put(hist.amend(now.current, next), false)
  useEffect(() => lastView.set(view.nodes.length ? to.graph(view) : '#/graph'), [view])
  // Back, Forward and links.
  useEffect(() => {
    if (route.query === written.current) return
    written.current = route.query
    const next = hist.record(now.current, views.fromQuery(route.query))
    now.current = next
    setH(next)
  }, [route.query])

  const ids = view.nodes.map(n => n.id)
  const key = ids.toSorted().join() + '|' + filterKey(view.filter) + '|' + version
  // Edges among what is shown. What is known of nodes stays, so that nothing flickers meanwhile.
  useEffect(() => {
    if (!ids.length) { setData({ nodes: new Map(), edges: [] }); return }
    const abort = new AbortController()
    setBusy(true)
    api.between(ids, view.filter, abort.signal).then(g => {
      for (const n of g.nodes) remember(n.id, n.name)
      const nodes = new Map(g.nodes.map((n): [string, Node] => [n.id, n]))
      setData({ nodes, edges: g.edges })
      setError(null)
      setBusy(false)
      // What became another, since the link was made or by hand, stands as that; what is not in the graph any more leaves the view.
      const became = Object.entries(g.merged ?? {})
      if (became.length) amend(became.reduce((v, [from, into]) => views.merged(v, from, into), now.current.now))
      const gone = ids.filter(id => !nodes.has(id) && !g.merged?.[id])
      if (gone.length) { amend(views.keepOnly(now.current.now, [...nodes.keys()])); say(`${plural(gone.length, 'node')} of this view ${gone.length === 1 ? 'is' : 'are'} no longer in the graph`) }
    }, (e: unknown) => { if (!abort.signal.aborted) { setBusy(false); setError(e instanceof Error ? e : new Error(String(e))) } })
    return () => abort.abort()
  }, [key])

  const expand = (id: string, asked?: number): void => {
    const begun = performance.now()
    const v = now.current.now
    const many = asked ?? (v.nodes.find(n => n.id === id)?.asked ?? 0) + step
    api.neighbours(id, many, v.values, v.filter).then(g => {
      const fit = g.nodes.filter(n => n.id !== id)
      for (const n of fit) remember(n.id, n.name)
      setTotals(t => new Map(t).set(id, g.total ?? fit.length))
      const next = views.expand(now.current.now, id, many, fit.map(n => n.id))
      const fresh = next.nodes.length - now.current.now.nodes.length
      setData(d => {
        const have = new Set(d.edges.map(e => e.id))
        return { nodes: new Map([...d.nodes, ...g.nodes.map((n): [string, Node] => [n.id, n])]), edges: [...d.edges, ...g.edges.filter(e => !have.has(e.id))] }
      })
      if (fresh === 0) {
        amend(next)
        if (!fit.length) say(`Nothing is connected to it${countFilter(v.filter) ? ' under these filters' : ''}`)
        else if (asked === undefined) say('All its neighbours are shown')
      } else {
        commit(next)
        if (next.nodes.length > manyNodes) say(`${number(next.nodes.length)} nodes: filters or Collapse make it clearer`)
      }
      requestAnimationFrame(() => performance.measure('kg:expand', { start: begun }))
    }, complain)
  }

  // Under other filters there are other neighbours.
  useEffect(() => setTotals(new Map()), [filterKey(view.filter)])

  // Somebody who comes with one name wants to see what it is connected to.
  const lone = view.nodes.length === 1 && !view.nodes[0]!.asked && view.nodes[0]!.x === undefined ? view.nodes[0]!.id : ''
  useEffect(() => { if (lone.startsWith('e:')) expand(lone, firstStep) }, [lone])
  useEffect(() => {
    open.set({
      add: id => commit(views.add(now.current.now, [id])),
      merged: (from, into) => {
        // Until it is read it looks as it did: the panel stays.
        setData(d => { const n = d.nodes.get(from); return n && !d.nodes.has(into) ? { ...d, nodes: new Map([...d.nodes, [into, { ...n, id: into }]]) } : d })
        commit(views.merged(now.current.now, from, into))
      },
    })
    return () => open.set(null)
  }, [])

  const shownNodes = useMemo(() => view.nodes.filter(n => {
    const d = data.nodes.get(n.id)
    return d && !view.typesOff.includes(typeOf(d))
  }), [view.nodes, view.typesOff, data])
  const drawn = useMemo(() => {
    const on = new Set(shownNodes.map(n => n.id))
    return lines(data.edges.filter(e => on.has(e.source) && on.has(e.target)))
  }, [shownNodes, data])
  const filtered = countFilter(view.filter) > 0
  const state = useMemo((): SceneState => {
    // Many nodes are smaller ones, and so are those on a phone.
    const scale = Math.max(0.6, Math.min(1, Math.sqrt(60 / Math.max(1, shownNodes.length)))) * (matchMedia('(max-width: 760px)').matches ? 0.65 : 1)
    const joined = new Set(drawn.flatMap(l => [l.source, l.target]))
    return {
      theme: t, lines: drawn, selected: view.selected, other: view.other,
      nodes: shownNodes.map(n => {
        const d = data.nodes.get(n.id)!
        return { ...n, label: cut(nodeName(d), 34), colour: typeColour(d.type, d.literal, t), size: scale * (d.literal ? 4 : Math.min(22, 4.5 + 1.7 * Math.log2(1 + (d.claims ?? 1)))), pinned: n.pinned ?? false, faded: filtered && shownNodes.length > 1 && !joined.has(n.id) }
      }),
    }
  }, [shownNodes, drawn, data, t, view.selected, view.other, filtered])

  const select = (id: string, extend: boolean): void => {
    const v = now.current.now
    const isNode = v.nodes.some(n => n.id === id)
    if (extend && isNode && v.selected && v.selected !== id && v.nodes.some(n => n.id === v.selected)) amend({ ...v, other: id })
    else amend({ ...v, selected: id, other: '' })
  }
  const pinToggle = (id: string): void => {
    const v = now.current.now, n = v.nodes.find(x => x.id === id)
    if (n) commit(n.pinned ? views.unpin(v, id) : views.pin(v, id))
  }
  const setFilter = (filter: Filter): void => commit({ ...now.current.now, filter })
  const undo = (): void => { if (now.current.past.length) put(hist.undo(now.current), false) }
  const redo = (): void => { if (now.current.future.length) put(hist.redo(now.current), false) }
  const selectedNode = shownNodes.find(n => n.id === view.selected)
  const selectedLine = drawn.find(l => l.id === view.selected)

  const key_ = (e: KeyboardEvent): void => {
    const s = scene.current, v = now.current.now, id = selectedNode?.id ?? ''
    const arrows: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
    const ctrl = e.ctrlKey || e.metaKey
    const arrow = arrows[e.key]
    let done = true
    if (arrow && !ctrl && s) {
      const from = id || (selectedLine ? selectedLine.source : '')
      const next = s.towards(from, ...arrow)
      if (next) { select(next, false); s.reveal(next) }
    } else if (ctrl) done = false
    else switch (e.key) {
      case 'Enter': case 'e': if (id) expand(id); break
      case 'c': if (id) commit(views.collapse(v, id, data.edges)); break
      case 'p': if (id) pinToggle(id); break
      case 'h': case 'Delete': if (id) commit(views.hide(v, id)); break
      case 'o': if (id) commit(views.keepOnly(v, [id])); break
      case '[': case ']': {
        const own = drawn.filter(l => selectedLine ? l.source === selectedLine.source || l.target === selectedLine.source : l.source === id || l.target === id)
        const i = own.findIndex(l => l.id === selectedLine?.id)
        const next = own[(i + (e.key === ']' ? 1 : own.length - 1) + own.length) % own.length] ?? own[0]
        if (next) select(next.id, false)
        break
      }
      case '+': case '=': s?.zoom(1.4); break
      case '-': s?.zoom(1 / 1.4); break
      case '0': s?.fit(); break
      case 'l': amend({ ...v, list: !v.list }); break
      case 'f': setFiltersOpen(!filtersOpen); break
      case 'Escape': select('', false); break
      default: done = false
    }
    if (done) { e.preventDefault(); e.stopPropagation() }
  }
  useEffect(() => {
    const on = (e: KeyboardEvent): void => {
      if (!(e.ctrlKey || e.metaKey) || e.target instanceof HTMLInputElement) return
      if (e.key === 'z' && !e.shiftKey) { e.preventDefault(); undo() }
      if (e.key === 'y' || (e.key.toLowerCase() === 'z' && e.shiftKey)) { e.preventDefault(); redo() }
    }
    addEventListener('keydown', on)
    return () => removeEventListener('keydown', on)
  }, [])

  const title = [cut(shownNodes.slice(0, 3).map(n => nodeName(data.nodes.get(n.id)!)).join(', '), 70), range(view.filter.since, view.filter.until)].filter(Boolean).join(' · ')
  const types = [...new Set(view.nodes.flatMap(n => { const d = data.nodes.get(n.id); return d ? [typeOf(d)] : [] }))].sort()
  const picture = () => scene.current!.picture(title, types.filter(x => !view.typesOff.includes(x)).map(name => ({ name, colour: typeColour(name, name === 'Value', t) })))
  const save = (format: string): void => {
    const a = document.createElement('a')
    a.href = api.exportOf(format, shownNodes.map(n => n.id), view.filter)
    a.download = ''
    a.click()
  }
  const savePng = (): void => { void toPng(picture(), 2).then(b => download('graph.png', b), complain) }
  const saveSvg = (): void => download('graph.svg', new Blob([toSvg(picture())], { type: 'image/svg+xml' }))
  const link = (): void => { void copy(location.href).then(() => say('Link to this view copied'), complain) }

  if (!view.nodes.length) {
    const start = (f: Found): void => { remember(f.id, f.name); commit(views.add(view, [f.id])) }
    return <main class="page"><Empty>
      <h1>Nothing on the graph yet</h1>
      <p>Start from somebody or something.</p>
      <EntityFinder label="Start from" pick={start} autoFocus />
      <Starts pick={start} />
      {h.past.length > 0 && <p><button type="button" onClick={undo}>Undo</button></p>}
      {view.hidden.length > 0 && <p><button type="button" onClick={() => commit(views.add(view, view.hidden, false))}>Show the {plural(view.hidden.length, 'hidden node')}</button></p>}
    </Empty></main>
  }
  const announce = selectedNode ? nodeSentence(selectedNode.id, data, drawn) : selectedLine ? lineSentence(selectedLine, data) : ''
  return <main class={'graph' + (filtersOpen ? ' with-filters' : '') + (view.selected ? ' with-panel' : '')}>
    <h1 class="sr">Graph of {title}</h1>
    {filtersOpen && <aside class="side" aria-label="Filters">
      <header><h2>Filters</h2><button type="button" class="icon" aria-label="Close filters" onClick={() => setFiltersOpen(false)}>×</button></header>
      <Filters filter={view.filter} set={setFilter} />
      <fieldset><legend>Show</legend>
        <label class="check"><input type="checkbox" checked={view.values} onChange={() => commit({ ...view, values: !view.values, nodes: view.values ? view.nodes.filter(n => !n.id.startsWith('v:')) : view.nodes })} /><span>values and quotations as nodes</span></label>
      </fieldset>
      {view.hidden.length > 0 && <fieldset><legend>Hidden</legend><p class="chips">{view.hidden.map(id => <HiddenChip key={id} id={id} show={() => commit(views.add(view, [id], false))} />)}</p></fieldset>}
    </aside>}
    <section class="stage" aria-label="Graph">
      <div class="bar" role="toolbar" aria-label="View">
        <button type="button" aria-pressed={filtersOpen} onClick={() => setFiltersOpen(!filtersOpen)}>Filters{filtered && <span class="badge">{countFilter(view.filter)}</span>}</button>
        <button type="button" disabled={!h.past.length} onClick={undo} title="Ctrl+Z">Undo</button>
        <button type="button" disabled={!h.future.length} onClick={redo} title="Ctrl+Shift+Z">Redo</button>
        <div class="add"><EntityFinder label="Add to the graph" placeholder="Add …" pick={f => { remember(f.id, f.name); commit(views.add(now.current.now, [f.id])) }} /></div>
        <button type="button" onClick={() => scene.current?.fit()} title="0">Fit</button>
        <button type="button" onClick={() => scene.current?.run()} title="Lay out anew">Arrange</button>
        <button type="button" aria-pressed={view.list} onClick={() => amend({ ...view, list: !view.list })} title="L">List</button>
        <span class="spacer" />
        <button type="button" onClick={link}>Link</button>
        <Menu label="Save" items={[['PNG picture', savePng], ['SVG picture', saveSvg], ...dataFormats.map(([name, format]): [string, () => void] => [name, () => save(format)])]} />
      </div>
      <div class="area" aria-busy={busy}>
        <GraphCanvas state={state} onScene={s => { scene.current = s }} onKeyDown={key_}
          label={`Graph: ${plural(shownNodes.length, 'node')}, ${plural(drawn.length, 'line')}. Arrow keys move, Enter expands, brackets go through the lines, L shows a list.`}
          events={{
            select, open: id => expand(id), moved: (id, at) => commit(views.pin(now.current.now, id, at)),
            placed: at => amend(views.place(now.current.now, at)),
          }} />
        {error && <div class="over"><Failed error={error} retry={() => location.reload()} /></div>}
        {!error && !data.nodes.size && <div class="over"><Loading /></div>}
        {view.nodes.length === 1 && selectedNode && !selectedNode.asked && <p class="hint">Double-click a node, or press <kbd>E</kbd>, to see its neighbours.</p>}
        {filtered && !busy && shownNodes.length > 1 && drawn.length === 0 && <p class="hint">No claim joins these under the filters.</p>}
        {view.list && <ListView nodes={shownNodes.map(n => data.nodes.get(n.id)!)} drawn={drawn} selected={view.selected} select={id => select(id, false)} expand={id => expand(id)} close={() => amend({ ...view, list: false })} />}
      </div>
      <Legend types={types} off={view.typesOff} toggle={x => commit({ ...view, typesOff: view.typesOff.includes(x) ? view.typesOff.filter(y => y !== x) : [...view.typesOff, x] })} kinds={new Set(drawn.map(l => l.kind))} />
      <Brush view={view} change={part => setFilter({ ...now.current.now.filter, ...part })} />
      <p class="sr" role="status" aria-live="polite">{announce}</p>
    </section>
    {view.selected && (selectedNode || selectedLine) && <aside class="panel" aria-label="Details">
      <button type="button" class="icon close" aria-label="Close details" onClick={() => select('', false)}>×</button>
      {selectedNode ? (data.nodes.get(selectedNode.id)?.literal ? <ValuePanel node={data.nodes.get(selectedNode.id)!} filter={view.filter} /> :
        <EntityPanel id={selectedNode.id} other={view.other} filter={view.filter} change={part => setFilter({ ...now.current.now.filter, ...part })}
          shown={{ pinned: selectedNode.pinned ?? false, more: selectedNode.asked && totals.has(selectedNode.id) ? totals.get(selectedNode.id)! - selectedNode.asked : undefined }} act={{
          expand: () => expand(selectedNode.id), collapse: () => commit(views.collapse(view, selectedNode.id, data.edges)), pin: () => pinToggle(selectedNode.id),
          hide: () => commit(views.hide(view, selectedNode.id)), only: () => commit(views.keepOnly(view, [selectedNode.id])),
          pair: id => commit({ ...views.add(view, [id], false), other: id }),
        }} />)
        : selectedLine && <LinePanel line={selectedLine} data={data} filter={view.filter} />}
    </aside>}
  </main>
}

const typeOf = (n: Node): string => n.literal ? 'Value' : n.type || 'Thing'

function HiddenChip({ id, show }: { id: string; show: () => void }) {
  return <button type="button" class="chip" onClick={show} title="Show again">{id.replace(/^[a-z]:/, '').replace(/_/g, ' ')} ↩</button>
}

function nodeSentence(id: string, data: Data, drawn: Line[]): string {
  const n = data.nodes.get(id)
  return n ? `${nodeName(n)}, ${typeOf(n)}, ${plural(n.claims ?? 0, 'claim')}, ${plural(drawn.filter(l => l.source === id || l.target === id).length, 'line')} shown` : ''
}

function lineSentence(l: Line, data: Data): string {
  const name = (id: string): string => { const n = data.nodes.get(id); return n ? nodeName(n) : id }
  return `${name(l.source)} ${l.label} ${name(l.target)}, ${plural(l.count, 'claim')}`
}

const kindNames = { fact: 'said to be so', denied: 'denied', maybe: 'planned or possible' } as const

function Legend({ types, off, toggle, kinds }: { types: string[]; off: string[]; toggle: (t: string) => void; kinds: Set<Line['kind']> }) {
  return <div class="legend" role="group" aria-label="Types shown">
    {types.map(x => <button key={x} type="button" aria-pressed={!off.includes(x)} title={off.includes(x) ? `Show ${x}` : `Hide ${x}`} onClick={() => toggle(x)}><Dot type={x} literal={x === 'Value'} />{x}</button>)}
    {(['fact', 'denied', 'maybe'] as const).filter(k => kinds.has(k)).map(k => <span key={k} class={'legend-line line-' + k}><i aria-hidden="true" />{kindNames[k]}</span>)}
  </div>
}

/** The bars below the graph: claims of what is selected, else of the first node. */
function Brush({ view, change }: { view: View; change: (part: Partial<Filter>) => void }) {
  const t = useStore(theme)
  const [ends, kind] = splitSelection(view.selected || view.nodes[0]!.id)
  const entity = ends[0]!, other = kind ? ends[1]! : view.other
  const all = { ...view.filter, since: '', until: '' }
  const l = useLoad(JSON.stringify([entity, other, filterKey(all)]), signal => api.timeline(entity, other, 'auto', all, signal))
  const chosen = view.filter.since || view.filter.until
  const name = useName(entity), otherName = useName(other)
  return <div class="brush">
    <div class="brush-head"><span class="brush-of">{cut(name, 40)}{other && ` and ${cut(otherName, 40)}`}</span> <DatesOf filter={view.filter} change={change} />
      {chosen && <button type="button" class="chip" onClick={() => change({ since: '', until: '' })}>{view.filter.since && view.filter.until ? range(view.filter.since, view.filter.until) : view.filter.since ? 'since ' + day(view.filter.since) : 'until ' + day(view.filter.until)} ×</button>}</div>
    {l.data ? <TimelineChart buckets={l.data} since={view.filter.since} until={view.filter.until} theme={t} none={noDates(view.filter)} onBrush={(since, until) => change({ since, until })} /> : <div class="timeline" />}
  </div>
}

function LinePanel({ line, data, filter }: { line: Line; data: Data; filter: Filter }) {
  const [predicate, setPredicate] = useState('')
  useEffect(() => setPredicate(''), [line.id])
  const source = data.nodes.get(line.source)!, target = data.nodes.get(line.target)!
  const q = views.kindQuery(line.kind)
  const both = (own: string[] | undefined, theirs: string[]): string[] => !own ? theirs : theirs.length ? own.filter(x => theirs.includes(x)) : own
  const query = { subject: line.source, object: line.target, polarity: both(q.polarity, filter.polarity), modality: both(q.modality, filter.modality) }
  const narrowed = predicate ? { ...filter, predicate: [predicate] } : filter
  const by = new Map<string, { label: string; count: number }>()
  for (const e of line.edges) by.set(e.predicate, { label: e.label, count: (by.get(e.predicate)?.count ?? 0) + e.count })
  return <div class="entity">
    <header>
      <h2 class="pair"><a href={to.entity(source.id)}><Dot type={source.type} literal={source.literal} />{nodeName(source)}</a> <span class={'kind-' + line.kind}>{line.label}</span> <a href={target.literal ? undefined : to.entity(target.id)}><Dot type={target.type} literal={target.literal} />{cut(nodeName(target), 80)}</a></h2>
      <p class="meta"><span>{plural(line.count, 'claim')}</span><span>{kindNames[line.kind]}</span></p>
    </header>
    {by.size > 1 && <p class="chips">{[...by].map(([p, { label, count }]) => <button key={p} type="button" class="chip" aria-pressed={predicate === p} onClick={() => setPredicate(predicate === p ? '' : p)}>{label} <span class="count">{count}</span></button>)}</p>}
    <div class="actions"><a class="button" href={to.paths(line.source, line.target)}>Paths between them</a></div>
    <MarkKey />
    <ClaimList query={query} filter={narrowed} />
  </div>
}

function ValuePanel({ node, filter }: { node: Node; filter: Filter }) {
  return <div class="entity"><header><h2><Dot literal />{nodeName(node)}</h2><p class="meta"><span>{node.datatype || 'text'}</span></p></header><MarkKey /><ClaimList query={{ object: node.id }} filter={filter} /></div>
}

/** The same graph as a list, for those whom a picture does not help. */
function ListView({ nodes, drawn, selected, select, expand, close }: { nodes: Node[]; drawn: Line[]; selected: string; select: (id: string) => void; expand: (id: string) => void; close: () => void }) {
  const names = new Map(nodes.map((n): [string, string] => [n.id, nodeName(n)]))
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const sorted = nodes.toSorted((a, b) => (b.claims ?? 0) - (a.claims ?? 0))
  return <div class="listview" role="region" aria-label="The graph as a list" tabIndex={-1} ref={box} onKeyDown={e => { if (e.key === 'Escape' || e.key === 'l') { e.stopPropagation(); close() } }}>
    <header><h2>As a list</h2><button type="button" class="icon" aria-label="Close the list" onClick={close}>×</button></header>
    <ul>{sorted.map(n => {
      const own = drawn.filter(l => l.source === n.id)
      return <li key={n.id}>
        <div class="list-node"><button type="button" class="link" aria-current={selected === n.id} onClick={() => select(n.id)}><Dot type={n.type} literal={n.literal} />{nodeName(n)}</button> <span class="quiet">{typeOf(n)}, {plural(n.claims ?? 0, 'claim')}</span> <button type="button" class="small" onClick={() => expand(n.id)} aria-label={`Expand ${nodeName(n)}`}>Expand</button></div>
        {own.length > 0 && <ul>{own.map(l => <li key={l.id}><button type="button" class="link" aria-current={selected === l.id} onClick={() => select(l.id)}><span class={'kind-' + l.kind}>{l.label}</span> {names.get(l.target)} <span class="count">{l.count}</span></button></li>)}</ul>}
      </li>
    })}</ul>
  </div>
}

