/** A file that two have written: both texts side by side, and the author chooses. */

import { MergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { look } from './look.js'
import { phrases } from './phrases.js'

/** What both have the same, but for these lines around each difference, is folded away. */
const around = { margin: 2, minSize: 6 }

export function conflictView(byId, language) {
  const side = (doc) => ({ doc, extensions: [look, phrases(language), EditorState.readOnly.of(true)] })
  let both = null
  let answers = null
  byId('desk-mine').addEventListener('click', () => answers?.mine())
  byId('desk-theirs').addEventListener('click', () => answers?.theirs())

  return {
    isShown: () => both !== null,
    /**
     * `mine` or `theirs` is called as its author chooses. The focus stays in the text: a key that was meant for it would
     * choose.
     */
    show(texts, chosen) {
      this.hide()
      answers = chosen
      byId('desk-conflict').hidden = false
      both = new MergeView({
        a: side(texts.theirs),
        b: side(texts.mine),
        parent: byId('desk-both'),
        highlightChanges: true,
        collapseUnchanged: around,
      })
    },
    hide() {
      both?.destroy()
      both = null
      answers = null
      byId('desk-conflict').hidden = true
    },
  }
}
