import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { api, type Claim, type DocumentInfo } from '../api'
import { cut, day, partName, plural } from '../format'
import { to } from '../route'
import { partMarks, segments, shownRole, unitsAt, type PartRole } from '../spans'
import { complain, edition, useLoad, useStore } from '../store'
import { kindOf, reading } from '../view'
import { Empty, Failed, Loading } from '../parts/basics'
import { ClaimCard } from '../parts/claim'

export function Documents() {
  const version = useStore(edition)
  const [q, setQ] = useState('')
  const [wait, setWait] = useState('')
  useEffect(() => { const t = setTimeout(() => setQ(wait), 150); return () => clearTimeout(t) }, [wait])
  const first = useLoad(q + '|' + version, signal => api.documents(50, q, '', signal))
  const [more, setMore] = useState<{ list: DocumentInfo[]; next: string | undefined }>({ list: [], next: undefined })
  useEffect(() => setMore({ list: [], next: first.data?.next }), [first.data])
  const next = (): void => { void api.documents(100, q, more.next).then(r => setMore(m => ({ list: [...m.list, ...r.documents], next: r.next })), complain) }
  const all = [...first.data?.documents ?? [], ...more.list]
  return <main class="page">
    <h1>Documents</h1>
    <input type="search" class="field" aria-label="Find a document by its title" placeholder="Find by title" value={wait} onInput={e => setWait(e.currentTarget.value)} />
    {first.error ? <Failed error={first.error} retry={first.reload} /> : !first.data ? <Loading /> : all.length === 0 ? <Empty>No document has that in its title.</Empty> :
      <table class="table"><thead><tr><th>Title</th><th>Date</th><th class="num">Claims</th></tr></thead>
        <tbody>{all.map(d => <tr key={d.id}><td><a href={to.document(d.id)}>{d.title || d.source}</a><div class="quiet">{d.source}</div></td><td>{day(d.date)}</td><td class="num">{d.claims}</td></tr>)}</tbody></table>}
    {more.next && <button type="button" class="wide" onClick={next}>Show more</button>}
  </main>
}

/** A piece of a document, a sentence if something was read from it, with the claims read from it; first: a paragraph begins with it. */
interface Piece { text: string; start: number; claims: Claim[]; first: boolean }

/** piecesOf cuts a text at its lines and at the sentences that claims were read from. */
export function piecesOf(text: string, claims: Claim[]): Piece[] {
  const lines: number[] = [0]
  let length = 0
  for (const line of text.split('\n')) { length += new TextEncoder().encode(line).length + 1; lines.push(length) }
  const sentences = [...new Set(claims.flatMap(c => c.evidence.span))]
  const cuts = [...new Set([...lines.slice(0, -1), ...sentences, length - 1])].filter(c => c >= 0 && c <= length).sort((a, b) => a - b)
  const units = unitsAt(text, cuts), starts = new Set(lines)
  const out: Piece[] = []
  let first = true
  for (let i = 0; i + 1 < cuts.length; i++) {
    if (starts.has(cuts[i]!)) first = true
    const piece = text.slice(units[i], units[i + 1]).replace(/\n$/, '')
    const own = claims.filter(c => c.evidence.span[0] === cuts[i])
    // White space between sentences needs no row of its own.
    if (piece.trim() === '' && own.length === 0) continue
    out.push({ text: piece, start: cuts[i]!, claims: own, first })
    first = false
  }
  return out
}

/** A document with all its claims marked in the margin. */
export function Document({ id, claim }: { id: string; claim: string }) {
  const version = useStore(edition)
  const d = useLoad(id + '|' + version, signal => api.document(id, signal))
  const [open, setOpen] = useState(claim)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => setOpen(claim), [claim, id])
  const doc = d.data
  const pieces = useMemo(() => doc ? piecesOf(doc.text, doc.claims.toSorted((a, b) => a.evidence.span[0] - b.evidence.span[0] || a.subject.span[0] - b.subject.span[0])) : [], [doc])
  const chosen = doc?.claims.find(c => c.id === open)
  useEffect(() => {
    if (chosen) body.current?.querySelector('.chosen')?.scrollIntoView({ block: 'center' })
  }, [doc, claim])
  if (d.error) return <main class="page"><Failed error={d.error} retry={d.reload} /></main>
  if (!doc) return <main class="page"><Loading what="Opening the document" /></main>
  const choose = (c: string): void => {
    setOpen(c === open ? '' : c)
    history.replaceState(null, '', to.document(id, c === open ? '' : c))
  }
  return <main class="page document">
    <header>
      <h1>{doc.title || doc.source}</h1>
      <p class="meta">{doc.date && <span>{day(doc.date)}</span>}<span>{doc.source}</span><span>{plural(doc.claims.length, 'claim')}</span></p>
    </header>
    <div class="sheet" ref={body}>
      {pieces.map(l => <div class={'line' + (l.first ? ' first' : '')} key={l.start}>
        <p class="words">{segments(l.text, l.start, marksOf(doc.claims, l, chosen)).map(s => {
          const chosenHere = s.marks.includes('chosen')
          const role = shownRole(s.marks.filter((m): m is PartRole => m !== 'claim' && m !== 'chosen'))
          const shown = role ? <mark class={'m-' + role}>{s.text}</mark> : s.text
          return chosenHere ? <span class="chosen" key={s.start}>{shown}</span> : s.marks.includes('claim') ? <span class="said" key={s.start}>{shown}</span> : s.text
        })}</p>
        {l.claims.length > 0 && <ul class="margin" aria-label="Claims read from this sentence">{l.claims.map(c => <li key={c.id} class={c.id === open ? 'open' : ''}>
          {c.id === open
            ? <div class="note"><button type="button" class="icon" aria-label="Close" onClick={() => choose(c.id)}>×</button><ClaimCard claim={c} inDocument onChange={d.reload} /></div>
            : <button type="button" class={'note kind-' + kindOf(c)} onClick={() => choose(c.id)}><NoteText claim={c} /></button>}
        </li>)}</ul>}
      </div>)}
      {doc.claims.length === 0 && <Empty>Nothing was read from this document.</Empty>}
    </div>
  </main>
}

function NoteText({ claim: c }: { claim: Claim }) {
  return <>{cut(partName(c.subject), 40)} <span class="predicate">{reading(c.predicate.label, c.polarity, c.modality)}</span> {cut(partName(c.object), 60)}</>
}

/** What is marked in a line: every sentence something was read from, and the parts of the chosen claim. */
function marksOf(claims: Claim[], l: Piece, chosen: Claim | undefined): { span: [number, number]; mark: PartRole | 'claim' | 'chosen' }[] {
  const end = l.start + 4 * l.text.length
  const near = (span: [number, number]): boolean => span[0] < end && span[1] > l.start
  const out: { span: [number, number]; mark: PartRole | 'claim' | 'chosen' }[] = []
  const seen = new Set<string>()
  for (const c of claims) {
    const key = c.evidence.span.join()
    if (near(c.evidence.span) && !seen.has(key)) { seen.add(key); out.push({ span: c.evidence.span, mark: 'claim' }) }
  }
  if (chosen && near(chosen.evidence.span)) out.push({ span: chosen.evidence.span, mark: 'chosen' }, ...partMarks(chosen))
  return out
}
