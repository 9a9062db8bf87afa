/** The text of one file, as it is written. */

import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching } from '@codemirror/language'
import { lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap } from '@codemirror/view'
import { look } from './look.js'
import { phrases } from './phrases.js'
import { pasteTable } from './table-tools.js'

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
      look,
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

/** Only what differs is changed, so that the cursor stays where it was; undone, it takes nothing along that was typed. */
export function replaceText(view, text) {
  const now = view.state.doc.toString()
  const most = Math.min(now.length, text.length)
  let from = 0
  while (from < most && now[from] === text[from]) from++
  let shared = 0
  while (shared < most - from && now.at(-1 - shared) === text.at(-1 - shared)) shared++
  view.dispatch({
    changes: { from, to: now.length - shared, insert: text.slice(from, text.length - shared) },
    annotations: isolateHistory.of('full'),
  })
}
