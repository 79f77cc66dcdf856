// The layout, off the main thread: ForceAtlas2, then a pass that moves labels off one another.
// A file of its own rather than graphology's worker, which is made from a string and would
// need a Content-Security-Policy that lets strings run.

import iterate from 'graphology-layout-forceatlas2/iterate'
import type { LayoutJob, LayoutStep } from './layout'

const perNode = 10

let current = 0

self.onmessage = ({ data: job }: MessageEvent<LayoutJob>) => {
  current = job.id
  const n = job.x.length
  const nodes = new Float32Array(n * perNode)
  for (let i = 0; i < n; i++) {
    const at = i * perNode
    nodes[at] = job.x[i]! / job.stretch
    nodes[at + 1] = job.y[i]!
    nodes[at + 6] = 1
    nodes[at + 7] = 1
    nodes[at + 8] = job.size[i]!
    nodes[at + 9] = job.fixed[i]!
  }
  const m = job.source.length
  const edges = new Float32Array(m * 3)
  for (let e = 0; e < m; e++) {
    const s = job.source[e]! * perNode, t = job.target[e]! * perNode
    edges[e * 3] = s
    edges[e * 3 + 1] = t
    edges[e * 3 + 2] = 1
    nodes[s + 6]! += 1
    nodes[t + 6]! += 1
  }
  const settings = {
    linLogMode: false, outboundAttractionDistribution: false, adjustSizes: false, edgeWeightInfluence: 0,
    scalingRatio: 120, strongGravityMode: true, gravity: 0.5, slowDown: 1 + Math.log(n + 1),
    barnesHutOptimize: n > 600, barnesHutTheta: 0.7,
  }
  const rounds = n < 3 ? 60 : Math.max(60, Math.min(400, Math.round(60000 / n)))
  let done = 0
  const send = (last: boolean): void => {
    const x = new Float32Array(n), y = new Float32Array(n)
    for (let i = 0; i < n; i++) { x[i] = nodes[i * perNode]! * job.stretch; y[i] = nodes[i * perNode + 1]! }
    if (last) separate(x, y, job)
    const step: LayoutStep = { id: job.id, x, y, last }
    self.postMessage(step, { transfer: [x.buffer, y.buffer] })
  }
  const slice = (): void => {
    if (current !== job.id) return
    const until = performance.now() + 12
    while (done < rounds && performance.now() < until) { iterate(settings, nodes, edges); done++ }
    send(done >= rounds)
    if (done < rounds) setTimeout(slice, 0)
  }
  slice()
}

/**
 * separate pushes nodes apart that would cover one another when the whole graph fills the page, and
 * their labels too, as far as there is room for labels at all.
 */
function separate(x: Float32Array, y: Float32Array, job: LayoutJob): void {
  const n = x.length
  if (n < 2 || n > 800) return
  let wanted = 0
  for (let i = 0; i < n; i++) wanted += Math.max(job.label[i]!, 2 * job.size[i]!) * (2 * job.size[i]! + 18)
  const room = Math.min(1, 0.5 * job.width * job.height / wanted)
  for (let round = 0; round < 100; round++) {
    let minX = Infinity, maxX = -Infinity, minY = Infinity, maxY = -Infinity
    for (let i = 0; i < n; i++) { minX = Math.min(minX, x[i]!); maxX = Math.max(maxX, x[i]!); minY = Math.min(minY, y[i]!); maxY = Math.max(maxY, y[i]!) }
    // Graph units a pixel, when fitted.
    const unit = Math.max((maxX - minX) / job.width, (maxY - minY) / job.height, 1e-6)
    let moved = false
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) {
      const dx = x[j]! - x[i]!, dy = y[j]! - y[i]!
      const discs = job.size[i]! + job.size[j]! + 4
      const wide = Math.max(discs, room * (job.label[i]! + job.label[j]!) / 2) * unit, high = (discs + room * 14) * unit
      const overX = wide - Math.abs(dx), overY = high - Math.abs(dy)
      if (overX <= 0 || overY <= 0) continue
      const ways = (job.fixed[i] ? 0 : 1) + (job.fixed[j] ? 0 : 1)
      if (ways === 0) continue
      moved = true
      // The shorter way out; nodes on one spot part downwards.
      const upright = overY / high <= overX / wide * 1.5
      const by = (upright ? overY : overX) * 0.6 / ways
      const sign = (upright ? dy : dx) < 0 ? -1 : 1
      const axis = upright ? y : x
      if (!job.fixed[i]) axis[i]! -= by * sign
      if (!job.fixed[j]) axis[j]! += by * sign
    }
    if (!moved) return
  }
}
