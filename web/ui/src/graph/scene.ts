// The drawn graph: sigma with our lines and labels, the layout, and what pointer and keys do.
// It knows positions and looks, nothing of claims.

import Graph from 'graphology'
import Sigma from 'sigma'
import type { NodeDisplayData } from 'sigma/types'
import { inks, type Ink, type Theme } from '../palette'
import type { Kind } from '../view'
import { LineProgram } from './edges'
import { layLabels, type Disc, type Label, type Wish } from './labels'
import { Layout } from './layout'
import { fontOf, paintLabels, type Picture } from './picture'

export interface SceneNode { id: string; label: string; colour: string; size: number; pinned: boolean; x?: number; y?: number; faded: boolean }
export interface SceneLine { id: string; source: string; target: string; kind: Kind; label: string; count: number }
export interface SceneState { nodes: SceneNode[]; lines: SceneLine[]; selected: string; other: string; theme: Theme }
export interface Point { x: number; y: number }

export interface SceneEvents {
  /** A node, a line, or "" for the empty page was clicked; extend: with Shift. */
  select(id: string, extend: boolean): void
  /** A node was double-clicked. */
  open(id: string): void
  /** A node was dragged to a place. */
  moved(id: string, at: Point): void
  /** The layout came to rest. */
  placed(at: Map<string, Point>): void
}

interface NodeAttributes { x: number; y: number; size: number; color: string; label: string; pinned: boolean; faded: boolean; zIndex: number; fixed: boolean }
interface LineAttributes { size: number; color: string; bow: number; dash: number; kind: Kind; label: string; count: number; zIndex: number; type: string }

const bowStep = 0.16

/** The middle of a line as it is drawn, and the control point of its curve; y grows downwards. */
function curveOf(a: Point, b: Point, bow: number): { mid: Point; control: Point } {
  const dx = b.x - a.x, dy = b.y - a.y
  const control = { x: (a.x + b.x) / 2 + dy * bow, y: (a.y + b.y) / 2 - dx * bow }
  return { control, mid: { x: (a.x + b.x) / 4 + control.x / 2, y: (a.y + b.y) / 4 + control.y / 2 } }
}

export class Scene {
  private graph = new Graph<NodeAttributes, LineAttributes>({ type: 'directed', multi: true, allowSelfLoops: false })
  private sigma: Sigma<NodeAttributes, LineAttributes>
  private overlay: HTMLCanvasElement
  private layout = new Layout()
  private state: SceneState = { nodes: [], lines: [], selected: '', other: '', theme: 'light' }
  private ink: Ink = inks.light
  private hovered = ''
  private widths = new Map<string, number>()
  private measure = document.createElement('canvas').getContext('2d')
  private running = false

  constructor(private container: HTMLElement, private events: SceneEvents) {
    this.sigma = new Sigma<NodeAttributes, LineAttributes>(this.graph, container, {
      allowInvalidContainer: true, renderLabels: false, renderEdgeLabels: false, enableEdgeEvents: true, zIndex: true,
      defaultEdgeType: 'line', edgeProgramClasses: { line: LineProgram as never },
      defaultDrawNodeHover: () => {}, stagePadding: 56, minCameraRatio: 0.05, maxCameraRatio: 4, doubleClickZoomingRatio: 1,
      nodeReducer: (id, d) => this.nodeLook(id, d), edgeReducer: (id, d) => this.lineLook(id, d),
    })
    this.overlay = this.sigma.createCanvas('names', { afterLayer: 'nodes' })
    this.overlay.setAttribute('aria-hidden', 'true')
    this.sigma.on('afterRender', () => this.paint())
    this.listen()
  }

  update(state: SceneState): void {
    const before = this.state
    this.state = state
    this.ink = inks[state.theme]
    const wanted = new Set(state.nodes.map(n => n.id))
    this.graph.clearEdges()
    for (const id of this.graph.nodes()) if (!wanted.has(id)) this.graph.dropNode(id)
    let placing = false
    const near = new Map<string, string>()
    for (const l of state.lines) {
      if (this.graph.hasNode(l.source)) near.set(l.target, l.source)
      if (this.graph.hasNode(l.target)) near.set(l.source, l.target)
    }
    for (const [i, n] of state.nodes.entries()) {
      const look = { size: n.size, color: n.colour, label: n.label, pinned: n.pinned, fixed: n.pinned, faded: n.faded, zIndex: 1 }
      const given = n.x !== undefined && n.y !== undefined ? { x: n.x, y: n.y } : undefined
      if (!this.graph.hasNode(n.id)) {
        if (!given) placing = true
        this.graph.addNode(n.id, { ...look, ...(given ?? this.start(near.get(n.id), i)) })
      } else {
        if (!given) placing = true
        this.graph.mergeNodeAttributes(n.id, given && !this.running ? { ...look, ...given } : look)
      }
    }
    const perPair = new Map<string, number>()
    const pairs = new Set(state.lines.map(l => `${l.source}>${l.target}`))
    for (const l of state.lines) {
      if (!this.graph.hasNode(l.source) || !this.graph.hasNode(l.target)) continue
      const pair = `${l.source}>${l.target}`
      const nth = perPair.get(pair) ?? 0
      perPair.set(pair, nth + 1)
      const back = pairs.has(`${l.target}>${l.source}`)
      const bow = (back ? bowStep : 0) + nth * bowStep
      this.graph.addDirectedEdgeWithKey(l.id, l.source, l.target, {
        size: 1.2 + Math.min(2.8, 0.6 * Math.log2(l.count)), color: this.ink[l.kind], bow, dash: l.kind === 'maybe' ? 5 : 0,
        kind: l.kind, label: l.label, count: l.count, zIndex: 0, type: 'line',
      })
    }
    if (!this.graph.hasNode(this.hovered)) this.hovered = ''
    if (placing) this.run()
    else if (before.nodes.length === 0 && state.nodes.length > 0) this.fit(false)
    this.sigma.refresh()
  }

  /** A first place for a node: near the node it hangs on, in the direction of a golden angle, so that many do not meet. */
  private start(near: string | undefined, i: number): Point {
    const angle = i * 2.399963
    if (near === undefined) return { x: 120 * Math.cos(angle) * Math.sqrt(i + 1), y: 120 * Math.sin(angle) * Math.sqrt(i + 1) }
    const c = this.graph.getNodeAttributes(near)
    return { x: c.x + 60 * Math.cos(angle), y: c.y + 60 * Math.sin(angle) }
  }

  /** run lays the graph out anew, from where the nodes are; pinned nodes stay. */
  run(): void {
    const ids = this.graph.nodes(), index = new Map(ids.map((id, i): [string, number] => [id, i]))
    const nodes = ids.map(id => this.graph.getNodeAttributes(id))
    const lines = this.graph.edges().map(e => this.graph.extremities(e))
    const { width, height } = this.sigma.getDimensions()
    this.running = true
    this.sigma.setCustomBBox(null)
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.layout.run({
      x: Float32Array.from(nodes, n => n.x), y: Float32Array.from(nodes, n => n.y), size: Float32Array.from(nodes, n => n.size),
      label: Float32Array.from(nodes, n => this.width(n.label, false, 'node') + 10), fixed: Uint8Array.from(nodes, n => n.fixed ? 1 : 0),
      source: Uint32Array.from(lines, ([s]) => index.get(s)!), target: Uint32Array.from(lines, ([, t]) => index.get(t)!),
      width: Math.max(200, width - 160), height: Math.max(200, height - 120), stretch: Math.max(0.75, Math.min(1.6, width / Math.max(1, height))),
    }, step => {
      if (step.last || !calm) {
        this.graph.updateEachNodeAttributes((id, a) => { const i = index.get(id); return i === undefined ? a : { ...a, x: step.x[i]!, y: step.y[i]! } }, { attributes: ['x', 'y'] })
      }
      if (!step.last) return
      this.running = false
      this.events.placed(new Map(ids.map((id, i): [string, Point] => [id, { x: step.x[i]!, y: step.y[i]! }])))
    })
  }

  private width(text: string, strong: boolean, kind: 'node' | 'line'): number {
    const font = fontOf({ strong, kind }), key = font + text
    let w = this.widths.get(key)
    if (w === undefined) {
      if (this.widths.size > 5000) this.widths.clear()
      if (this.measure) this.measure.font = font
      w = this.measure?.measureText(text).width ?? text.length * 7
      this.widths.set(key, w)
    }
    return w
  }

  /** What the picture turns around: the node under the pointer, else what is selected. */
  private focus(): Set<string> {
    if (this.hovered) return new Set([this.hovered])
    const s = this.state.selected
    if (this.graph.hasEdge(s)) return new Set([s])
    return new Set([s, this.state.other].filter(id => id && this.graph.hasNode(id)))
  }

  private near(id: string): boolean {
    return id === this.hovered || this.graph.areNeighbors(id, this.hovered)
  }

  private nodeLook(id: string, d: NodeAttributes): Partial<NodeDisplayData> {
    const faded = d.faded || (this.hovered !== '' && this.graph.hasNode(this.hovered) && !this.near(id))
    return { x: d.x, y: d.y, size: d.size, color: faded ? this.ink.faded : d.color, label: d.label, zIndex: faded ? 0 : 1 }
  }

  private lineLook(id: string, d: LineAttributes): Partial<LineAttributes> {
    const s = this.graph.source(id), t = this.graph.target(id)
    const focus = this.focus()
    const lit = focus.has(id) || (this.hovered ? focus.has(s) || focus.has(t) : this.state.other !== '' ? focus.has(s) && focus.has(t) : false)
    const faded = this.hovered !== '' && !lit
    const color = faded ? this.ink.faded : lit && d.kind !== 'denied' ? this.ink.accent : d.color
    return { ...d, color, size: d.size + (lit ? 1 : 0), zIndex: lit ? 2 : faded ? 0 : 1 }
  }

  private screen(id: string): Point & { r: number } {
    const d = this.sigma.getNodeDisplayData(id)!
    return { ...this.sigma.framedGraphToViewport(d), r: this.sigma.scaleSize(d.size) }
  }

  private labels(): Label[] {
    const { width, height } = this.sigma.getDimensions()
    const focus = this.focus(), wishes: (Wish & { weight: number })[] = [], discs: Disc[] = []
    for (const id of this.graph.nodes()) {
      if (!this.sigma.getNodeDisplayData(id)) continue
      const d = this.graph.getNodeAttributes(id), p = this.screen(id)
      discs.push(p)
      if (this.hovered && !this.near(id)) continue
      const strong = focus.has(id)
      const lines = this.graph.neighbors(id).filter(n => this.sigma.getNodeDisplayData(n)).map((n): [number, number] => { const q = this.screen(n), far = Math.hypot(q.x - p.x, q.y - p.y) || 1; return [(q.x - p.x) / far, (q.y - p.y) / far] })
      wishes.push({ lines, text: d.label, width: this.width(d.label, strong, 'node'), x: p.x, y: p.y, r: p.r + (strong ? 4 : 0), strong, always: strong, kind: 'node', colour: d.faded && !strong ? this.ink.muted : this.ink.text, weight: (strong ? 1e6 : 0) + (d.pinned ? 1e3 : 0) - (d.faded ? 1e3 : 0) + d.size })
    }
    const few = this.graph.size <= 40
    for (const id of this.graph.edges()) {
      const d = this.graph.getEdgeAttributes(id), [s, t] = this.graph.extremities(id)
      const strong = focus.has(id)
      const lit = strong || (this.hovered ? s === this.hovered || t === this.hovered : focus.has(s) || focus.has(t))
      if (!lit && (this.hovered || !few)) continue
      const a = this.screen(s), b = this.screen(t)
      const text = d.label + (d.count > 1 ? ` · ${d.count}` : '')
      const w = this.width(text, strong, 'line')
      if (!strong && w > Math.hypot(a.x - b.x, a.y - b.y) * 1.1) continue
      const { mid } = curveOf(a, b, d.bow)
      wishes.push({ text, width: w, x: mid.x, y: mid.y, r: 0, strong, always: strong, kind: 'line', colour: d.kind === 'denied' ? this.ink.denied : strong ? this.ink.accent : this.ink.muted, weight: (strong ? 1e5 : -1e4) + (lit ? 1e3 : 0) + d.count })
    }
    wishes.sort((a, b) => b.weight - a.weight)
    // What matters most has its name, whatever it lies over.
    if (wishes[0]) wishes[0].always = true
    return layLabels(wishes, discs, width, height)
  }

  private paint(): void {
    const { width, height } = this.sigma.getDimensions(), ratio = window.devicePixelRatio || 1
    const c = this.overlay
    if (c.width !== Math.round(width * ratio) || c.height !== Math.round(height * ratio)) {
      c.width = Math.round(width * ratio)
      c.height = Math.round(height * ratio)
      c.style.width = width + 'px'
      c.style.height = height + 'px'
    }
    const g = c.getContext('2d')
    if (!g) return
    g.setTransform(ratio, 0, 0, ratio, 0, 0)
    g.clearRect(0, 0, width, height)
    for (const id of this.graph.nodes()) {
      const chosen = id === this.state.selected || id === this.state.other
      const pinned = this.graph.getNodeAttribute(id, 'pinned')
      if ((!chosen && !pinned) || !this.sigma.getNodeDisplayData(id)) continue
      const p = this.screen(id)
      g.beginPath()
      g.arc(p.x, p.y, p.r + (chosen ? 4 : 1), 0, 2 * Math.PI)
      g.lineWidth = chosen ? 2.5 : 1.5
      g.strokeStyle = chosen ? this.ink.accent : this.ink.text
      g.stroke()
    }
    paintLabels(g, this.labels(), this.ink.halo)
  }

  private listen(): void {
    const s = this.sigma
    let dragged = '', moved = false
    const extend = (e: MouseEvent | TouchEvent): boolean => e.shiftKey
    s.on('clickNode', ({ node, event }) => { if (!moved) this.events.select(node, extend(event.original)) })
    s.on('clickEdge', ({ edge }) => this.events.select(edge, false))
    s.on('clickStage', () => { if (!moved) this.events.select('', false) })
    s.on('doubleClickNode', e => { e.preventSigmaDefault(); this.events.open(e.node) })
    s.on('doubleClickStage', e => { e.preventSigmaDefault(); this.zoom(1.5) })
    s.on('enterNode', ({ node }) => this.hover(node))
    s.on('leaveNode', () => this.hover(''))
    s.on('enterEdge', () => { this.container.style.cursor = 'pointer' })
    s.on('leaveEdge', () => { this.container.style.cursor = '' })
    s.on('downNode', ({ node }) => { dragged = node; moved = false })
    s.on('downStage', () => { moved = false })
    s.on('moveBody', ({ event }) => {
      if (!dragged || !this.graph.hasNode(dragged)) return
      if (!moved) {
        moved = true
        this.layout.stop()
        this.running = false
        s.setCustomBBox(s.getBBox())
      }
      this.graph.mergeNodeAttributes(dragged, s.viewportToGraph(event))
      event.preventSigmaDefault()
      event.original.preventDefault()
      event.original.stopPropagation()
    })
    const drop = (): void => {
      if (dragged && moved && this.graph.hasNode(dragged)) {
        const { x, y } = this.graph.getNodeAttributes(dragged)
        this.events.moved(dragged, { x, y })
      }
      dragged = ''
    }
    s.on('upNode', drop)
    s.on('upStage', drop)
  }

  private hover(id: string): void {
    this.hovered = id
    this.container.style.cursor = id ? 'pointer' : ''
    this.sigma.refresh({ skipIndexation: true })
  }

  zoom(by: number): void {
    const camera = this.sigma.getCamera()
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / by) }, { duration: 150 })
  }

  fit(animate = true): void {
    this.sigma.setCustomBBox(null)
    const camera = this.sigma.getCamera(), whole = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }
    if (animate) void camera.animate(whole, { duration: 200 })
    else camera.setState(whole)
    this.sigma.refresh()
  }

  /** The node next to one in a direction of the screen, or the one nearest the middle to start with. */
  towards(id: string, dx: number, dy: number): string {
    const { width, height } = this.sigma.getDimensions()
    const from = this.graph.hasNode(id) ? this.screen(id) : { x: width / 2, y: height / 2 }
    let best = '', least = Infinity
    for (const n of this.graph.nodes()) {
      if (n === id) continue
      const p = this.screen(n), x = p.x - from.x, y = p.y - from.y
      const ahead = x * dx + y * dy, aside = Math.abs(x * dy - y * dx)
      if (this.graph.hasNode(id) && (ahead <= 0 || aside > ahead * 1.5)) continue
      const cost = this.graph.hasNode(id) ? ahead + 2 * aside : Math.hypot(x, y)
      if (cost < least) { least = cost; best = n }
    }
    return best
  }

  /** reveal moves the camera when a node lies outside the page. */
  reveal(id: string): void {
    if (!this.graph.hasNode(id)) return
    const { width, height } = this.sigma.getDimensions(), p = this.screen(id)
    if (p.x > 30 && p.y > 30 && p.x < width - 30 && p.y < height - 30) return
    const d = this.sigma.getNodeDisplayData(id)!
    void this.sigma.getCamera().animate({ x: d.x, y: d.y }, { duration: 150 })
  }

  /** The middle of a node or a line on the page, in pixels, for tests and tips. */
  where(id: string): Point | undefined {
    if (this.graph.hasNode(id)) return this.screen(id)
    if (!this.graph.hasEdge(id)) return undefined
    const [s, t] = this.graph.extremities(id)
    return curveOf(this.screen(s), this.screen(t), this.graph.getEdgeAttribute(id, 'bow')).mid
  }

  resize(): void {
    this.sigma.resize()
    this.sigma.refresh()
  }

  picture(title: string, legend: Picture['legend']): Picture {
    const { width, height } = this.sigma.getDimensions()
    const curves = this.graph.edges().flatMap(id => {
      const [s, t] = this.graph.extremities(id), a = this.screen(s), b = this.screen(t), d = this.graph.getEdgeAttributes(id)
      const { control } = curveOf(a, b, d.bow)
      const towards = (p: Point & { r: number }, gap: number): Point => { const l = Math.hypot(control.x - p.x, control.y - p.y) || 1; return { x: p.x + (control.x - p.x) * (p.r + gap) / l, y: p.y + (control.y - p.y) * (p.r + gap) / l } }
      if (Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r + 8) return []
      const from = towards(a, 1), to = towards(b, 2)
      return [{ x1: from.x, y1: from.y, cx: control.x, cy: control.y, x2: to.x, y2: to.y, width: d.size, colour: this.ink[d.kind], dash: d.dash }]
    })
    const circles = this.graph.nodes().map(id => { const d = this.graph.getNodeAttributes(id); return { ...this.screen(id), colour: d.faded ? this.ink.faded : d.color, pinned: d.pinned } })
    return { width, height, page: this.ink.page, halo: this.ink.halo, text: this.ink.text, muted: this.ink.muted, title, circles, curves, labels: this.labels(), legend }
  }

  kill(): void {
    this.layout.end()
    this.sigma.kill()
  }
}
