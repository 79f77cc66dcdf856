/** History keeps the values gone through, for undo and redo. */
export interface History<T> { past: T[]; now: T; future: T[] }

const limit = 200

export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [] })

/** record makes next the present; what had been undone is forgotten. */
export const record = <T>(h: History<T>, next: T): History<T> => ({ past: [...h.past, h.now].slice(-limit), now: next, future: [] })

/** amend changes the present without a step of its own: a layout's positions are not what a user undoes. */
export const amend = <T>(h: History<T>, now: T): History<T> => ({ ...h, now })

export function undo<T>(h: History<T>): History<T> {
  const before = h.past.at(-1)
  return before === undefined ? h : { past: h.past.slice(0, -1), now: before, future: [h.now, ...h.future] }
}

export function redo<T>(h: History<T>): History<T> {
  const [next, ...rest] = h.future
  return next === undefined ? h : { past: [...h.past, h.now], now: next, future: rest }
}
