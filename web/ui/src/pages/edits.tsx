import { api, type EditEntry } from '../api'
import { claimReading } from '../format'
import { to } from '../route'
import { edition, stats, useLoad, useStore } from '../store'
import { Empty, Failed, Loading } from '../parts/basics'
import { undoEdit } from '../parts/edit'

function Words({ edit: e }: { edit: EditEntry }) {
  // By what it is called in the graph, or, where that says nothing, as its identifier spells it.
  const name = (r: EditEntry['from'], but = r?.id) => <strong>{r ? (r.name === but ? r.id.replace(/^e:/, '').replace(/_/g, ' ') : r.name) : '?'}</strong>
  switch (e.op) {
    case 'merge': return <>{name(e.from)} is {name(e.into)}</>
    case 'split': return <>{name(e.entity)} is not {name(e.from)}</>
    case 'rename': return <>{name(e.entity, e.name)} is called <strong>{e.name}</strong></>
    case 'hide': case 'unhide': return <>{e.op === 'hide' ? 'hidden: ' : 'shown again: '}<ClaimWords id={e.claim ?? ''} /></>
  }
}

function ClaimWords({ id }: { id: string }) {
  const l = useLoad(id, signal => api.claim(id, signal))
  return l.data ? <a href={to.document(l.data.document.id, id)}>{claimReading(l.data)}</a> : <code>{id}</code>
}

/** What users said is wrong, the newest first, each with a way back. */
export function Edits() {
  const version = useStore(edition)
  const writable = useStore(stats)?.writable
  const l = useLoad('edits' + version, signal => api.edits(signal))
  return <main class="page">
    <h1>Edits</h1>
    <p class="quiet">{writable ? 'Every edit is recorded and can be taken back.' : 'This server is read-only: it was started without a token.'}</p>
    {l.error ? <Failed error={l.error} retry={l.reload} /> : !l.data ? <Loading /> : !l.data.length ? <Empty>Nothing was edited yet. Entities are merged, split and renamed from their panel; a wrong claim is hidden where it is shown.</Empty> :
      <ol class="edits">{l.data.map(e => <li key={e.id} class={e.undone ? 'undone' : ''}>
        <span class="op">{e.op}</span><span class="what"><Words edit={e} /></span>{e.time && <time dateTime={e.time}>{new Date(e.time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}</time>}
        {e.undone ? <span class="quiet">undone</span> : writable && <button type="button" onClick={() => void undoEdit(e.id)}>Undo</button>}
      </li>)}</ol>}
  </main>
}
