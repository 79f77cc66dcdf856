import type { Claim, Node, Part } from './api'
import { reading } from './view'

const numbers = new Intl.NumberFormat('en')
export const number = (n: number | undefined): string => numbers.format(n ?? 0)

/** A figure with its digits grouped: 2500000000 EUR as "2,500,000,000 EUR". Up to four digits may be a year; a day is a date. */
export const figure = (s: string): string => /^\d{4}-\d\d(-\d\d)?$/.test(s) ? day(s) : s.replace(/(?<![\d.])\d{5,}/g, d => d.replace(/\B(?=(\d{3})+$)/g, ','))

export const plural = (n: number, one: string, many = one + 's'): string => `${number(n)} ${n === 1 ? one : many}`

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** 2022-09-21 as "21 September 2022"; less exact dates as far as they go; what is no date stays. */
export function day(date: string | undefined): string {
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? '')
  if (!m) return date ?? ''
  const month = months[Number(m[2]) - 1]
  return [m[3] ? String(Number(m[3])) : '', month ?? '', m[1]].filter(Boolean).join(' ')
}

/** first to last, once if they are the same. */
export function range(first: string | undefined, last: string | undefined): string {
  if (!first && !last) return ''
  return !last || first === last ? day(first) : !first ? day(last) : `${day(first)} – ${day(last)}`
}

export const cut = (s: string, n: number): string => s.length <= n ? s : s.slice(0, n - 1).trimEnd() + '…'

/** A participant as people are shown it. */
export function partName(p: Partial<Part> | null | undefined): string {
  if (!p) return ''
  if (p.unresolved) return `somebody unidentified (“${p.text ?? ''}”)`
  return p.name || p.text || p.value || p.id || ''
}

/** Roles of further arguments that are no words of the text, and the word that is read there: most stand for themselves ("in", "unless"). */
const roleWords: Record<string, string> = { condition: 'if', cause: 'because', concession: 'although', purpose: 'in order to', duration: '', frequency: '', amount: '', score: '', per: '' }

/** The word before a further argument; "" where its text says it already. */
export function roleWord(a: Part): string {
  const role = a.role ?? '', word = roleWords[role] ?? role
  return word.endsWith('to') && /^to /i.test(a.text) ? '' : word
}

export const nodeName = (n: Node): string => n.name || n.value || n.id.replace(/^[a-z]:/, '')

/** A claim in words: subject, predicate, object. */
export const claimReading = (c: Claim): string => [partName(c.subject), reading(c.predicate.label, c.polarity, c.modality), partName(c.object)].filter(Boolean).join(' ')

/** A claim's sentence as a quotation with its source, for a footnote. */
export function quotation(c: Claim): string {
  const where = [c.document.title && `“${c.document.title}”`, day(c.document.date), c.document.source].filter(Boolean).join(', ')
  const who = c.speaker ? `, according to ${partName(c.speaker)}` : ''
  return `“${c.evidence.text.trim()}” (${where}, bytes ${c.evidence.span[0]}–${c.evidence.span[1]}; ${claimReading(c)}${who}; claim ${c.id})`
}

export const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`
