// The address: the part after "#" says which page and what is on it, so that the server needs to
// know one file only and a path before it does not matter.

import { useEffect, useState } from 'preact/hooks'
import { emptyView, toQuery, type View } from './view'

export interface Route { page: string; id: string; params: URLSearchParams; query: string }

export function parse(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s)
  const [page = '', ...rest] = path.split('/')
  let id = rest.join('/')
  try { id = decodeURIComponent(id) } catch { /* as it stands */ }
  return { page, id, params: new URLSearchParams(query), query }
}

export function useRoute(): Route {
  const [route, set] = useState(() => parse(location.hash))
  useEffect(() => {
    const on = (): void => set(parse(location.hash))
    addEventListener('hashchange', on)
    return () => removeEventListener('hashchange', on)
  }, [])
  return route
}

const params = (p: Record<string, string>): string => { const q = new URLSearchParams(Object.entries(p).filter(([, v]) => v)).toString(); return q && '?' + q }

/** Addresses of the pages. */
export const to = {
  home: '#/',
  documents: '#/documents',
  edits: '#/edits',
  graph: (v: View): string => '#/graph?' + toQuery(v),
  entity: (id: string): string => '#/graph?' + toQuery({ ...emptyView, nodes: [{ id }], selected: id }),
  document: (id: string, claim = ''): string => '#/document/' + encodeURIComponent(id) + params({ claim }),
  paths: (from: string, other = ''): string => '#/paths' + params({ from, to: other }),
  disagreements: (entity = ''): string => '#/disagreements' + params({ entity }),
  query: (q = ''): string => '#/query' + params({ q }),
}
