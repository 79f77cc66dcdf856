// Colours of entity types: after Okabe and Ito's palette, which is told apart with any
// kind of colour vision; one shade for light pages, one for dark. A type of a schema of one's own
// gets one of the spare colours by the order of its name.

export type Theme = 'light' | 'dark'

const types: Record<string, [light: string, dark: string]> = {
  Person: ['#0068a8', '#4aa8e0'],
  Organization: ['#c45500', '#f08a3c'],
  Place: ['#00845f', '#2fc296'],
  Group: ['#3f93c7', '#86cdf2'],
  Event: ['#a8518a', '#de94bf'],
  Work: ['#8a7400', '#dccb45'],
  Thing: ['#6b7480', '#9aa4b0'],
}
const spare: [string, string][] = [['#5b57b5', '#a6a2f0'], ['#7a5230', '#c59b73'], ['#00777f', '#45c2ca'], ['#98303f', '#ea8290']]
const value: [string, string] = ['#9aa1aa', '#737c87']

export function typeColour(type: string | undefined, literal: boolean | undefined, theme: Theme): string {
  const i = theme === 'dark' ? 1 : 0
  if (literal) return value[i]
  const known = types[type ?? 'Thing']
  if (known) return known[i]
  let sum = 0
  for (const c of type ?? '') sum += c.charCodeAt(0)
  return spare[sum % spare.length]![i]
}

export interface Ink { page: string; text: string; muted: string; halo: string; fact: string; denied: string; maybe: string; faded: string; accent: string }

export const inks: Record<Theme, Ink> = {
  light: { page: '#ffffff', text: '#1b2430', muted: '#5a6472', halo: '#ffffff', fact: '#8d97a3', denied: '#c8321f', maybe: '#8d97a3', faded: '#dde1e6', accent: '#0b5cad' },
  dark: { page: '#14181e', text: '#e8ecf1', muted: '#a3adb9', halo: '#14181e', fact: '#74808d', denied: '#ff7a66', maybe: '#74808d', faded: '#2a313a', accent: '#6cb4ff' },
}
