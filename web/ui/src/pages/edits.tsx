import { api, type EditEntry } from '../api'
import { edition, stats, useLoad, useStore } from '../store'
import { Empty, Failed, Loading } from '../parts/basics'
import { undoEdit } from '../parts/edit'
import { useName } from '../parts/names'

const text = (v: unknown): string => typeof v === 'string' ? v : ''

function Words({ edit: e }: { edit: EditEntry }) {
  const from = useName(text(e.from)), into = useName(text(e.into)), entity = useName(text(e.entity))
  switch (e.op) {
    case 'merge': return <><strong>{from}</strong> is <strong>{into}</strong></>
    case 'split': return <><strong>{entity}</strong> is not <strong>{from}</strong></>
    case 'rename': return <><strong>{entity}</strong> is called <strong>{e.name}</strong></>
    case 'hide': return <>claim hidden <code>{e.claim}</code></>
    case 'unhide': return <>claim shown again <code>{e.claim}</code></>
    default: return <>{e.op}</>
  }
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
        <span class="op">{e.op}</span><span class="what"><Words edit={e} /></span><time dateTime={e.time}>{new Date(e.time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}</time>
        {e.undone ? <span class="quiet">undone</span> : writable && <button type="button" onClick={() => void undoEdit(e.id)}>Undo</button>}
      </li>)}</ol>}
  </main>
}
