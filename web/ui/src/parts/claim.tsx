import { useEffect, useState } from 'preact/hooks'
import { api, type Claim, type ClaimQuery, type Filter, type Part } from '../api'
import { cut, day, partName, percent, plural, quotation, roleWord } from '../format'
import { to } from '../route'
import { partMarks, segments, shownRole, type PartRole } from '../spans'
import { complain, edition, open, say, stats, useLoad, useStore } from '../store'
import { reading } from '../view'
import { copy, Dot, Failed, Loading } from './basics'
import { runEdit } from './edit'

const roleNames: Record<PartRole, string> = { subject: 'Subject', predicate: 'Predicate', object: 'Object', speaker: 'Speaker', time: 'Time' }

/** A claim's sentence with its parts marked. */
export function Evidence({ claim }: { claim: Claim }) {
  const { text, span } = claim.evidence
  return <blockquote class="evidence">
    {segments(text, span[0], partMarks(claim)).map(s => {
      const role = shownRole(s.marks)
      return role ? <mark key={s.start} class={'m-' + role} title={s.marks.map(m => roleNames[m]).join(', ')}>{s.text}</mark> : s.text
    })}
  </blockquote>
}

function PartLink({ part }: { part: Part }) {
  const name = cut(partName(part), 90)
  if (!part.id || part.unresolved || !part.name) return <span class="part">{name}</span>
  const id = part.id
  const add = (e: MouseEvent): void => {
    const here = open.get()
    if (!here || e.ctrlKey || e.metaKey || e.shiftKey) return
    e.preventDefault()
    here.add(id)
  }
  return <a class="part" href={to.entity(id)} onClick={add}><Dot type={part.type} />{name}</a>
}

/** What a claim says, in a line. */
export function ClaimHead({ claim: c }: { claim: Claim }) {
  return <p class={'claim-head' + (c.polarity === 'negative' ? ' denied' : c.modality !== 'asserted' ? ' maybe' : '')}>
    <PartLink part={c.subject} /> <span class="predicate">{reading(c.predicate.label, c.polarity, c.modality)}</span> {c.object && <PartLink part={c.object} />}
    {c.arguments?.filter(a => a.role !== 'time').slice(0, 3).map((a, i) => <span key={i}> <span class="predicate">{roleWord(a)}</span> <PartLink part={a} /></span>)}
  </p>
}

export function ClaimCard({ claim: c, inDocument, onChange }: { claim: Claim; inDocument?: boolean; onChange?: () => void }) {
  const writable = useStore(stats)?.writable
  const cite = (): void => { void copy(quotation(c)).then(() => say('Quotation copied'), complain) }
  const hide = (): void => { void runEdit({ op: c.hidden ? 'unhide' : 'hide', claim: c.id }, c.hidden ? 'The claim is shown again' : 'The claim is hidden').then(done => { if (done) onChange?.() }) }
  return <article class={'claim' + (c.hidden ? ' claim-hidden' : '')} data-claim={c.id}>
    <ClaimHead claim={c} />
    {!inDocument && <Evidence claim={c} />}
    {c.speaker && <p class="claim-speaker">According to <PartLink part={c.speaker} />{c.via && <> as told by <PartLink part={c.via} /></>}</p>}
    <footer>
      {!inDocument && <a class="claim-source" href={to.document(c.document.id, c.id)} title={c.document.source}>{cut(c.document.title || c.document.source, 80)}</a>}
      <span class="meta">
        {!inDocument && c.document.date && <span>{day(c.document.date)}</span>}
        {c.time && <span title={`“${c.time.text}” in the text`}>when: {c.time.value ? day(c.time.value) : c.time.text}</span>}
        <span title="How far the reading of this sentence can be trusted"><span class="meter" aria-hidden="true"><span style={{ width: `${c.confidence * 100}%` }} /></span>{percent(c.confidence)}</span>
        <span title="The rule that read it" class="rule">{c.rule}</span>
      </span>
      <span class="actions">
        <button type="button" onClick={cite}>Quote</button>
        {writable && <button type="button" onClick={hide}>{c.hidden ? 'Show again' : 'Hide'}</button>}
      </span>
    </footer>
  </article>
}

/** A list of claims that grows page by page. */
export function ClaimList({ query, filter, that = '', none }: { query: ClaimQuery; filter?: Filter; /** What they have in common. */ that?: string; none?: string }) {
  const version = useStore(edition)
  const key = JSON.stringify([query, filter, version])
  const first = useLoad(key, signal => api.claims({ ...query, limit: 12 }, filter, signal))
  const [more, setMore] = useState<{ claims: Claim[]; next: string | undefined }>({ claims: [], next: undefined })
  const [busy, setBusy] = useState(false)
  useEffect(() => setMore({ claims: [], next: first.data?.next }), [first.data])
  if (first.error) return <Failed error={first.error} retry={first.reload} />
  if (!first.data) return <Loading what="Reading the evidence" />
  const all = [...first.data.claims, ...more.claims]
  const next = (): void => {
    if (!more.next) return
    setBusy(true)
    api.claims({ ...query, limit: 30, cursor: more.next }, filter).then(
      r => setMore(m => ({ claims: [...m.claims, ...r.claims], next: r.next })), complain).finally(() => setBusy(false))
  }
  if (!all.length) return <p class="quiet">{none ?? 'No claim fits.'}</p>
  return <div class="claims" aria-busy={first.loading}>
    <p class="quiet">{plural(first.data.total, 'claim')}{that && ' ' + that}{first.data.total > 1 && ', the newest first'}</p>
    {all.map(c => <ClaimCard key={c.id} claim={c} />)}
    {more.next && <button type="button" class="wide" disabled={busy} onClick={next}>Show more of {plural(first.data.total, 'claim')}</button>}
  </div>
}

/** The colours of the marks, as a key to them. */
export function MarkKey() {
  return <p class="mark-key" aria-hidden="true">{(['subject', 'predicate', 'object', 'speaker'] as const).map(r => <mark key={r} class={'m-' + r}>{roleNames[r]}</mark>)}</p>
}
