// The page's side of the layout worker.

/** A graph to lay out, as arrays that travel to the worker. Sizes, labels' widths and the page's are in pixels. */
export interface LayoutJob {
  id: number
  x: Float32Array
  y: Float32Array
  size: Float32Array
  label: Float32Array
  fixed: Uint8Array
  source: Uint32Array
  target: Uint32Array
  width: number
  height: number
  /** How much wider than high the picture is made. */
  stretch: number
}

export interface LayoutStep { id: number; x: Float32Array; y: Float32Array; last: boolean }

/** Layout runs one layout at a time; a new one ends the one before. */
export class Layout {
  private worker: Worker | undefined
  private id = 0

  run(job: Omit<LayoutJob, 'id'>, onStep: (s: LayoutStep) => void): void {
    this.worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
    const id = ++this.id
    this.worker.onmessage = ({ data }: MessageEvent<LayoutStep>) => { if (data.id === this.id) onStep(data) }
    this.worker.postMessage({ ...job, id })
  }

  stop(): void { this.id++ }

  end(): void { this.worker?.terminate() }
}
