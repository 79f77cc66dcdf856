import { useEffect, useState } from 'preact/hooks'
import { api, noFilter, type Edge, type Path } from '../api'
import { cut, nodeName, plural } from '../format'
import { to } from '../route'
import { edition, useLoad, useStore } from '../store'
import { emptyView, kindOf, lines, reading } from '../view'
import { Dot, Empty, Failed, Loading } from '../parts/basics'
import { ClaimList, MarkKey } from '../parts/claim'
import { remember, useName } from '../parts/names'
import { EntityFinder, Starts } from '../parts/search'

const hops = 4

/** How two entities hang together: the shortest and best supported chains. */
export function Paths({ from, other }: { from: string; other: string }) {
  const version = useStore(edition)
  const fromName = useName(from), otherName = useName(other)
  const [k, setK] = useState(3)
  const [open, setOpen] = useState<Edge[] | null>(null)
  useEffect(() => { setOpen(null); setK(3) }, [from, other])
  const found = useLoad(from && other && from !== other ? JSON.stringify([from, other, k, version]) : null, signal => api.paths(from, other, k, hops, noFilter, signal))
  // The first step of the best path is open to begin with.
  useEffect(() => { const best = found.data?.[0]; if (best && !open) setOpen(stepOf(best, 0)) }, [found.data])
  return <main class="page paths">
    <h1>Paths</h1>
    <div class="ends">
      <label>From<EntityFinder label="From" initial={fromName} keep pick={f => { remember(f.id, f.name); location.hash = to.paths(f.id, other) }} autoFocus={!from} /></label>
      <button type="button" class="icon swap" aria-label="Swap the two ends" onClick={() => { location.hash = to.paths(other, from) }}>⇄</button>
      <label>To<EntityFinder label="To" initial={otherName} keep pick={f => { remember(f.id, f.name); location.hash = to.paths(from, f.id) }} autoFocus={Boolean(from) && !other} /></label>
    </div>
    {!from || !other ? <Empty>Choose two entities to see how they hang together, in at most {hops} steps. <Starts pick={f => { remember(f.id, f.name); location.hash = from ? to.paths(from, f.id) : to.paths(f.id, other) }} /></Empty> :
      from === other ? <Empty>These are the same.</Empty> :
      found.error ? <Failed error={found.error} retry={found.reload} /> :
      !found.data ? <Loading what="Looking for paths" /> :
      !found.data.length ? <Empty>No path of {hops} steps or fewer joins them.</Empty> :
      <div class="split">
        <div>
          <ol class="chains" aria-label="Paths, the best first">{found.data.map((p, i) => <li key={i}><Chain path={p} open={open} pick={setOpen} /></li>)}</ol>
          {found.data.length >= k && k < 20 && <button type="button" class="wide" onClick={() => setK(Math.min(20, k + 5))}>Look for more</button>}
        </div>
        <aside class="panel" aria-label="Evidence">{open ? <><MarkKey /><ClaimList query={{ ids: open.flatMap(e => e.claims ?? []).slice(0, 200).join(',') }} /></> : <Empty>Choose a step to read its evidence.</Empty>}</aside>
      </div>}
  </main>
}

/** The edges between the node i of a path and the next. */
function stepOf(path: Path, i: number): Edge[] {
  const a = path.nodes[i]?.id, b = path.nodes[i + 1]?.id
  return path.edges.filter(e => (e.source === a && e.target === b) || (e.source === b && e.target === a))
}

function Chain({ path, open, pick }: { path: Path; open: Edge[] | null; pick: (e: Edge[]) => void }) {
  const weakest = Math.min(...path.nodes.slice(1).map((_, i) => stepOf(path, i).reduce((s, e) => s + e.count, 0)))
  const view = { ...emptyView, nodes: path.nodes.map(n => ({ id: n.id })) }
  return <div class="chain">
    <p class="meta"><span>{plural(path.nodes.length - 1, 'step')}</span><span title={`Paths of as many steps are sorted by it: the sum of the confidence of its claims, here ${path.strength.toFixed(1)}`}>weakest step: {plural(weakest, 'claim')}</span><a href={to.graph(view)}>Open as a graph</a></p>
    <div class="links">{path.nodes.map((n, i) => {
      const next = path.nodes[i + 1]
      const edges = next ? stepOf(path, i) : []
      return <>
        <a class="node" href={to.entity(n.id)}><Dot type={n.type} literal={n.literal} />{cut(nodeName(n), 50)}</a>
        {next && <button type="button" class={'step' + (open !== null && edges.length > 0 && open.length === edges.length && open.every((e, j) => e.id === edges[j]!.id) ? ' on' : '')} onClick={() => pick(edges)}>
          {lines(edges).slice(0, 3).map(l => <span key={l.id} class={'kind-' + l.kind}>{l.source === n.id ? '' : '← '}{reading(l.edges[0]!.label, l.edges[0]!.polarity, l.edges[0]!.modality)}{l.edges.length > 1 ? ` +${l.edges.length - 1}` : ''}{l.source === n.id ? ' →' : ''}</span>)}
          <span class="count">{plural(edges.reduce((s, e) => s + e.count, 0), 'claim')}{edges.every(e => kindOf(e) === 'denied') ? ', denied' : ''}</span>
        </button>}
      </>
    })}</div>
  </div>
}
