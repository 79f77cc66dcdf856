import { useEffect, useState } from 'preact/hooks'
import { api, type Disagreement, type Filter } from '../api'
import { TimelineChart } from '../graph/timeline'
import { day, figure, number, plural, range } from '../format'
import { to } from '../route'
import { edition, stats, theme, useLoad, useStore } from '../store'
import { step } from '../view'
import { Dot, Empty, Failed, Loading, Tabs } from './basics'
import { ClaimCard, ClaimList, MarkKey } from './claim'
import { EntityEditor, type EntityEdit } from './edit'
import { countFilter, DatesOf, noDates } from './filters'
import { remember, useName } from './names'
import { Finder, findEntities } from './search'

type Tab = 'claims' | 'time' | 'disagree'

/** All that is known of an entity, or of a pair of them. */
export function EntityPanel({ id, other, filter, change, act, shown }: {
  id: string
  other: string
  filter: Filter
  change: (part: Partial<Filter>) => void
  act?: { expand(): void; collapse(): void; pin(): void; hide(): void; only(): void; pair(id: string): void }
  /** more: how many neighbours are not shown, where that is known. */
  shown?: { pinned: boolean; more: number | undefined }
}) {
  const version = useStore(edition)
  const writable = useStore(stats)?.writable
  const e = useLoad(id.startsWith('v:') ? null : id + version, signal => api.entity(id, signal))
  const [tab, setTab] = useState<Tab>('claims')
  const [predicate, setPredicate] = useState('')
  const [editing, setEditing] = useState<EntityEdit | null>(null)
  const [pairing, setPairing] = useState(false)
  const [edits, setEdits] = useState(false)
  const otherName = useName(other)
  useEffect(() => { setPredicate(''); setPairing(false); setEdits(false) }, [id, other])
  if (e.error) return <Failed error={e.error} retry={e.reload} />
  if (!e.data) return <Loading />
  const d = e.data
  remember(d.id, d.name)
  const aliases = (d.aliases ?? []).filter(a => a !== d.name)
  const narrowed = predicate ? { ...filter, predicate: [predicate] } : filter
  return <div class="entity">
    <header>
      <h2><Dot type={d.type} />{d.name}{other && <> <span class="and">and</span> {otherName}</>}</h2>
      {!other && <p class="meta"><span>{d.type}</span><span title="As subject or object. The list has those that only name it besides, too.">{plural(d.claims, 'claim')} about it</span>{d.documents !== undefined && <span>{plural(d.documents, 'document')}</span>}{d.first && <span>{range(d.first, d.last)}</span>}</p>}
      {!other && aliases.length > 0 && <p class="quiet aliases">also {aliases.slice(0, 8).join(', ')}{aliases.length > 8 && ` and ${aliases.length - 8} more`}</p>}
      {!other && d.roles && d.roles.length > 0 && <p class="quiet">called {d.roles.slice(0, 5).join(', ')}</p>}
      {!other && d.about && d.about.length > 0 && <p class="quiet">about {d.about.map((a, i) => <span key={a.id}>{i > 0 && ', '}<a href={to.entity(a.id)}>{a.name}</a></span>)}</p>}
    </header>
    {act && !other && <div class="actions" role="toolbar" aria-label="On the graph">
      <button type="button" class="primary" disabled={shown?.more !== undefined && shown.more <= 0} onClick={act.expand} title={'E' + (shown?.more ? `: ${number(shown.more)} neighbours more` : '')}>{shown?.more === undefined ? 'Expand' : shown.more <= 0 ? 'All shown' : `Expand +${Math.min(step, shown.more)}`}</button>
      <button type="button" onClick={act.collapse} title="C">Collapse</button>
      <button type="button" aria-pressed={shown?.pinned ?? false} onClick={act.pin} title="P">{shown?.pinned ? 'Unpin' : 'Pin'}</button>
      <button type="button" onClick={act.hide} title="H">Hide</button>
      <button type="button" onClick={act.only} title="O: take all others away">Only</button>
    </div>}
    <div class="actions">
      {!other && act && <button type="button" aria-expanded={pairing} onClick={() => setPairing(!pairing)}>With another …</button>}
      <a class="button" href={to.paths(id, other)}>{other ? 'Paths between them' : 'Paths from here'}</a>
      {writable && !other && <button type="button" aria-expanded={edits} onClick={() => setEdits(!edits)}>Edit …</button>}
    </div>
    {edits && writable && !other && <div class="actions" role="toolbar" aria-label="Edit">
      {(['rename', 'merge', 'split'] as const).map(w => <button type="button" key={w} onClick={() => setEditing(w)}>{w === 'rename' ? 'Rename' : w === 'merge' ? 'Merge into …' : 'Split from …'}</button>)}
    </div>}
    {pairing && act && <Finder label="Look at it together with" find={findEntities} pick={f => { remember(f.id, f.name); act.pair(f.id) }} autoFocus />}
    {editing && <EntityEditor entity={d} what={editing} close={() => setEditing(null)} />}
    <Tabs label="About it" tabs={[['claims', 'Claims'], ['time', 'Timeline'], ['disagree', 'Disagreements']]} now={tab} pick={setTab} />
    <div role="tabpanel">
      {tab === 'claims' && <>
        {!other && d.predicates && d.predicates.length > 1 && <p class="chips">{d.predicates.slice(0, 8).map(p =>
          <button key={p.id} type="button" class="chip" aria-pressed={predicate === p.id} onClick={() => setPredicate(predicate === p.id ? '' : p.id)}>{p.label}{countFilter(filter) === 0 && <> <span class="count">{number(p.claims)}</span></>}</button>)}</p>}
        <MarkKey />
        <ClaimList query={{ entity: other ? [id, other] : [id] }} filter={narrowed} that={other ? 'that name both' : 'that name it'} none={other ? 'No document says anything of the two together.' : 'No claim fits the filters.'} />
      </>}
      {tab === 'time' && <EntityTimeline id={id} other={other} filter={filter} change={change} />}
      {tab === 'disagree' && <Disagreements entity={id} other={other} />}
    </div>
  </div>
}

function EntityTimeline({ id, other, filter, change }: { id: string; other: string; filter: Filter; change: (part: Partial<Filter>) => void }) {
  const version = useStore(edition)
  const t = useStore(theme)
  const all = { ...filter, since: '', until: '' }
  const l = useLoad(JSON.stringify([id, other, all, version]), signal => api.timeline(id, other, 'auto', all, signal))
  if (l.error) return <Failed error={l.error} retry={l.reload} />
  if (!l.data) return <Loading />
  const chosen = filter.since || filter.until
  return <>
    <p class="dates-of"><DatesOf filter={filter} change={change} /></p>
    <TimelineChart buckets={l.data} since={filter.since} until={filter.until} theme={t} none={noDates(filter)} onBrush={(since, until) => change({ since, until })} height={120} />
    <p class="quiet">{chosen ? <>{range(filter.since, filter.until)} <button type="button" class="link" onClick={() => change({ since: '', until: '' })}>all dates</button></> : l.data.length > 0 && 'Drag over the bars to choose dates.'}</p>
    <ClaimList query={{ entity: other ? [id, other] : [id] }} filter={filter} that={other ? 'that name both' : 'that name it'} />
  </>
}

const sideNames: Record<string, string> = { yes: 'It is so', no: 'It is not' }
const kinds: Record<Disagreement['kind'], string> = { denial: 'One denies what another says', value: 'They give different figures' }

/** What texts do not agree about, of an entity, of a pair, or of anything for "". */
export function Disagreements({ entity, other = '' }: { entity: string; other?: string }) {
  const version = useStore(edition)
  const l = useLoad(entity + '|' + version, signal => api.disagreements(entity, signal))
  if (l.error) return <Failed error={l.error} retry={l.reload} />
  if (!l.data) return <Loading what="Comparing what the texts say" />
  const list = l.data.filter(d => !other || d.sides.some(s => s.claims.some(c => c.subject.id === other || c.object?.id === other)))
  if (!list.length) return <Empty>The texts do not contradict one another here.</Empty>
  return <div class="disagreements">{list.map((d, i) => <section key={i} class="disagreement">
    <h3>{!entity || d.subject.id !== entity ? <a href={to.entity(d.subject.id)}>{d.subject.name}</a> : d.subject.name} <span class="predicate">{d.label}</span> {d.kind === 'denial' ? d.object : d.object ? `how many ${d.object}?` : '…'}</h3>
    <p class="quiet">{kinds[d.kind]}</p>
    <div class="sides">{d.sides.map(s => <details key={s.label} open={d.sides.length <= 2 && d.sides.every(x => x.claims.length <= 2)}>
      <summary><strong>{sideNames[s.label] ?? figure(s.label)}</strong> <span class="count">{plural(s.sources, 'independent source')}{s.claims[0]?.document.date && `, ${day(s.claims[0].document.date)}`}</span></summary>
      {s.claims.map(c => <ClaimCard key={c.id} claim={c} />)}
    </details>)}</div>
  </section>)}</div>
}
