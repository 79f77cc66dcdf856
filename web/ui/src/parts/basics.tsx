import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { typeColour } from '../palette'
import { dismiss, theme, toasts, useStore, type Toast } from '../store'

/** The dot that says what type something is; the type is also read out. */
export function Dot({ type, literal }: { type?: string | undefined; literal?: boolean | undefined }) {
  const t = useStore(theme)
  return <span class={'dot' + (literal ? ' dot-value' : '')} style={{ background: typeColour(type, literal, t) }} title={literal ? 'Value' : type || 'Thing'} aria-hidden="true" />
}

export function Loading({ what = 'Loading' }: { what?: string }) {
  // Only what takes its time says so: a flash of grey for every click is unrest.
  const [late, set] = useState(false)
  useEffect(() => { const t = setTimeout(() => set(true), 250); return () => clearTimeout(t) }, [])
  return <p class="loading" role="status">{late ? what + ' …' : ''}</p>
}

export function Failed({ error, retry }: { error: Error; retry?: () => void }) {
  return <div class="failed" role="alert"><p>{error.message}</p>{retry && <button type="button" onClick={retry}>Try again</button>}</div>
}

export function Empty({ children }: { children: ComponentChildren }) { return <div class="empty">{children}</div> }

/** A button with a menu below it (the menu button pattern of WAI-ARIA). */
export function Menu({ label, items }: { label: string; items: [name: string, run: () => void][] }) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => { if (open) box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus() }, [open])
  const shut = (): void => { setOpen(false); button.current?.focus() }
  const key = (e: KeyboardEvent): void => {
    const list = [...box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []], i = list.indexOf(document.activeElement as HTMLElement)
    const to = e.key === 'ArrowDown' ? i + 1 : e.key === 'ArrowUp' ? i - 1 : e.key === 'Home' ? 0 : e.key === 'End' ? -1 : undefined
    if (e.key === 'Escape') shut()
    else if (to === undefined) return
    else list.at(to % list.length)?.focus()
    e.preventDefault()
    e.stopPropagation()
  }
  return <div class="menu" ref={box} onKeyDown={open ? key : undefined} onFocusOut={e => { if (!box.current?.contains(e.relatedTarget as globalThis.Node | null)) setOpen(false) }}>
    <button type="button" ref={button} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>{label} <span aria-hidden="true">▾</span></button>
    {open && <div role="menu" aria-label={label}>{items.map(([name, run]) => <button key={name} type="button" role="menuitem" tabIndex={-1} onClick={() => { shut(); run() }}>{name}</button>)}</div>}
  </div>
}

/** Tabs with the keys that tabs have: arrows move, Home and End jump. */
export function Tabs<T extends string>({ tabs, now, pick, label }: { tabs: [T, string][]; now: T; pick: (t: T) => void; label: string }) {
  const list = useRef<HTMLDivElement>(null)
  const key = (e: KeyboardEvent): void => {
    const i = tabs.findIndex(([t]) => t === now)
    const next = e.key === 'ArrowRight' ? i + 1 : e.key === 'ArrowLeft' ? i - 1 : e.key === 'Home' ? 0 : e.key === 'End' ? tabs.length - 1 : undefined
    if (next === undefined) return
    e.preventDefault()
    e.stopPropagation()
    const at = (next + tabs.length) % tabs.length
    pick(tabs[at]![0])
    list.current?.querySelectorAll('button')[at]?.focus()
  }
  return <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={key}>
    {tabs.map(([t, name]) => <button key={t} type="button" role="tab" aria-selected={t === now} tabIndex={t === now ? 0 : -1} onClick={() => pick(t)}>{name}</button>)}
  </div>
}

/** A modal dialog: the browser's own, with its focus trap and Escape. */
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    box.current?.showModal()
    return () => { if (before instanceof HTMLElement) before.focus() }
  }, [])
  return <dialog ref={box} aria-label={title} onClose={close} onClick={e => { if (e.target === box.current) close() }}>
    <div class="dialog">
      <header><h2>{title}</h2><button type="button" class="icon" aria-label="Close" onClick={close}>×</button></header>
      {children}
    </div>
  </dialog>
}

function ToastBox({ toast: t }: { toast: Toast }) {
  useEffect(() => {
    const timer = setTimeout(() => dismiss(t), t.action || t.error ? 20_000 : 4000)
    return () => clearTimeout(timer)
  }, [t])
  return <div class={'toast' + (t.error ? ' toast-error' : '')}>
    <span>{t.text}</span>
    {t.action && <button type="button" onClick={() => { dismiss(t); t.action!.run() }}>{t.action.label}</button>}
    <button type="button" class="icon" aria-label="Dismiss" onClick={() => dismiss(t)}>×</button>
  </div>
}

export function Toasts() {
  return <div class="toasts" role="status" aria-live="polite">{useStore(toasts).map(t => <ToastBox key={t.text} toast={t} />)}</div>
}

export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Without TLS browsers have no clipboard for pages but this old way.
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    if (!done) throw new Error('The browser does not let this page copy.')
  }
}

export function download(name: string, data: Blob): void {
  const a = document.createElement('a')
  a.href = URL.createObjectURL(data)
  a.download = name
  a.click()
  setTimeout(() => URL.revokeObjectURL(a.href), 10_000)
}
