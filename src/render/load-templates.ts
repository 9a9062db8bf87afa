/** Handlebars templates: the program's own, each replaceable by a file of the same name in the workspace's `templates/`. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { programFileNames, programRoot, readProgramText } from '../host/package-files.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import { startOf, type SourceText, type Span } from '../model/span.ts'
import { loadTheme, type Theme } from './load-theme.ts'

export interface TemplateSources {
  /** The program's own, by name: `report`, `contents`, … */
  readonly own: ReadonlyMap<string, string>
  /** The workspace's, by the same names: only those that may be used. */
  readonly replaced: ReadonlyMap<string, SourceText>
  readonly theme: Theme
  /** All that were read, for showing places in them. */
  readonly texts: readonly SourceText[]
}

/** A workspace's template that is broken or unsafe is reported, and the program's own is used in its stead. */
export async function loadTemplates(
  workspace: Workspace,
  chosen: { readonly name: string; readonly span: Span },
  emit: Emit,
): Promise<TemplateSources> {
  const theme = await loadTheme(workspace, chosen, emit)
  const files = [
    'templates/report.hbs',
    ...(await programFileNames('templates/partials')).map((file) => `templates/partials/${file}`),
  ]
  const own = new Map(
    await Promise.all(files.map(async (file) => [nameOf(file), await readProgramText(file)] as const)),
  )
  const replaced = new Map<string, SourceText>()
  // In the program's own repository the workspace's templates are the program's.
  if (workspace.root !== programRoot) {
    const paths = ['templates', 'templates/partials'].map(async (folder) =>
      (await workspace.fileNames(folder, '.hbs')).map((file) => `${folder}/${file}`),
    )
    for (const path of (await Promise.all(paths)).flat()) {
      const name = nameOf(path)
      const source = await workspace.readText(path)
      if (isUnread(source)) {
        const problem = source.unread
        if (problem === 'outside') emit('path/outside', { path }, startOf(path))
        else if (problem !== 'missing') emit('data/unreadable', { file: path, problem }, startOf(path))
      } else if (own.has(name)) replaced.set(name, source)
      else
        emit(
          'template/invalid',
          { problem: 'name', detail: `${name}.hbs`, nearest: nearest(name, [...own.keys()]) },
          startOf(path),
        )
    }
  }
  const texts = [...replaced.values()]
  if (texts.length === 0) return { own, replaced, theme, texts }
  // Reading templates needs the compiler, which a workspace without any does without.
  const { lintTemplate } = await import('./template-lint.ts')
  const sound = [...replaced].filter(([, source]) => lintTemplate(source, [...own.keys()], emit))
  return { own, replaced: new Map(sound), theme, texts }
}

/** A template's name is its file's, without folder and ending. */
const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.hbs$/i, '')
