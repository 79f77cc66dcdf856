import { useEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Bucket } from '../api'
import { day, number, plural } from '../format'
import { inks, type Theme } from '../palette'

const seconds = (date: string): number => Date.parse((date.length < 7 ? date + '-01-01' : date.length < 10 ? date + '-01' : date) + 'T00:00:00Z') / 1000
/** coarser joins the buckets of a long time, so that bars stay wide enough to see: by month beyond half a year, by year beyond fifteen. */
export function coarser(buckets: Bucket[]): Bucket[] {
  const dated = buckets.filter(b => /^\d{4}/.test(b.date)).sort((a, b) => a.date < b.date ? -1 : 1)
  if (!dated.length) return []
  const days = (seconds(dated.at(-1)!.date) - seconds(dated[0]!.date)) / 86400
  const digits = days > 15 * 365 ? 4 : days > 180 ? 7 : 10
  const by = new Map<string, number>()
  for (const b of dated) { const d = b.date.slice(0, digits); by.set(d, (by.get(d) ?? 0) + b.count) }
  return [...by].map(([date, count]) => ({ date, count }))
}

const iso = (s: number): string => new Date(s * 1000).toISOString().slice(0, 10)

/** How long the bucket of a date is, in seconds: its year, month or day. */
const length = (date: string): number => (date.length <= 4 ? 365 : date.length <= 7 ? 30 : 1) * 86400

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Words below the ticks of a time axis: years, or months or days with the year where it begins. */
function tickWords(ticks: number[]): string[] {
  const step = ticks.length > 1 ? (ticks[1]! - ticks[0]!) / 86400 : 1
  let last = '', lastYear = ''
  const once = (when: string, word: string): string => { const said = when === last; last = when; return said ? '' : word }
  return ticks.map((t, i) => {
    const d = new Date(t * 1000), year = String(d.getUTCFullYear()), month = shortMonths[d.getUTCMonth()]!
    if (step >= 360) return once(year, year)
    if (step >= 27) return d.getUTCMonth() === 0 || i === 0 ? `${month} ${year}` : month
    const said = year === lastYear ? '' : ' ' + year
    lastYear = year
    return once(`${d.getUTCDate()} ${month}`, `${d.getUTCDate()} ${month}${said}`)
  })
}

/** Claims over time as bars. Dragging over them chooses dates; a click without dragging lets them all in again. */
export function TimelineChart({ buckets, since, until, theme, none, onBrush, height = 64 }: {
  buckets: Bucket[]
  since: string
  until: string
  theme: Theme
  /** What is told where there is nothing to draw. */
  none: string
  onBrush?: (since: string, until: string) => void
  height?: number
}) {
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot | null>(null)
  const brush = useRef(onBrush)
  brush.current = onBrush
  const dates = coarser(buckets)
  useEffect(() => {
    if (!box.current || dates.length === 0) return
    const ink = inks[theme], xs = dates.map(b => seconds(b.date)), wide = length(dates[0]!.date)
    // The year a few bars make is too narrow a stage.
    const from = Math.min(...xs), end = Math.max(...xs) + wide, pad = Math.max((end - from) * 0.02, wide)
    const axis = { stroke: ink.muted, grid: { show: false }, ticks: { stroke: ink.faded, size: 4 }, font: '11px system-ui, sans-serif' }
    const u = new uPlot({
      width: box.current.clientWidth, height, legend: { show: false }, padding: [6, 24, 0, 0],
      scales: { x: { time: true, range: [from - pad, end + pad] }, y: { range: (_u, _min, max) => [0, Math.max(1, max)] } },
      tzDate: ts => uPlot.tzDate(new Date(ts * 1000), 'UTC'),
      axes: [{ ...axis, size: 22, space: 64, values: (_u, ticks) => tickWords(ticks) }, { ...axis, size: 38, splits: (_u, _i, _min, max) => [0, max], values: (_u, ticks) => ticks.map(number) }],
      cursor: { x: false, y: false, points: { show: false }, drag: { x: Boolean(brush.current), y: false, setScale: false } },
      series: [{}, { stroke: ink.accent, fill: ink.accent, width: 0, paths: uPlot.paths.bars!({ size: [0.85, 36, 2], align: 1 }), points: { show: false } }],
      hooks: {
        // What is chosen is shaded; before the scales are there nothing has a place.
        ready: [self => {
          if (!since && !until) return
          const whole = self.over.clientWidth
          const left = since ? Math.max(0, self.valToPos(seconds(since), 'x')) : 0
          const right = until ? Math.min(whole, self.valToPos(seconds(until) + length(until), 'x')) : whole
          self.setSelect({ left, width: Math.max(2, right - left), top: 0, height: self.over.clientHeight }, false)
        }],
        setSelect: [self => {
          if (!brush.current) return
          const { left, width } = self.select
          if (width < 3) { if (since || until) brush.current('', ''); return }
          brush.current(iso(self.posToVal(left, 'x')), iso(self.posToVal(left + width, 'x')))
        }],
      },
    }, [xs, dates.map(b => b.count)], box.current)
    plot.current = u
    const watch = new ResizeObserver(() => { if (box.current) u.setSize({ width: box.current.clientWidth, height }) })
    watch.observe(box.current)
    return () => { watch.disconnect(); u.destroy(); plot.current = null }
  }, [JSON.stringify(dates), theme, since, until, height])
  if (dates.length === 0) return <p class="quiet">{none}</p>
  const most = dates.reduce((a, b) => b.count > a.count ? b : a)
  const label = `Claims over time, ${day(dates[0]!.date)} to ${day(dates.at(-1)!.date)}; most in ${day(most.date)}: ${plural(most.count, 'claim')}`
  return <div class="timeline" ref={box} role="img" aria-label={label} title={onBrush ? 'Drag to choose dates, click to let all in' : undefined} />
}
