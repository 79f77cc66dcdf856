// The view as a picture to keep: SVG text, or the same drawn on a canvas for PNG.

import type { Label } from './labels'

export interface Picture {
  width: number
  height: number
  page: string
  halo: string
  text: string
  muted: string
  title: string
  circles: { x: number; y: number; r: number; colour: string; pinned: boolean }[]
  curves: { x1: number; y1: number; cx: number; cy: number; x2: number; y2: number; width: number; colour: string; dash: number }[]
  labels: Label[]
  legend: { name: string; colour: string }[]
}

export const fontFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif'
export const fontOf = (l: Pick<Label, 'kind' | 'strong'>): string => `${l.strong ? 600 : 400} ${l.kind === 'line' ? 11 : 12.5}px ${fontFamily}`

const escape = (s: string): string => s.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)
  // Characters that no XML may hold.
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
const n = (x: number): string => (Math.round(x * 100) / 100).toString()

/** The triangle at a curve's end. */
function barb(c: Picture['curves'][number]): [number, number][] {
  const dx = c.x2 - c.cx, dy = c.y2 - c.cy, len = Math.hypot(dx, dy) || 1
  const ux = dx / len, uy = dy / len, wide = c.width + 3, long = wide * 2
  return [[c.x2, c.y2], [c.x2 - ux * long - uy * wide, c.y2 - uy * long + ux * wide], [c.x2 - ux * long + uy * wide, c.y2 - uy * long - ux * wide]]
}

const caption = 26

export function toSvg(p: Picture): string {
  const out = [`<svg xmlns="http://www.w3.org/2000/svg" width="${n(p.width)}" height="${n(p.height + caption)}" viewBox="0 0 ${n(p.width)} ${n(p.height + caption)}" font-family="${escape(fontFamily)}">`,
    `<title>${escape(p.title)}</title>`, `<rect width="100%" height="100%" fill="${p.page}"/>`]
  for (const c of p.curves) {
    out.push(`<path d="M${n(c.x1)} ${n(c.y1)}Q${n(c.cx)} ${n(c.cy)} ${n(c.x2)} ${n(c.y2)}" fill="none" stroke="${c.colour}" stroke-width="${n(c.width)}"${c.dash ? ` stroke-dasharray="${n(c.dash)} ${n(c.dash * 0.7)}"` : ''}/>`,
      `<path d="M${barb(c).map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z" fill="${c.colour}"/>`)
  }
  for (const c of p.circles) out.push(`<circle cx="${n(c.x)}" cy="${n(c.y)}" r="${n(c.r)}" fill="${c.colour}"${c.pinned ? ` stroke="${p.text}" stroke-width="1.5"` : ''}/>`)
  for (const l of p.labels) {
    if (l.kind === 'line') out.push(`<rect x="${n(l.x - l.width / 2 - 2)}" y="${n(l.y - 6)}" width="${n(l.width + 4)}" height="12" fill="${p.halo}"/>`)
    out.push(`<text x="${n(l.x)}" y="${n(l.y + 4)}" text-anchor="middle" font-size="${l.kind === 'line' ? 11 : 12.5}"${l.strong ? ' font-weight="600"' : ''} fill="${l.colour}" stroke="${p.halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${escape(l.text)}</text>`)
  }
  let x = 12
  for (const e of p.legend) {
    out.push(`<circle cx="${x}" cy="${n(p.height + 12)}" r="5" fill="${e.colour}"/>`, `<text x="${x + 10}" y="${n(p.height + 16)}" font-size="11" fill="${p.muted}">${escape(e.name)}</text>`)
    x += 26 + e.name.length * 6.5
  }
  out.push(`<text x="${n(p.width - 12)}" y="${n(p.height + 16)}" text-anchor="end" font-size="11" fill="${p.muted}">${escape(p.title)}</text>`, '</svg>')
  return out.join('\n') + '\n'
}

/** paintLabels draws labels with a rim in the colour of the page, so that lines behind them do not disturb. */
export function paintLabels(g: CanvasRenderingContext2D, labels: Label[], halo: string): void {
  g.textAlign = 'center'
  g.textBaseline = 'middle'
  g.lineJoin = 'round'
  g.lineWidth = 3.5
  g.strokeStyle = halo
  // Lines' labels first: a name lies over them.
  for (const kind of ['line', 'node'] as const)
    for (const l of labels) {
      if (l.kind !== kind) continue
      g.font = fontOf(l)
      if (kind === 'line') {
        // On its own line a rim is not enough: the line would strike it through.
        g.fillStyle = halo
        g.fillRect(l.x - l.width / 2 - 2, l.y - 6, l.width + 4, 12)
      }
      g.strokeText(l.text, l.x, l.y)
      g.fillStyle = l.colour
      g.fillText(l.text, l.x, l.y)
    }
}

export async function toPng(p: Picture, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(p.width * scale)
  canvas.height = Math.round((p.height + caption) * scale)
  const g = canvas.getContext('2d')
  if (!g) throw new Error('This browser draws no pictures.')
  g.scale(scale, scale)
  g.fillStyle = p.page
  g.fillRect(0, 0, p.width, p.height + caption)
  for (const c of p.curves) {
    g.strokeStyle = g.fillStyle = c.colour
    g.lineWidth = c.width
    g.setLineDash(c.dash ? [c.dash, c.dash * 0.7] : [])
    g.beginPath()
    g.moveTo(c.x1, c.y1)
    g.quadraticCurveTo(c.cx, c.cy, c.x2, c.y2)
    g.stroke()
    g.beginPath()
    for (const [x, y] of barb(c)) g.lineTo(x, y)
    g.fill()
  }
  g.setLineDash([])
  for (const c of p.circles) {
    g.fillStyle = c.colour
    g.beginPath()
    g.arc(c.x, c.y, c.r, 0, 2 * Math.PI)
    g.fill()
    if (c.pinned) { g.strokeStyle = p.text; g.lineWidth = 1.5; g.stroke() }
  }
  paintLabels(g, p.labels, p.halo)
  g.font = `11px ${fontFamily}`
  g.textAlign = 'left'
  let x = 12
  for (const e of p.legend) {
    g.fillStyle = e.colour
    g.beginPath()
    g.arc(x, p.height + 12, 5, 0, 2 * Math.PI)
    g.fill()
    g.fillStyle = p.muted
    g.fillText(e.name, x + 10, p.height + 12)
    x += 26 + g.measureText(e.name).width
  }
  g.fillStyle = p.muted
  g.textAlign = 'right'
  g.fillText(p.title, p.width - 12, p.height + 12)
  return new Promise((resolve, reject) => canvas.toBlob(b => b ? resolve(b) : reject(new Error('The picture could not be made.')), 'image/png'))
}
