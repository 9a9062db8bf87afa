/** A file that two have written: both texts side by side, and the author chooses. */

import { MergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

export function conflictView(byId) {
  let both = null
  let answers = null
  byId('desk-mine').addEventListener('click', () => answers?.mine())
  byId('desk-theirs').addEventListener('click', () => answers?.theirs())

  return {
    isShown: () => both !== null,
    /** `mine` or `theirs` is called as its author chooses. */
    show(texts, chosen) {
      this.hide()
      answers = chosen
      byId('desk-conflict').hidden = false
      both = new MergeView({ a: side(texts.theirs), b: side(texts.mine), parent: byId('desk-both'), highlightChanges: true })
      byId('desk-mine').focus()
    },
    hide() {
      both?.destroy()
      both = null
      answers = null
      byId('desk-conflict').hidden = true
    },
  }
}

const side = (doc) => ({ doc, extensions: [EditorView.lineWrapping, EditorState.readOnly.of(true)] })
