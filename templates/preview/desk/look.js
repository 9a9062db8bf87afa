/** How texts look that are written or compared: in the colours of the page around them, light or dark. */

import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { Decoration, EditorView, MatchDecorator, ViewPlugin } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const colours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: 'bold' },
  { tag: tags.strong, fontWeight: 'bold' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.link, tags.url], color: 'var(--note)' },
  { tag: [tags.propertyName, tags.keyword, tags.monospace], color: 'var(--note)' },
  { tag: [tags.comment, tags.meta, tags.processingInstruction, tags.contentSeparator], color: 'var(--muted)' },
])

const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper)' },
  '&.cm-focused': { outline: '2px solid var(--note)', outlineOffset: '-2px' },
  '.cm-scroller': { font: "14px/1.6 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace" },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-content': { minWidth: '0' },
  '.cm-tableRow': { whiteSpace: 'pre' },
  '.cm-activeLine': { backgroundColor: 'var(--active)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selected)',
  },
  '.cm-tooltip': { maxWidth: 'min(36rem, 90vw)', color: 'var(--ink)', backgroundColor: 'var(--side)', borderColor: 'var(--rule)' },
  '.cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--side)', borderColor: 'var(--rule)' },
  '.cm-panel.cm-search, .cm-panel.cm-search label': { fontSize: 'inherit' },
  '.cm-button, .cm-textfield': {
    font: 'inherit',
    color: 'inherit',
    background: 'var(--paper)',
    border: '1px solid var(--rule)',
    borderRadius: '4px',
  },
  '.cm-button:active': { backgroundImage: 'none' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', borderRight: '0' },
  '.cm-collapsedLines': { color: 'var(--muted)', background: 'var(--side)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { color: 'var(--paper)', backgroundColor: 'var(--note)' },
  '.cm-diagnosticAction': { color: 'var(--paper)', backgroundColor: 'var(--note)' },
})

/** Rows of a table stay on one line each, so that their columns are seen; what has no room is scrolled to. */
const row = new MatchDecorator({
  regexp: /^\s*\|/g,
  decorate: (add, from, _to, _match, view) => {
    const { from: start } = view.state.doc.lineAt(from)
    add(start, start, Decoration.line({ class: 'cm-tableRow' }))
  },
})
const wholeRows = ViewPlugin.define(
  (view) => ({
    rows: row.createDeco(view),
    update(update) {
      this.rows = row.updateDeco(update, this.rows)
    },
  }),
  { decorations: ({ rows }) => rows },
)

export const look = [syntaxHighlighting(colours), theme, EditorView.lineWrapping, wholeRows]
