// Edits: what a user says is wrong. Each is recorded by the server and can be undone.

import { useState } from 'preact/hooks'
import { api, Problem, type EditRequest, type Entity } from '../api'
import { complain, edition, open, say, token, useLoad } from '../store'
import { percent } from '../format'
import { Dialog, Failed, Loading } from './basics'
import { EntityFinder, type Found } from './search'

// The edit that waits for a token, and who waits for it.
let waiting: { edit: EditRequest; done: string; changed: () => void; resolve: (ok: boolean) => void } | undefined
let askForToken: ((why: string) => void) | undefined

/** runEdit does an edit, asking for the token first where there is none; false when it was not done. changed runs before the page reads anew. */
export async function runEdit(edit: EditRequest, done: string, changed = (): void => {}): Promise<boolean> {
  if (!token.get()) return wait(edit, done, changed, '')
  try {
    const e = await api.edit(edit)
    changed()
    edition.set(edition.get() + 1)
    if (e.id) say(done, { label: 'Undo', run: () => { void undoEdit(e.id) } })
    else say('It was so already')
    return true
  } catch (e) {
    if (e instanceof Problem && (e.status === 401 || e.status === 403)) return wait(edit, done, changed, 'The server does not take this token.')
    complain(e)
    return false
  }
}

function wait(edit: EditRequest, done: string, changed: () => void, why: string): Promise<boolean> {
  return new Promise(resolve => { waiting = { edit, done, changed, resolve }; askForToken?.(why) })
}

export async function undoEdit(id: number): Promise<void> {
  try {
    await api.undoEdit(id)
    edition.set(edition.get() + 1)
    say('Undone')
  } catch (e) { complain(e) }
}

/** The dialog that asks for the token; one of it is on the page. */
export function TokenDialog() {
  const [why, setWhy] = useState<string | null>(null)
  const [text, setText] = useState('')
  askForToken = setWhy
  if (why === null) return null
  const close = (): void => { setWhy(null); setText(''); waiting?.resolve(false); waiting = undefined }
  const submit = (e: Event): void => {
    e.preventDefault()
    const w = waiting
    waiting = undefined
    token.set(text.trim())
    setWhy(null)
    setText('')
    if (w) void runEdit(w.edit, w.done, w.changed).then(w.resolve)
  }
  return <Dialog title="Token" close={close}>
    <form onSubmit={submit}>
      <p>Editing needs the token that <code>kg serve --token</code> was started with. It is kept for this tab only.</p>
      {why && <p class="failed" role="alert">{why}</p>}
      <label>Token<input type="password" autocomplete="off" value={text} onInput={e => setText(e.currentTarget.value)} required /></label>
      <footer><button type="button" onClick={close}>Cancel</button><button type="submit" class="primary">Continue</button></footer>
    </form>
  </Dialog>
}

export type EntityEdit = 'rename' | 'merge' | 'split'

/** The dialog of one edit of an entity. */
export function EntityEditor({ entity, what, close }: { entity: Entity; what: EntityEdit; close: (done: boolean) => void }) {
  const [name, setName] = useState(entity.name)
  const [other, setOther] = useState<Found | null>(null)
  const [busy, setBusy] = useState(false)
  const request = (): [EditRequest, string] | null => {
    switch (what) {
      case 'rename': return name.trim() && name.trim() !== entity.name ? [{ op: 'rename', entity: entity.id, name: name.trim() }, `Now called ${name.trim()}`] : null
      case 'merge': return other && other.id !== entity.id ? [{ op: 'merge', from: entity.id, into: other.id }, `${entity.name} is ${other.name} from now on`] : null
      case 'split': return other ? [{ op: 'split', entity: other.id, from: entity.id }, `${other.name} is not ${entity.name} from now on`] : null
    }
  }
  const ready = request()
  const submit = (e: Event): void => {
    e.preventDefault()
    if (!ready) return
    setBusy(true)
    // What became another is looked at as that from now on.
    void runEdit(...ready, () => { if (what === 'merge' && other) open.get()?.merged(entity.id, other.id) }).then(ok => { setBusy(false); if (ok) close(true) })
  }
  const titles: Record<EntityEdit, string> = { rename: 'Rename', merge: 'Merge into another', split: 'Split from another' }
  return <Dialog title={titles[what]} close={() => close(false)}>
    <form onSubmit={submit}>
      {what === 'rename' && <label>Name<input type="text" value={name} onInput={e => setName(e.currentTarget.value)} /></label>}
      {what === 'merge' && <><p><strong>{entity.name}</strong> and the one you choose are the same. All claims come together; taking it back separates them again.</p><EntityFinder label="The other name" pick={setOther} keep autoFocus /></>}
      {what === 'split' && <><p>Who or what was wrongly taken for <strong>{entity.name}</strong>?</p>
        <Merged entity={entity.id} chosen={other?.id} pick={setOther} /></>}
      <footer><button type="button" onClick={() => close(false)}>Cancel</button><button type="submit" class="primary" disabled={!ready || busy}>{titles[what].split(' ')[0]}</button></footer>
    </form>
  </Dialog>
}

/** What was joined with an entity, to choose from. */
function Merged({ entity, chosen, pick }: { entity: string; chosen: string | undefined; pick: (f: Found) => void }) {
  const l = useLoad(entity, signal => api.merged(entity, signal))
  if (l.error) return <Failed error={l.error} retry={l.reload} />
  if (!l.data) return <Loading />
  if (!l.data.length) return <p class="quiet">Nothing was joined with it: all its names are from its own mentions.</p>
  return <ul class="merged">{l.data.map(m => <li key={m.id}><label class="check"><input type="radio" name="merged" checked={chosen === m.id} onChange={() => pick(m)} />
    <span>{m.name}{m.reason && <span class="quiet"> joined: {m.reason}{m.score ? `, ${percent(m.score)}` : ''}</span>}</span></label></li>)}</ul>
}
