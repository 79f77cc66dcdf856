import { api, type Entity } from '../api'
import { day, number, plural, range } from '../format'
import { to } from '../route'
import { edition, stats, useLoad, useStore } from '../store'
import { Dot, Empty, Failed, Loading } from '../parts/basics'
import { EntityFinder } from '../parts/search'

function EntityRow({ e, most }: { e: Entity; most: number }) {
  return <li><a href={to.entity(e.id)}>
    <Dot type={e.type} /><span class="row-name">{e.name}</span><span class="row-note">{e.type}</span>
    <span class="row-bar" aria-hidden="true"><span style={{ width: `${100 * e.claims / Math.max(1, most)}%` }} /></span><span class="count">{number(e.claims)}<span class="sr"> claims</span></span>
  </a></li>
}

export function Home() {
  const version = useStore(edition)
  const s = useStore(stats)
  const connected = useLoad('entities' + version, signal => api.entities(12, '', '', signal).then(r => r.entities ?? []))
  const newest = useLoad('documents' + version, signal => api.documents(10, '', '', signal))
  const types = Object.entries(s?.types ?? {}).sort(([, a], [, b]) => b - a).slice(0, 7)
  return <main class="home">
    <section class="hero">
      <h1>Who did what to whom, and who says so</h1>
      <EntityFinder id="home-search" label="Search a person, place, organization or thing" placeholder="Search a person, place, organization …" pick={f => { location.hash = to.entity(f.id) }} autoFocus />
      {s?.reading && <p class="quiet" role="status">The graph has changed and is being read; this is how it was before.</p>}
      {s && s.claims === 0 && !s.reading && <Empty>This graph is empty. Fill it with <code>kg build FOLDER</code> and start <code>kg serve</code> again.</Empty>}
    </section>
    <section class="figures" aria-label="The graph in numbers">{s && <>
      <dl>
        <div><dt>entities</dt><dd>{number(s.entities)}</dd></div>
        <div><dt>claims</dt><dd>{number(s.claims)}</dd></div>
        <div><dt>documents</dt><dd>{number(s.documents)}</dd></div>
        <div><dt>predicates</dt><dd>{number(s.predicates)}</dd></div>
      </dl>
      <p class="types">{types.map(([t, n]) => <span key={t}><Dot type={t} />{t} <span class="count">{number(n)}</span></span>)}{s.first && <span class="span">documents of {range(s.first, s.last)}</span>}</p>
    </>}</section>
    <div class="columns">
      <section aria-labelledby="connected"><h2 id="connected">Most connected</h2>
        {connected.error ? <Failed error={connected.error} retry={connected.reload} /> : !connected.data ? <Loading /> :
          <ol class="rows">{connected.data.map(e => <EntityRow key={e.id} e={e} most={connected.data![0]!.claims} />)}</ol>}
      </section>
      <section aria-labelledby="newest"><h2 id="newest">Newest documents</h2>
        {newest.error ? <Failed error={newest.error} retry={newest.reload} /> : !newest.data ? <Loading /> :
          <ol class="rows documents">{newest.data.documents.map(d => <li key={d.id}><a href={to.document(d.id)}>
            <span class="row-name">{d.title || d.source}</span><span class="row-note">{[day(d.date), plural(d.claims, 'claim')].filter(Boolean).join(' · ')}</span></a></li>)}</ol>}
        <p><a href={to.documents}>All documents</a></p>
      </section>
    </div>
  </main>
}
