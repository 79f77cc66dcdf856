// Names of entities and titles of documents that the address knows by identifier only.

import { useEffect, useState } from 'preact/hooks'
import { api } from '../api'

const known = new Map<string, string>()
const asked = new Map<string, Promise<string>>()

export const remember = (id: string, name: string | undefined): void => { if (name) known.set(id, name) }
export const nameNow = (id: string): string => known.get(id) ?? id.replace(/^[a-z]:/, '').replace(/_/g, ' ')

function ask(id: string): Promise<string> {
  let p = asked.get(id)
  if (!p) {
    p = (id.startsWith('d:') ? api.document(id).then(d => d.title || d.source) : api.entity(id).then(e => e.name)).then(
      n => { remember(id, n); return n },
      () => nameNow(id))
    asked.set(id, p)
  }
  return p
}

/** useName is the name of an entity or document, its identifier until it is known; "" for "". */
export function useName(id: string): string {
  const [name, set] = useState('')
  useEffect(() => {
    let live = true
    set(nameNow(id))
    if (/^[ed]:/.test(id) && !known.has(id)) void ask(id).then(n => { if (live) set(n) })
    return () => { live = false }
  }, [id])
  return id ? known.get(id) ?? name : ''
}
