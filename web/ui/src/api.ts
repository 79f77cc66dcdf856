// The HTTP API of kg serve, as docs/api.md describes it: its shapes and the calls the page
// makes. Every address is relative to the page, so it works under any path prefix.

/** [start, end) in bytes of the document's UTF-8 text. */
export type Span = [number, number]

export interface Reference { id: string; name: string; type?: string }

export interface Entity {
  id: string
  name: string
  type: string
  claims: number
  aliases?: string[]
  documents?: number
  first?: string
  last?: string
  about?: Reference[]
  families?: Record<string, number>
  predicates?: { id: string; label: string; claims: number }[]
  roles?: string[]
  sameAs?: string[]
  merged?: { id: string; name: string; reason?: string; score?: number }[]
}

/** A participant of a claim: an entity (id) or a value. */
export interface Part {
  role?: string
  id?: string
  name?: string
  type?: string
  value?: string
  datatype?: string
  unit?: string
  text: string
  span: Span
  unresolved?: boolean
  about?: Reference[]
}

export interface Predicate { id: string; label: string; text: string; span: Span; event?: string; mode?: string; family?: string }

export interface DocumentRef { id: string; title?: string; date?: string; source: string }

export interface Claim {
  id: string
  document: DocumentRef
  sentence: number
  subject: Part
  predicate: Predicate
  object: Part | null
  arguments: Part[]
  polarity: string
  modality: string
  speaker: Part | null
  via?: Part | null
  time: { text: string; value?: string; span: Span } | null
  confidence: number
  rule: string
  evidence: { text: string; span: Span }
  hidden?: boolean
}

/** A node of the graph: an entity, or a value when literal. */
export interface Node { id: string; name?: string; type?: string; claims?: number; value?: string; datatype?: string; literal?: boolean }

/** The claims of one subject, predicate, object, polarity and modality. */
export interface Edge {
  id: string
  source: string
  target: string
  predicate: string
  label: string
  polarity: string
  modality: string
  family?: string
  event?: string
  object?: 'none' | 'self'
  count: number
  confidence: number
  first?: string
  last?: string
  speakers?: Reference[]
  sources?: string[]
  claims?: string[]
}

export interface Subgraph { nodes: Node[]; edges: Edge[]; total?: number; /** Of what was asked for, what became another. */ merged?: Record<string, string> }

export interface Path { nodes: Node[]; edges: Edge[]; strength: number }

export interface Bucket { date: string; count: number }

/** Those who say the same in a disagreement; label is "yes", "no" or a figure. */
export interface Side { label: string; claims: Claim[]; sources: number }
export interface Disagreement { subject: Reference; predicate: string; label: string; object?: string; kind: 'denial' | 'value'; sides: Side[] }

export interface DocumentInfo extends DocumentRef { claims: number; added?: string }
export interface DocumentText extends Omit<DocumentInfo, 'claims'> { text: string; claims: Claim[]; entities?: { id: string; name: string; type: string; spans: Span[] }[] }

export interface Stats {
  entities: number
  claims: number
  documents: number
  predicates: number
  quads: number
  types: Record<string, number>
  families: Record<string, number>
  events: Record<string, number>
  first?: string
  last?: string
  writable: boolean
  version: string
  /** The graph has changed since and is being read. */
  reading?: boolean
  formats?: string[]
}

/** A decision of a person; of a split, entity is what left and from what it was a part of. */
export interface EditEntry { id: number; op: 'merge' | 'split' | 'rename' | 'hide' | 'unhide'; time?: string; undone?: boolean; from?: Reference; into?: Reference; entity?: Reference; name?: string; claim?: string; reason?: string }

export type EditRequest =
  | { op: 'merge'; from: string; into: string }
  | { op: 'split'; entity: string; from: string }
  | { op: 'rename'; entity: string; name: string }
  | { op: 'hide' | 'unhide'; claim: string }

/** What a query of claims is narrowed to. Lists are alternatives; empty means everything. */
export interface Filter {
  predicate: string[]
  family: string[]
  event: string[]
  source: string[]
  speaker: string[]
  polarity: string[]
  modality: string[]
  since: string
  until: string
  /** What since, until and timelines go by: "" the date of the document, "event" the time the text gives. */
  dates: '' | 'event'
  minConfidence: number
}

export const noFilter: Filter = { predicate: [], family: [], event: [], source: [], speaker: [], polarity: [], modality: [], since: '', until: '', dates: '', minConfidence: 0 }

export const filterLists = ['predicate', 'family', 'event', 'source', 'speaker', 'polarity', 'modality'] as const

/** An answer of the server that says no (RFC 9457). */
export class Problem extends Error {
  constructor(public status: number, public title: string, detail: string) { super(detail || title) }
}

type Value = string | number | boolean | undefined | string[]

function filterParams(f: Filter | undefined): [string, Value][] {
  if (!f) return []
  return [
    ...filterLists.map((k): [string, Value] => [k, f[k]]),
    ['since', f.since], ['until', f.until], ['dates', f.dates], ['minConfidence', f.minConfidence || undefined],
  ]
}

/** The query string of values; what is empty is left out, a list repeats its name. */
export function queryString(values: [string, Value][]): string {
  const q = new URLSearchParams()
  for (const [k, v] of values) {
    if (Array.isArray(v)) for (const x of v) q.append(k, x)
    else if (v !== undefined && v !== '') q.append(k, String(v))
  }
  const s = q.toString()
  return s && '?' + s
}

const base = './api/v1/'

// A token lives as long as the tab: it is never written where another page could find it.
const tokenKey = 'kg.token'
export const token = {
  get: (): string => { try { return sessionStorage.getItem(tokenKey) ?? '' } catch { return '' } },
  set: (t: string): void => { try { t ? sessionStorage.setItem(tokenKey, t) : sessionStorage.removeItem(tokenKey) } catch { /* private mode: asked again */ } },
}

async function problemOf(r: Response): Promise<Problem> {
  let title = r.statusText || `Status ${r.status}`, detail = ''
  try {
    const p = await r.json() as { title?: string; detail?: string; errors?: { message: string }[] }
    title = p.title ?? title
    detail = p.errors?.length ? p.errors.map(e => e.message).join('; ') : p.detail ?? ''
  } catch { /* not from our API: a proxy's page */ }
  return new Problem(r.status, title, detail)
}

async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  let r: Response
  try {
    r = await fetch(base + path, { ...init, headers: { Accept: 'application/json', ...init.headers } })
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') throw e
    throw new Problem(0, 'No answer', 'The server does not answer. Is kg serve still running?')
  }
  if (!r.ok) throw await problemOf(r)
  return await r.json() as T
}

const get = <T>(path: string, values: [string, Value][] = [], signal?: AbortSignal): Promise<T> => call<T>(path + queryString(values), signal ? { signal } : {})

const write = <T>(path: string, body: unknown): Promise<T> => call<T>(path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token.get()}` },
  body: JSON.stringify(body),
})

const id = encodeURIComponent

export interface ClaimQuery { subject?: string; object?: string; entity?: string[]; document?: string; ids?: string; polarity?: string[]; modality?: string[]; hidden?: boolean; limit?: number; cursor?: string }

export type Completion = { id?: string; name?: string; label?: string; type?: string; claims?: number }

export const api = {
  stats: (signal?: AbortSignal) => get<Stats>('stats', [], signal),
  search: (q: string, limit: number, signal?: AbortSignal) => get<{ results: Entity[] | null }>('search', [['q', q], ['limit', limit]], signal).then(r => r.results ?? []),
  entities: (limit: number, type = '', cursor = '', signal?: AbortSignal) => get<{ entities: Entity[] | null; next?: string }>('entities', [['sort', 'claims'], ['type', type], ['limit', limit], ['cursor', cursor]], signal),
  entity: (e: string, signal?: AbortSignal) => get<Entity>(`entities/${id(e)}`, [], signal),
  merged: (e: string, signal?: AbortSignal) => get<Entity>(`entities/${id(e)}`, [['merged', true]], signal).then(x => x.merged ?? []),
  neighbours: (e: string, limit: number, values: boolean, f: Filter, signal?: AbortSignal) => get<Subgraph>(`entities/${id(e)}/neighbours`, [['limit', limit], ['literals', values], ...filterParams(f)], signal).then(whole),
  between: (ids: string[], f: Filter, signal?: AbortSignal) => get<Subgraph>('between', [['ids', ids.join(',')], ...filterParams(f)], signal).then(whole),
  predicates: (q: string, limit: number, signal?: AbortSignal) => get<{ predicates: { id: string; label: string; claims: number }[] | null }>('predicates', [['q', q], ['limit', limit]], signal).then(r => r.predicates ?? []),
  claims: (q: ClaimQuery, f?: Filter, signal?: AbortSignal) => {
    const merged: Filter | undefined = f && { ...f, polarity: q.polarity ?? f.polarity, modality: q.modality ?? f.modality }
    const own: [string, Value][] = [['subject', q.subject], ['object', q.object], ['entity', q.entity], ['document', q.document], ['ids', q.ids], ['hidden', q.hidden || undefined], ['limit', q.limit ?? 20], ['cursor', q.cursor]]
    if (!merged) own.push(['polarity', q.polarity], ['modality', q.modality])
    return get<{ claims: Claim[] | null; next?: string; total: number }>('claims', [...own, ...filterParams(merged)], signal).then(r => ({ ...r, claims: r.claims ?? [] }))
  },
  claim: (c: string, signal?: AbortSignal) => get<Claim>(`claims/${id(c)}`, [], signal),
  paths: (from: string, to: string, k: number, hops: number, f: Filter, signal?: AbortSignal) => get<{ paths: Path[] | null }>('paths', [['from', from], ['to', to], ['k', k], ['hops', hops], ...filterParams(f)], signal).then(r => r.paths ?? []),
  timeline: (entity: string, other: string, bucket: string, f: Filter, signal?: AbortSignal) => get<{ buckets: Bucket[] | null }>('timeline', [['entity', entity], ['other', other], ['bucket', bucket], ...filterParams(f)], signal).then(r => r.buckets ?? []),
  disagreements: (entity: string, signal?: AbortSignal) => get<{ disagreements: Disagreement[] | null }>('disagreements', [['entity', entity]], signal).then(r => r.disagreements ?? []),
  documents: (limit: number, q = '', cursor = '', signal?: AbortSignal) => get<{ documents: DocumentInfo[] | null; next?: string }>('documents', [['sort', 'newest'], ['limit', limit], ['q', q], ['cursor', cursor]], signal).then(r => ({ ...r, documents: r.documents ?? [] })),
  document: (d: string, signal?: AbortSignal) => get<DocumentText>(`documents/${id(d)}`, [], signal).then(r => ({ ...r, claims: r.claims ?? [] })),
  complete: (q: string, signal?: AbortSignal) => get<{ entities?: Completion[] | null; predicates?: Completion[] | null }>('complete', [['q', q]], signal),
  /** The address of a file with all claims among nodes. */
  exportOf: (format: string, ids: string[], f: Filter): string => base + 'export' + queryString([['format', format], ['ids', ids.join(',')], ...filterParams(f)]),
  edits: (signal?: AbortSignal) => get<{ edits: EditEntry[] | null }>('edits', [['limit', 200]], signal).then(r => r.edits ?? []),
  edit: (e: EditRequest) => write<EditEntry>('edits', e),
  undoEdit: (e: number) => write<EditEntry>(`edits/${e}/undo`, {}),
}

function whole(g: Subgraph): Subgraph { return { ...g, nodes: g.nodes ?? [], edges: g.edges ?? [] } }

/** The last line of a query's answer. */
export interface QueryEnd { done?: boolean; rows?: number; ms?: number; error?: string; line?: number; column?: number; cut?: boolean; notes?: string[] }

/** query runs Gizmo and gives its rows to onRows as they arrive; aborting the signal cancels it on the server too. */
export async function query(text: string, limit: number, onRows: (rows: unknown[]) => void, signal: AbortSignal): Promise<QueryEnd> {
  const r = await fetch(base + 'query', {
    method: 'POST', signal,
    headers: { 'Content-Type': 'application/json', Accept: 'application/x-ndjson' },
    body: JSON.stringify({ query: text, limit }),
  })
  if (!r.ok || !r.body) {
    const p = await problemOf(r)
    return { error: p.message }
  }
  let end: QueryEnd = {}
  for await (const lines of linesOf(r.body)) {
    const rows: unknown[] = []
    for (const line of lines) {
      const row: unknown = JSON.parse(line)
      if (isEnd(row)) end = row
      else rows.push(row)
    }
    if (rows.length) onRows(rows)
  }
  return end
}

function isEnd(row: unknown): row is QueryEnd {
  return typeof row === 'object' && row !== null && ('done' in row && (row as QueryEnd).done === true || 'error' in row && typeof (row as QueryEnd).error === 'string')
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string[]> {
  const reader = body.getReader(), decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += decoder.decode(value, { stream: !done })
    const lines = rest.split('\n')
    rest = done ? '' : lines.pop() ?? ''
    const full = lines.filter(l => l.trim() !== '')
    if (full.length) yield full
    if (done) return
  }
}
