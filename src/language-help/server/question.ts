/** What an editor asks, in our terms, and our answers in its own. */

import type { Location, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Fix } from '../../diagnostics/fixes-of.ts'
import type { CheckedReport } from '../../engine/checked-report.ts'
import type { Language } from '../../model/language.ts'
import type { Span } from '../../model/span.ts'
import type { Asked, AskedOfFile } from '../asked.ts'
import type { Editor } from './editor.ts'
import type { Freshness } from './feature.ts'
import type { OpenFile } from './open-files.ts'
import { reportOf } from './report-of.ts'
import { reportTexts, type ReportTexts } from './report-texts.ts'

export interface Question {
  readonly asked: AskedOfFile
  readonly editor: Editor
  /** The same of a place in the file. */
  at(position: Position): Asked
  spanOf(range: Range): Span
  rangeOf(span: Span): Range
  locationOf(span: Span): Location
  /** In the file that was asked of. */
  textEdits(edits: readonly Fix[]): TextEdit[]
  /** In any files of the workspace. */
  workspaceEdit(edits: readonly Fix[]): WorkspaceEdit
}

export interface QuestionSetting {
  readonly language: Language
  readonly editor: Editor
  readonly freshness: Freshness
}

/** `all` are the open files. Null for a file that no report reads. Throws {@link EnvironmentError}. */
export async function questionOn(
  open: OpenFile,
  all: readonly OpenFile[],
  { language, editor, freshness }: QuestionSetting,
): Promise<Question | null> {
  const { home, text } = open
  const report = await reportOf(open, all)
  if (report === null) return null
  const last = freshness === 'last' ? home.lastVersions(report) : null
  const checked = last ?? (await home.versions(report))
  const texts = reportTexts(
    home,
    all,
    checked.flatMap((version) => version.texts),
  )
  const file = texts.nameOf(open.file)
  const versions = holdersFirst(checked, file)
  const { workspace } = home.session
  const asked = { checked: versions[0]!, versions, workspace, file, text: text.source.text, language }
  const { rangeOf, locationOf } = texts
  return {
    asked,
    editor,
    at: (position) => ({ ...asked, offset: text.offsetAt(position) }),
    spanOf: ({ start, end }) => ({ file, start: text.offsetAt(start), end: text.offsetAt(end) }),
    rangeOf,
    locationOf,
    textEdits: (edits) => edits.map(texts.textEdit),
    workspaceEdit: (edits) => workspaceEdit(edits, texts, editor),
  }
}

const holdersFirst = (versions: readonly CheckedReport[], file: string): readonly CheckedReport[] => {
  const holds = ({ numbered }: CheckedReport) =>
    numbered.report.chapters.some((chapter) => chapter.file === file)
  return [...versions].sort((a, b) => Number(holds(b)) - Number(holds(a)))
}

function workspaceEdit(edits: readonly Fix[], texts: ReportTexts, { takesVersions }: Editor): WorkspaceEdit {
  const files = [...new Set(edits.map(({ span }) => span.file))]
  const changes = files.map((file) => ({
    ...texts.documentOf(file),
    edits: edits.filter(({ span }) => span.file === file).map(texts.textEdit),
  }))
  return takesVersions
    ? {
        documentChanges: changes.map(({ uri, version, edits: own }) => ({
          textDocument: { uri, version },
          edits: own,
        })),
      }
    : { changes: Object.fromEntries(changes.map(({ uri, edits: own }) => [uri, own])) }
}
