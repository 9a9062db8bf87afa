/** The text of one file, as it is written. */

import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { phrases } from './phrases.js'
import { pasteTable } from './table-tools.js'

/** By the colours of the page around it, light or dark. */
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
  '.cm-activeLine': { backgroundColor: 'var(--active)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selected)',
  },
  '.cm-tooltip': { maxWidth: 'min(36rem, 90vw)', color: 'var(--ink)', backgroundColor: 'var(--side)', borderColor: 'var(--rule)' },
  '.cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--side)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { color: 'var(--paper)', backgroundColor: 'var(--note)' },
  '.cm-diagnosticAction': { color: 'var(--paper)', backgroundColor: 'var(--note)' },
})

/**
 * `name` is the file's, `label` what the text is called, `plugin` the language server's, or null. `save` is called by
 * Ctrl+S, `changed` when the text is another one, `moved` when the cursor stands elsewhere.
 */
export function createEditor({ parent, name, label, text, language, plugin, save, changed, moved }) {
  const state = EditorState.create({
    doc: text,
    extensions: [
      history(),
      drawSelection(),
      highlightActiveLine(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ icons: false }),
      highlightSelectionMatches(),
      syntaxHighlighting(colours),
      theme,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', lang: language }),
      phrases(language),
      isChapter(name) ? markdown() : yaml(),
      keymap.of([
        { key: 'Mod-s', run: () => (save(), true), preventDefault: true },
        ...completionKeymap,
        ...lintKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      EditorView.domEventHandlers({ paste: (event, view) => pasteTable(view, event) }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) changed()
        if (update.docChanged || update.selectionSet) moved()
      }),
      plugin ?? [],
    ],
  })
  return new EditorView({ state, parent })
}

export const isChapter = (name) => /\.md$/i.test(name)

/** Only what differs is changed, so that the cursor stays where it was. */
export function replaceText(view, text) {
  const now = view.state.doc.toString()
  const most = Math.min(now.length, text.length)
  let from = 0
  while (from < most && now[from] === text[from]) from++
  let shared = 0
  while (shared < most - from && now.at(-1 - shared) === text.at(-1 - shared)) shared++
  view.dispatch({ changes: { from, to: now.length - shared, insert: text.slice(from, text.length - shared) } })
}
