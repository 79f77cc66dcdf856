// What all pages share: small values that components watch.

import { useEffect, useRef, useState } from 'preact/hooks'
import { token as tokens, type Stats } from './api'
import type { Theme } from './palette'

export interface Store<T> { get(): T; set(v: T): void; watch(f: () => void): () => void }

function store<T>(value: T): Store<T> {
  const watchers = new Set<() => void>()
  return {
    get: () => value,
    set(v) { if (v !== value) { value = v; for (const f of [...watchers]) f() } },
    watch(f) { watchers.add(f); return () => watchers.delete(f) },
  }
}

export function useStore<T>(s: Store<T>): T {
  const [v, set] = useState(s.get())
  useEffect(() => { set(() => s.get()); return s.watch(() => set(() => s.get())) }, [s])
  return v
}

/** What the graph holds; null until it is known. */
export const stats = store<Stats | null>(null)
/** Counts edits, so that what shows the graph's content reads it again. */
export const edition = store(0)
export const token = store(tokens.get())
token.watch(() => tokens.set(token.get()))

/** The address of the view that was looked at last, so that the way back from a document is one click. */
export const lastView = store('#/graph')

/** What can be done to the graph that is open; null where none is. */
export const open = store<{
  add(id: string): void
  /** One entity has become another. */
  merged(from: string, into: string): void
} | null>(null)

export interface Toast { text: string; error?: boolean; action?: { label: string; run: () => void } }
/** At most one that offers something and one that does not: a remark must not push away the Undo of the edit that caused it. */
export const toasts = store<Toast[]>([])
const show = (t: Toast): void => toasts.set([...toasts.get().filter(o => !o.action !== !t.action), t])
export const dismiss = (t: Toast): void => toasts.set(toasts.get().filter(o => o !== t))
export const say = (text: string, action?: Toast['action']): void => show(action ? { text, action } : { text })
export const complain = (e: unknown): void => show({ text: e instanceof Error ? e.message : String(e), error: true })

export type ThemeChoice = 'auto' | Theme
const themeKey = 'kg.theme'
const remembered = (): ThemeChoice => { try { const t = localStorage.getItem(themeKey); return t === 'light' || t === 'dark' ? t : 'auto' } catch { return 'auto' } }
export const themeChoice = store<ThemeChoice>(remembered())
const darkMedia = matchMedia('(prefers-color-scheme: dark)')
const resolved = (): Theme => { const c = themeChoice.get(); return c === 'auto' ? (darkMedia.matches ? 'dark' : 'light') : c }
export const theme = store<Theme>(resolved())
function applyTheme(): void {
  theme.set(resolved())
  document.documentElement.dataset['theme'] = theme.get()
}
themeChoice.watch(() => {
  try { localStorage.setItem(themeKey, themeChoice.get()) } catch { /* not remembered then */ }
  applyTheme()
})
darkMedia.addEventListener('change', applyTheme)
applyTheme()

export interface Loaded<T> { data: T | undefined; error: Error | undefined; loading: boolean; reload: () => void }

/** useLoad runs f when key changes and keeps the last answer meanwhile; what is no longer wanted is cancelled. A null key loads nothing. */
export function useLoad<T>(key: string | null, f: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, set] = useState<{ data: T | undefined; error: Error | undefined; loading: boolean }>({ data: undefined, error: undefined, loading: key !== null })
  const [again, setAgain] = useState(0)
  const latest = useRef(f)
  latest.current = f
  useEffect(() => {
    if (key === null) { set({ data: undefined, error: undefined, loading: false }); return }
    const abort = new AbortController()
    set(s => ({ ...s, error: undefined, loading: true }))
    latest.current(abort.signal).then(
      data => { if (!abort.signal.aborted) set({ data, error: undefined, loading: false }) },
      (error: unknown) => { if (!abort.signal.aborted) set({ data: undefined, error: error instanceof Error ? error : new Error(String(error)), loading: false }) },
    )
    return () => abort.abort()
  }, [key, again])
  return { ...state, reload: () => setAgain(n => n + 1) }
}
