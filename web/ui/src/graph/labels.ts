// Where labels go: the most important first, each beside its node where nothing else is, or nowhere.

/** A text on the picture, in pixels; x, y is its middle. */
export interface Label { text: string; x: number; y: number; width: number; height: number; strong: boolean; kind: 'node' | 'line'; colour: string }

export interface Disc { x: number; y: number; r: number }

export interface Wish { text: string; width: number; x: number; y: number; r: number; strong: boolean; always: boolean; colour: string; kind: 'node' | 'line'; /** Where lines leave the node, as unit vectors. */ lines?: [number, number][] }

interface Box { left: number; top: number; right: number; bottom: number }

/** Boxes in squares of the page, so that looking for what is in the way takes a few comparisons. */
class Taken {
  private cells = new Map<number, Box[]>()
  private static readonly cell = 96

  private *around(b: Box): Generator<number> {
    const c = Taken.cell
    for (let x = Math.floor(b.left / c); x <= Math.floor(b.right / c); x++)
      for (let y = Math.floor(b.top / c); y <= Math.floor(b.bottom / c); y++) yield x * 4096 + y
  }

  free(b: Box): boolean {
    for (const k of this.around(b))
      for (const o of this.cells.get(k) ?? [])
        if (b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom) return false
    return true
  }

  add(b: Box): void {
    for (const k of this.around(b)) {
      const list = this.cells.get(k)
      if (list) list.push(b)
      else this.cells.set(k, [b])
    }
  }
}

export const lineHeight = 16
/** Pixels between a label and the next one. */
const apart = 5

const within = (b: Box, x: number, y: number): boolean => b.left < x && x < b.right && b.top < y && y < b.bottom

/** layLabels takes wishes in the order of their importance. */
export function layLabels(wishes: Wish[], discs: Disc[], width: number, height: number): Label[] {
  const taken = new Taken()
  for (const d of discs) taken.add({ left: d.x - d.r, right: d.x + d.r, top: d.y - d.r, bottom: d.y + d.r })
  const out: Label[] = []
  for (const w of wishes) {
    if (w.x < -w.width || w.x > width + w.width || w.y < -40 || w.y > height + 40) continue
    const side = w.r + 4 + w.width / 2, down = w.r + 2 + lineHeight / 2
    const spots: [number, number][] = w.kind === 'line' ? [[0, 0]] : [[0, down], [side, 0], [-side, 0], [0, -down]]
    const box = ([dx, dy]: [number, number]): Box => ({ left: w.x + dx - w.width / 2, right: w.x + dx + w.width / 2, top: w.y + dy - lineHeight / 2, bottom: w.y + dy + lineHeight / 2 })
    const inside = (b: Box): boolean => b.left >= 2 && b.right <= width - 2 && b.top >= 2 && b.bottom <= height - 2
    // A label that would be cut off by the border moves in as far as it has to.
    const moved = ([dx, dy]: [number, number]): [number, number] => [Math.max(w.width / 2 + 3, Math.min(width - w.width / 2 - 3, w.x + dx)) - w.x, dy]
    const fits = (s: [number, number]): boolean => inside(box(s)) && taken.free(box(s))
    // A line that runs through a name makes it hard to read.
    const struck = (s: [number, number]): boolean => { const b = box(s); return w.lines?.some(([x, y]) => [6, 14, 22, 30].some(d => within(b, w.x + x * (w.r + d), w.y + y * (w.r + d)))) ?? false }
    const all = w.kind === 'node' ? [...spots, moved(spots[0]!), moved(spots[3]!)] : spots
    const spot = all.find(s => fits(s) && !struck(s)) ?? all.find(fits) ?? (w.always ? moved(spots[0]!) : undefined)
    if (!spot) continue
    // Two names side by side must not read as one.
    const b = box(spot)
    taken.add({ ...b, left: b.left - apart, right: b.right + apart })
    out.push({ text: w.text, x: w.x + spot[0], y: w.y + spot[1], width: w.width, height: lineHeight, strong: w.strong, kind: w.kind, colour: w.colour })
  }
  return out
}
