import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { api, type Entity } from '../api'
import { plural } from '../format'
import { edition, useLoad, useStore } from '../store'
import { Dot } from './basics'

/** A choice in a Finder. */
export interface Found { id: string; name: string; type?: string | undefined; note?: string | undefined; claims?: number | undefined }

/** A field that finds as you type (the combobox pattern of WAI-ARIA). */
export function Finder({ find, pick, label, placeholder, keep, initial = '', id, autoFocus }: {
  find: (q: string, signal: AbortSignal) => Promise<Found[]>
  pick: (f: Found) => void
  label: string
  placeholder?: string
  /** Whether the picked name stays in the field. */
  keep?: boolean
  initial?: string
  id?: string
  autoFocus?: boolean
}) {
  const [text, setText] = useState(initial)
  const [found, setFound] = useState<Found[] | null>(null)
  /** What was typed when found was looked for. */
  const [foundFor, setFoundFor] = useState('')
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const [error, setError] = useState('')
  const list = useId()
  const typed = useRef(false)
  /** Enter was pressed before the answer to what was typed is here: its first is meant, not one of those shown before. */
  const hurry = useRef(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => { typed.current = false; setText(initial) }, [initial])
  useEffect(() => { if (autoFocus) field.current?.focus({ preventScroll: true }) }, [])
  useEffect(() => {
    if (!typed.current || text.trim() === '') { setFound(null); return }
    const abort = new AbortController()
    const timer = setTimeout(() => {
      find(text.trim(), abort.signal).then(
        f => {
          if (abort.signal.aborted) return
          if (hurry.current) { choose(f[0]); if (f[0]) return }
          setFound(f); setFoundFor(text.trim()); setAt(0); setError('')
        },
        (e: unknown) => { if (!abort.signal.aborted) { setFound([]); setError(e instanceof Error ? e.message : String(e)) } })
    }, 60)
    return () => { clearTimeout(timer); abort.abort() }
  }, [text])
  const choose = (f: Found | undefined): void => {
    hurry.current = false
    if (!f) return
    typed.current = false
    setText(keep ? f.name : '')
    setOpen(false)
    setFound(null)
    pick(f)
  }
  const key = (e: KeyboardEvent): void => {
    e.stopPropagation()
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault()
      setOpen(true)
      const n = found?.length ?? 0
      if (n) setAt((at + (e.key === 'ArrowDown' ? 1 : n - 1)) % n)
    } else if (e.key === 'Enter') {
      e.preventDefault()
      if (found && foundFor === text.trim()) { if (open) choose(found[at]) } else hurry.current = typed.current
    } else if (e.key === 'Escape') {
      if (open && text) { setOpen(false) } else { setText(''); field.current?.blur() }
    }
  }
  const shown = open && found !== null && text.trim() !== ''
  useEffect(() => { if (shown) document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' }) }, [at, shown])
  return <div class="finder">
    <input ref={field} id={id} type="text" role="combobox" aria-label={label} aria-expanded={shown} aria-controls={list} aria-autocomplete="list"
      aria-activedescendant={shown && found.length ? `${list}-${at}` : undefined} autocomplete="off" spellcheck={false} placeholder={placeholder ?? label} value={text}
      onInput={e => { typed.current = true; hurry.current = false; setText(e.currentTarget.value); setOpen(true) }} onFocus={() => setOpen(true)} onBlur={() => setTimeout(() => setOpen(false), 150)} onKeyDown={key} />
    <ul id={list} role="listbox" aria-label={label} hidden={!shown}>
      {shown && found.map((f, i) => <li key={f.id} id={`${list}-${i}`} role="option" aria-selected={i === at} onMouseDown={e => e.preventDefault()} onClick={() => choose(f)}>
        {f.type !== undefined && <Dot type={f.type} />}
        <span class="found-name">{f.name}</span>
        {f.note && <span class="found-note">{f.note}</span>}
        {f.claims !== undefined && <span class="found-count">{plural(f.claims, 'claim')}</span>}
      </li>)}
      {shown && found.length === 0 && <li class="found-none" role="option" aria-disabled="true" aria-selected={false}>{error || 'Nothing by that name'}</li>}
    </ul>
  </div>
}

/** An alias that explains why an entity was found by what was typed. */
function because(e: Entity, q: string): string {
  const starts = (s: string): boolean => s.toLowerCase().split(/\s+/).some((_, i, w) => w.slice(i).join(' ').startsWith(q.toLowerCase()))
  const alias = starts(e.name) ? undefined : e.aliases?.find(starts)
  return alias ? `also “${alias}”` : e.type
}

export async function findEntities(q: string, signal: AbortSignal): Promise<Found[]> {
  const entities = await api.search(q, 12, signal)
  return entities.map(e => ({ id: e.id, name: e.name, type: e.type, note: because(e, q), claims: e.claims }))
}

export function EntityFinder(p: { pick: (f: Found) => void; label: string; placeholder?: string; keep?: boolean; initial?: string; id?: string; autoFocus?: boolean }) {
  return <Finder {...p} find={findEntities} />
}

/** The most connected entities as something to begin with. */
export function Starts({ pick }: { pick: (f: Found) => void }) {
  const version = useStore(edition)
  const top = useLoad('starts' + version, signal => api.entities(8, '', '', signal)).data?.entities ?? []
  return top.length > 0 ? <p class="chips starts"><span class="quiet">or from</span> {top.map(e => <button key={e.id} type="button" class="chip" onClick={() => pick(e)}><Dot type={e.type} />{e.name}</button>)}</p> : null
}
