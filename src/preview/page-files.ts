/** What the pages of a preview are made of: nothing else of the program is given, and nothing by a path. */

import { readProgramText } from '../host/package-files.ts'
import { lookUp } from '../model/look-up.ts'

/** By the names that pages ask by: types, and where it lies in the program. */
const files: Readonly<Record<string, readonly [type: string, path: string]>> = {
  'preview.css': ['text/css', 'templates/preview/preview.css'],
  ...scriptsIn('templates/preview', [
    'preview.js',
    'change-page.js',
    'choices.js',
    'compare.js',
    'cursor.js',
    'explain.js',
    'page-frame.js',
    'page-places.js',
    'printed-view.js',
    'problems.js',
    'server.js',
    'table-cells.js',
    'writing.js',
  ]),
  ...scriptsIn('dist/preview', ['desk.js', 'pdf-worker.js', 'printed-pages.js']),
}

/** Null for a name that is none of theirs. */
export async function pageFile(name: string): Promise<{ type: string; body: string } | null> {
  const file = lookUp(files, name)
  return file ? { type: file[0], body: await readProgramText(file[1]) } : null
}

function scriptsIn(folder: string, names: readonly string[]): Record<string, readonly [string, string]> {
  return Object.fromEntries(names.map((name) => [name, ['text/javascript', `${folder}/${name}`]]))
}
