import { useState } from 'preact/hooks'
import { api, filterLists, noFilter, type Filter } from '../api'
import { number, percent } from '../format'
import { stats, useStore } from '../store'
import { uncertain } from '../view'
import { remember, useName } from './names'
import { EntityFinder, Finder } from './search'

/** PLOVER's event types as words. */
const eventNames: Record<string, string> = {
  AGREE: 'agree', CONSULT: 'meet, consult', SUPPORT: 'support, praise', CONCEDE: 'concede', COOPERATE: 'cooperate', AID: 'aid', RETREAT: 'retreat, release',
  REQUEST: 'request', ACCUSE: 'accuse, criticize', REJECT: 'reject, deny', THREATEN: 'threaten', PROTEST: 'protest', SANCTION: 'sanction', MOBILIZE: 'mobilize',
  COERCE: 'coerce, arrest', ASSAULT: 'assault', SAY: 'say',
}
export const eventName = (e: string): string => eventNames[e] ?? e.toLowerCase()

export function countFilter(f: Filter): number {
  return filterLists.reduce((n, k) => n + f[k].length, 0) + (f.since || f.until ? 1 : 0) + (f.minConfidence ? 1 : 0)
}

/** Why a timeline is empty. */
export const noDates = (f: Filter): string => f.dates ? 'No claim here says when.' : 'No dated documents.'

/** The choice of what dates are about. */
export function DatesOf({ filter, change }: { filter: Filter; change: (part: Partial<Filter>) => void }) {
  return <select aria-label="Dates are those" value={filter.dates} onChange={e => change({ dates: e.currentTarget.value === 'event' ? 'event' : '', since: '', until: '' })}>
    <option value="">by date of document</option>
    <option value="event">by time of what happened</option>
  </select>
}

const toggled = (list: string[], x: string): string[] => list.includes(x) ? list.filter(y => y !== x) : [...list, x]

function Checks({ title, counts, chosen, name, set }: { title: string; counts: Record<string, number>; chosen: string[]; name: (s: string) => string; set: (l: string[]) => void }) {
  const [all, setAll] = useState(false)
  const keys = [...new Set([...chosen, ...Object.keys(counts)])].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (a < b ? -1 : 1))
  if (!keys.length) return null
  const shown = all ? keys : keys.filter((k, i) => i < 6 || chosen.includes(k))
  return <fieldset><legend>{title}</legend>
    {shown.map(k => <label key={k} class="check"><input type="checkbox" checked={chosen.includes(k)} onChange={() => set(toggled(chosen, k))} /><span>{name(k)}</span><span class="count" title="claims in the whole graph">{number(counts[k] ?? 0)}</span></label>)}
    {keys.length > shown.length && <button type="button" class="link" onClick={() => setAll(true)}>{keys.length - shown.length} more</button>}
  </fieldset>
}

function Chip({ id, drop }: { id: string; drop: () => void }) {
  const name = useName(id)
  return <span class="chip">{id === 'none' ? 'the documents’ own' : name}<button type="button" aria-label={`Remove ${name}`} onClick={drop}>×</button></span>
}

export function Filters({ filter: f, set }: { filter: Filter; set: (f: Filter) => void }) {
  const s = useStore(stats)
  const chips = (k: 'source' | 'speaker' | 'predicate') => f[k].length > 0 && <p class="chips">{f[k].map(id => <Chip key={id} id={id} drop={() => set({ ...f, [k]: toggled(f[k], id) })} />)}</p>
  const add = (k: 'source' | 'speaker' | 'predicate') => ({ id, name }: { id: string; name: string }): void => { remember(id, name); if (!f[k].includes(id)) set({ ...f, [k]: [...f[k], id] }) }
  const pick = (label: string, list: 'polarity' | 'modality', values: string[]) => {
    const on = values.every(v => f[list].includes(v))
    return <label class="check"><input type="checkbox" checked={on} onChange={() => set({ ...f, [list]: on ? f[list].filter(v => !values.includes(v)) : [...new Set([...f[list], ...values])] })} /><span>{label}</span></label>
  }
  return <div class="filters">
    <fieldset><legend>Affirmed or denied</legend>
      {pick('affirmed', 'polarity', ['positive'])}
      {pick('denied', 'polarity', ['negative'])}
    </fieldset>
    <fieldset><legend>Fact, plan or possibility</legend>
      {pick('stated as fact', 'modality', ['asserted'])}
      {uncertain.map(m => pick(m, 'modality', [m]))}
    </fieldset>
    <fieldset class="dates"><legend>Dates</legend>
      <p class="dates-of"><DatesOf filter={f} change={part => set({ ...f, ...part })} /></p>
      <label>from<input type="date" value={f.since} min={s?.first} max={s?.last} onChange={e => set({ ...f, since: e.currentTarget.value })} /></label>
      <label>to<input type="date" value={f.until} min={s?.first} max={s?.last} onChange={e => set({ ...f, until: e.currentTarget.value })} /></label>
    </fieldset>
    <fieldset><legend>Confidence</legend>
      <label class="slider"><input type="range" min="0" max="0.95" step="0.05" aria-label="Least confidence" aria-valuetext={`at least ${percent(f.minConfidence)}`} value={f.minConfidence} onChange={e => set({ ...f, minConfidence: Number(e.currentTarget.value) })} /><output>{f.minConfidence ? `≥ ${percent(f.minConfidence)}` : 'any'}</output></label>
    </fieldset>
    <Checks title="Event" counts={s?.events ?? {}} chosen={f.event} name={eventName} set={event => set({ ...f, event })} />
    <Checks title="Family of predicates" counts={s?.families ?? {}} chosen={f.family} name={x => x} set={family => set({ ...f, family })} />
    <fieldset><legend>Predicate</legend>
      <Finder label="Predicate" placeholder="Add a predicate" find={async (q, signal) => (await api.predicates(q, 12, signal)).map(p => ({ id: p.id, name: p.label, claims: p.claims }))} pick={add('predicate')} />
      {chips('predicate')}
    </fieldset>
    <fieldset><legend>Source</legend>
      <Finder label="Source" placeholder="Add a document" pick={add('source')}
        find={async (q, signal) => [...(await api.documents(10, q, '', signal)).documents.map(d => ({ id: d.id, name: d.title || d.source, note: d.date })), { id: q, name: `all whose path begins with “${q}”` }]} />
      {chips('source')}
    </fieldset>
    <fieldset><legend>Speaker</legend>
      <EntityFinder label="Speaker" placeholder="Add a speaker" pick={add('speaker')} />
      <label class="check"><input type="checkbox" checked={f.speaker.includes('none')} onChange={() => set({ ...f, speaker: toggled(f.speaker, 'none') })} /><span>the documents’ own</span></label>
      {chips('speaker')}
    </fieldset>
    <button type="button" class="wide" disabled={countFilter(f) === 0} onClick={() => set(noFilter)}>Clear all filters</button>
  </div>
}
