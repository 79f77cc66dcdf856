import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { api } from './api'
import { to, useRoute, type Route } from './route'
import { complain, edition, lastView, stats, themeChoice, useStore, type ThemeChoice } from './store'
import { Dialog, Empty, Toasts } from './parts/basics'
import { TokenDialog } from './parts/edit'
import { EntityFinder } from './parts/search'
import { DisagreementsPage } from './pages/disagreements'
import { Document, Documents } from './pages/documents'
import { Edits } from './pages/edits'
import { GraphPage } from './pages/graph'
import { Home } from './pages/home'
import { Paths } from './pages/paths'
import { Query } from './pages/query'
import './style.css'

function Page({ route: r }: { route: Route }) {
  const p = (k: string): string => r.params.get(k) ?? ''
  switch (r.page) {
    case '': return <Home />
    case 'graph': return <GraphPage route={r} />
    case 'documents': return <Documents />
    case 'document': return <Document id={r.id} claim={p('claim')} />
    case 'paths': return <Paths from={p('from')} other={p('to')} />
    case 'disagreements': return <DisagreementsPage entity={p('entity')} />
    case 'query': return <Query text={p('q')} />
    case 'edits': return <Edits />
    default: return <main class="page"><Empty><h1>Nothing here</h1><p><a href={to.home}>To the first page</a></p></Empty></main>
  }
}

const nav: [page: string, name: string, href: string][] = [
  ['graph', 'Graph', '#/graph'], ['paths', 'Paths', to.paths('')], ['disagreements', 'Disagreements', to.disagreements()], ['documents', 'Documents', to.documents], ['query', 'Query', to.query()], ['edits', 'Edits', to.edits],
]

const keys: [keys: string, what: string][] = [
  ['/', 'search'], ['?', 'this help'], ['← → ↑ ↓', 'go to the node in that direction'], ['Enter or E', 'expand the node'], ['C', 'collapse it'], ['P', 'pin or unpin it'], ['H or Del', 'hide it'], ['O', 'keep only it'],
  ['[ and ]', 'go through its lines, to read their evidence'], ['Shift+click', 'look at a pair'], ['+ − 0', 'zoom in, out, fit'], ['L', 'the graph as a list'], ['F', 'filters'], ['Ctrl+Z', 'undo; with Shift, redo'], ['Ctrl+Enter', 'run a query'], ['Esc', 'let go'],
]

function App() {
  const route = useRoute()
  const version = useStore(edition)
  const choice = useStore(themeChoice)
  const view = useStore(lastView)
  const [help, setHelp] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // What is being read is shown when it is there.
    const look = (again: boolean): void => {
      api.stats().then(s => {
        stats.set(s)
        if (s.reading) timer = setTimeout(() => look(true), 1000)
        else if (again) edition.set(edition.get() + 1)
      }, complain)
    }
    look(false)
    return () => clearTimeout(timer)
  }, [version])
  useEffect(() => {
    const on = (e: KeyboardEvent): void => {
      const t = e.composedPath()[0]
      if (e.ctrlKey || e.metaKey || e.altKey || t instanceof HTMLElement && (t.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName))) return
      if (e.key === '/') { e.preventDefault(); (document.getElementById('home-search') ?? document.getElementById('search'))?.focus() }
      if (e.key === '?') setHelp(true)
    }
    addEventListener('keydown', on)
    return () => removeEventListener('keydown', on)
  }, [])
  const names: Record<string, string> = { document: 'Document', '': 'Explorer' }
  useEffect(() => { document.title = (nav.find(n => n[0] === route.page)?.[1] ?? names[route.page] ?? 'Explorer') + ' · kg' }, [route.page])
  const next: Record<ThemeChoice, ThemeChoice> = { auto: 'light', light: 'dark', dark: 'auto' }
  return <>
    <a class="skip" href="#content" onClick={e => { e.preventDefault(); document.querySelector<HTMLElement>('main [tabindex], main a, main input, main button')?.focus() }}>Skip to the content</a>
    <header class="top">
      <a class="brand" href={to.home} aria-label="kg, first page"><svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true"><path d="M9 22 22 9M9 22l15 2" stroke="#7d8794" stroke-width="2.5" /><circle cx="9" cy="22" r="5" fill="#0072b2" /><circle cx="22" cy="9" r="5" fill="#d55e00" /><circle cx="24" cy="24" r="4" fill="#009e73" /></svg>kg</a>
      {route.page !== '' && <EntityFinder id="search" label="Search entities" placeholder="Search" pick={f => { location.hash = to.entity(f.id) }} />}
      <nav aria-label="Pages">{nav.map(([page, name, href]) => <a key={page} href={page === 'graph' && route.page !== page ? view : href} aria-current={route.page === page ? 'page' : undefined}>{name}</a>)}</nav>
      <span class="spacer" />
      <button type="button" class="icon" title={`Colours: ${choice}`} aria-label={`Colours: ${choice}. Change`} onClick={() => themeChoice.set(next[choice])}>{choice === 'auto' ? '◐' : choice === 'light' ? '○' : '●'}</button>
      <button type="button" class="icon" title="Keys (?)" aria-label="Keys" onClick={() => setHelp(true)}>?</button>
    </header>
    <div id="content"><Page route={route} key={route.page} /></div>
    {help && <Dialog title="Keys" close={() => setHelp(false)}><dl class="keys">{keys.map(([k, w]) => <div key={k}><dt><kbd>{k}</kbd></dt><dd>{w}</dd></div>)}</dl><p class="quiet">The API is described at <a href="./docs">docs</a>; licences of what this page is made of are in <a href="./licences.txt">licences.txt</a>.</p></Dialog>}
    <TokenDialog />
    <Toasts />
  </>
}

render(<App />, document.getElementById('app')!)
