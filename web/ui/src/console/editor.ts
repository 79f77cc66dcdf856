// The Gizmo editor: a chunk of its own, loaded when the console is opened. It lives in a shadow
// root, where CodeMirror takes its styles through adoptedStyleSheets, which a strict
// Content-Security-Policy lets pass; in the page itself it would need <style> elements.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting, syntaxTree } from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, highlightActiveLine, keymap, lineNumbers, placeholder } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { api } from '../api'
import { number } from '../format'

// What Gizmo knows, with what it does in a few words.
const methods: [name: string, info: string][] = [
  ['V', 'start from nodes'], ['M', 'a path to reuse with Follow'], ['Out', 'along a predicate'], ['In', 'against a predicate'], ['Both', 'in either direction'],
  ['Has', 'keep nodes with this property'], ['HasR', 'keep nodes that are this property'], ['Is', 'keep these nodes'], ['Filter', 'keep by comparison'],
  ['Follow', 'go along a path'], ['FollowR', 'go along a path backwards'], ['FollowRecursive', 'again and again'], ['And', 'in both'], ['Intersect', 'in both'], ['Or', 'in either'], ['Union', 'in either'],
  ['Except', 'without these'], ['Difference', 'without these'], ['Unique', 'each once'], ['Tag', 'remember under a name'], ['As', 'remember under a name'], ['Back', 'go back to a tag'],
  ['Save', 'add a property to the rows'], ['SaveR', 'add a property, backwards'], ['SaveOpt', 'add a property if there'], ['Labels', 'the claims of the edges'], ['LabelContext', 'only edges with this label'],
  ['InPredicates', 'predicates that come in'], ['OutPredicates', 'predicates that go out'], ['Limit', 'so many rows'], ['Skip', 'leave out the first'], ['Order', 'sort'],
  ['Count', 'how many'], ['All', 'the answer'], ['GetLimit', 'the answer, so many rows'], ['ToArray', 'as a list'], ['ToValue', 'one of them'], ['ForEach', 'a function for each'], ['Emit', 'a row of one’s own'], ['IRI', 'exactly this node'],
]
const methodOptions: Completion[] = methods.map(([label, info]) => ({ label, detail: info, type: 'method' }))

async function complete(c: CompletionContext): Promise<CompletionResult | null> {
  const node = syntaxTree(c.state).resolveInner(c.pos, -1)
  if (node.name === 'String' || node.name === 'TemplateString') {
    const from = node.from + 1
    if (c.pos < from) return null
    const text = c.state.sliceDoc(from, c.pos)
    if (text.length < (c.explicit ? 0 : 1)) return null
    // A predicate stands in Out, In, Both, Has and Save; a name in V and Is.
    const call = /(\w+)\(\s*(?:\[?[^()]*)$/.exec(c.state.sliceDoc(Math.max(0, node.from - 200), node.from))?.[1] ?? ''
    const wantsPredicate = /^(Out|In|Both|Has|HasR|Save|SaveR|SaveOpt|Labels)$/.test(call)
    try {
      const found = await api.complete(text)
      const names: Completion[] = (found.entities ?? []).flatMap(e => e.name ? [{ label: e.name, detail: e.type ?? '', type: 'class', boost: wantsPredicate ? -50 : 50 }] : [])
      const predicates: Completion[] = (found.predicates ?? []).flatMap(p => p.label ? [{ label: p.label, detail: number(p.claims) + ' claims', type: 'property', boost: wantsPredicate ? 50 : -50 }] : [])
      return { from, options: [...names, ...predicates], filter: false }
    } catch { return null }
  }
  const word = c.matchBefore(/\.\w*/)
  if (word) return { from: word.from + 1, options: methodOptions, validFor: /^\w*$/ }
  const start = c.matchBefore(/\w+/)
  if (start && c.explicit) return { from: start.from, options: [{ label: 'g', detail: 'the graph', type: 'variable' }] }
  return null
}

// Colours are the page's own variables, which reach into the shadow root: dark and light come by themselves.
const highlight = HighlightStyle.define([
  { tag: tags.string, color: 'var(--code-string)' }, { tag: tags.propertyName, color: 'var(--code-call)' }, { tag: tags.keyword, color: 'var(--code-word)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' }, { tag: tags.number, color: 'var(--code-number)' },
])
const look = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'var(--raised)', fontSize: '14px', height: '100%' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--text)', padding: '8px 0' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--muted)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'var(--hover)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-1px' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': { backgroundColor: 'var(--chosen) !important' },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--text)', border: '1px solid var(--line)', borderRadius: '6px', overflow: 'hidden' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '17em' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--page)' },
  '.cm-completionDetail': { color: 'var(--muted)', fontStyle: 'normal', marginLeft: '1em' },
  '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--denied)' },
  '.cm-placeholder': { color: 'var(--muted)' },
  '.cm-matchingBracket': { backgroundColor: 'var(--chosen)', outline: 'none' },
})

export interface Editor {
  text(): string
  set(text: string): void
  /** Marks the place of an error; line and column count from 1, without a column the whole line. */
  error(message: string, line: number, column: number): void
  clearError(): void
  focus(): void
  end(): void
}

export function createEditor(host: HTMLElement, doc: string, run: () => void, changed: (text: string) => void): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const view = new EditorView({
    root, parent: root,
    state: EditorState.create({
      doc,
      extensions: [
        keymap.of([{ key: 'Mod-Enter', run: () => { run(); return true }, preventDefault: true }]),
        lineNumbers(), history(), bracketMatching(), closeBrackets(), indentOnInput(), highlightActiveLine(), lintGutter(), javascript(),
        autocompletion({ override: [complete], icons: false }), syntaxHighlighting(highlight), look,
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        placeholder('g.V("…").Out("…").All()'), EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Query in Gizmo; Control Enter runs it, Escape then Tab leaves' }),
        EditorView.updateListener.of(u => { if (u.docChanged) changed(u.state.doc.toString()) }),
      ],
    }),
  })
  return {
    text: () => view.state.doc.toString(),
    set: text => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    error(message, line, column) {
      const l = view.state.doc.line(Math.max(1, Math.min(line || 1, view.state.doc.lines)))
      const from = column > 0 ? Math.min(l.from + column - 1, l.to) : l.from
      view.dispatch(setDiagnostics(view.state, [{ from, to: Math.max(from, column > 0 ? Math.min(from + 1, l.to) : l.to), severity: 'error', message }]))
      view.dispatch({ selection: { anchor: from }, scrollIntoView: true })
    },
    clearError: () => view.dispatch(setDiagnostics(view.state, [])),
    focus: () => view.focus(),
    end: () => view.destroy(),
  }
}
