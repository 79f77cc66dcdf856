import { useEffect, useRef } from 'preact/hooks'
import { Scene, type SceneEvents, type SceneState } from './scene'

/** GraphCanvas keeps a Scene in the page; `onScene` hands it out for what a picture cannot be told by state. */
export function GraphCanvas({ state, events, onScene, label, onKeyDown }: {
  state: SceneState
  events: SceneEvents
  onScene?: (s: Scene | null) => void
  label: string
  onKeyDown?: (e: KeyboardEvent) => void
}) {
  const box = useRef<HTMLDivElement>(null)
  const scene = useRef<Scene | null>(null)
  const latest = useRef(events)
  latest.current = events
  useEffect(() => {
    const s = new Scene(box.current!, {
      select: (id, extend) => latest.current.select(id, extend),
      open: id => latest.current.open(id),
      moved: (id, at) => latest.current.moved(id, at),
      placed: at => latest.current.placed(at),
    })
    scene.current = s
    // Where things are on a canvas nobody can ask the page; the tests ask the scene.
    Object.assign(box.current!, { scene: s })
    onScene?.(s)
    const watch = new ResizeObserver(() => s.resize())
    watch.observe(box.current!)
    return () => { watch.disconnect(); onScene?.(null); scene.current = null; s.kill() }
  }, [])
  useEffect(() => scene.current?.update(state), [state])
  return <div class="canvas" ref={box} tabIndex={0} role="application" aria-roledescription="graph" aria-label={label} onKeyDown={onKeyDown} />
}
