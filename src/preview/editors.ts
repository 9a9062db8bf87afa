/** Editors beside a preview: they tell what they hold and where their cursors stand, and are told what is pointed at in the page. */

import type { ServerResponse } from 'node:http'
import { savedText } from '../language-help/editor-text.ts'
import type { EditorPlace } from './place-asked.ts'
import type { PreviewedReports } from './reports.ts'
import type { Cursor, Typed } from './request-body.ts'

export interface EditorsSetting {
  readonly reports: Pick<PreviewedReports, 'textOf'>
  /** Lays a text over the disk; null where that is let go of. */
  readonly typed: (file: string, text: string | null) => Promise<void>
  /** Has every page show where an author writes. */
  readonly tellCursor: (place: ShownCursor) => void
  /** Called when the last one that listened has gone. */
  readonly left: () => void
}

/** A place as pages have them. */
export interface ShownCursor {
  readonly file: string
  readonly offset: number
}

export interface Editors {
  /** One that is told what is pointed at for as long as it listens. What it holds unsaved is let go of when the last one leaves. */
  join(editor: ServerResponse): void
  /** Whether any of them listens. */
  areThere(): boolean
  /** Has them show a place. */
  lead(place: EditorPlace): void
  /** Has them open an address of a link, which a page in a window of theirs cannot. */
  open(address: string): void
  /** Null for a file that is no text of a report that is shown. */
  hold(typed: Typed): Promise<object | null>
  move(cursor: Cursor): object | null
}

export function editorsBeside({ reports, typed, tellCursor, left }: EditorsSetting): Editors {
  const listening = new Set<ServerResponse>()
  const held = new Set<string>()
  const leave = (editor: ServerResponse): void => {
    listening.delete(editor)
    if (listening.size > 0) return
    for (const file of held) void typed(file, null)
    held.clear()
    left()
  }
  const tell = (what: 'lead' | 'open', told: unknown): void => {
    for (const editor of listening) editor.write(`event: ${what}\ndata: ${JSON.stringify(told)}\n\n`)
  }
  return {
    join(editor) {
      listening.add(editor)
      editor.on('close', () => leave(editor))
    },
    areThere: () => listening.size > 0,
    lead: ({ file, line, column }) => tell('lead', { file, line, column }),
    open: (address) => tell('open', address),
    async hold({ file, text }) {
      const source = reports.textOf(file)
      if (source === null || listening.size === 0) return null
      if (text === null) held.delete(source.file)
      else held.add(source.file)
      await typed(source.file, text)
      return {}
    },
    move({ file, line, character }) {
      const source = reports.textOf(file)
      if (source === null) return null
      tellCursor({ file: source.file, offset: savedText(source).offsetAt({ line, character }) })
      return {}
    },
  }
}
