// Spans count bytes of UTF-8; strings of the browser count UTF-16 units. Here they meet.

import type { Claim, Span } from './api'

/** unitsAt returns, for each of the ascending byte offsets, the index into text where it falls; an offset within a character means its start, one past the end means the end. */
export function unitsAt(text: string, offsets: number[]): number[] {
  const out: number[] = []
  let byte = 0, unit = 0
  for (const offset of offsets) {
    while (unit < text.length) {
      const point = text.codePointAt(unit)!
      const width = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
      if (byte + width > offset) break
      byte += width
      unit += width === 4 ? 2 : 1
    }
    out.push(unit)
  }
  return out
}

/** A part of a text and what it is marked as. */
export interface Segment<M> { text: string; start: number; end: number; marks: M[] }
export interface Mark<M> { span: Span; mark: M }

/** segments cuts text, which begins at byte `from` of its document, at the borders of the marks; marks may overlap and reach beyond the text. */
export function segments<M>(text: string, from: number, marks: Mark<M>[]): Segment<M>[] {
  const length = new TextEncoder().encode(text).length
  const inside = marks
    .map(({ span, mark }) => ({ start: Math.max(0, span[0] - from), end: Math.min(length, span[1] - from), mark }))
    .filter(m => m.start < m.end)
  const cuts = [...new Set([0, length, ...inside.flatMap(m => [m.start, m.end])])].sort((a, b) => a - b)
  const units = unitsAt(text, cuts)
  const out: Segment<M>[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!, end = cuts[i + 1]!
    out.push({
      text: text.slice(units[i], units[i + 1]), start: from + start, end: from + end,
      marks: inside.filter(m => m.start <= start && end <= m.end).map(m => m.mark),
    })
  }
  return out
}

export type PartRole = 'subject' | 'predicate' | 'object' | 'speaker' | 'time'

/** What of a claim is highlighted in its text. */
export function partMarks(c: Claim): Mark<PartRole>[] {
  const marks: Mark<PartRole>[] = [{ span: c.subject.span, mark: 'subject' }]
  if (c.predicate.text) marks.push({ span: c.predicate.span, mark: 'predicate' })
  if (c.object) marks.push({ span: c.object.span, mark: 'object' })
  if (c.speaker) marks.push({ span: c.speaker.span, mark: 'speaker' })
  if (c.time) marks.push({ span: c.time.span, mark: 'time' })
  return marks.filter(m => m.span && m.span[1] > m.span[0])
}

// A word in two parts is shown as the narrower one; who speaks rarely lies within another part.
const order: PartRole[] = ['speaker', 'subject', 'predicate', 'object', 'time']

/** The one role a piece of text is shown in. */
export function shownRole(roles: PartRole[]): PartRole | undefined {
  return order.find(r => roles.includes(r))
}
