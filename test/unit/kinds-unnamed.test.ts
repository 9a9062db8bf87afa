/** No kind is special: style sheets, templates and the engine know what a declaration says, and none by its name. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fallbackKind } from '../../src/kinds/fallback-kind.ts'
import { builtInKinds } from '../../src/kinds/index.ts'

const root = path.join(import.meta.dirname, '../..')

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:ts|css|hbs)$/.test(file))

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')

const named = builtInKinds.filter((kind) => kind !== fallbackKind)
const kinds = named.map(({ id }) => id)
const columns = named.flatMap(({ columns }) => columns.map(({ id }) => id))
const choices = named.flatMap(({ columns }) =>
  columns.flatMap((column) => column.choices.map(({ id }) => id)),
)

/** Classes of the page, whatever its tables are of. */
const ours = ['note', 'decision', 'status', 'figure', 'total', 'value']

test('no template and no style sheet names a kind, a column or a choice', () => {
  const ids = [...new Set([...kinds, ...columns, ...choices])].filter((id) => !ours.includes(id))
  const strays = filesIn('templates').flatMap((file) => {
    const words = new Set(
      [...textOf(file).matchAll(/(?:\.|kind-|column-|class(?:\*|\^|~)?=["'])([A-Za-z][\w-]*)/g)].map(
        ([, word]) => word!,
      ),
    )
    return ids.filter((id) => words.has(id)).map((id) => `${file}: ${id}`)
  })
  expect(strays).toEqual([])
})

test('nothing of the engine names a kind', () => {
  // Texts for editors may name one as an example.
  const engine = filesIn('src').filter((file) => !/^src\/(?:kinds|diagnostics\/catalogue)\//.test(file))
  const strays = engine.flatMap((file) => {
    const code = textOf(file)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '')
    // A word such as `plain` or `goals` names other things too: it is a kind's where a kind is spoken of.
    const literals = [...code.matchAll(/^.*(['"`])([A-Za-z]+)(?:\.[A-Za-z]+)?\1.*$/gm)]
    return literals
      .filter(([line, , word]) => kinds.includes(word!) && (/[A-Z]/.test(word!) || /kind/i.test(line)))
      .map(([line]) => `${file}: ${line.trim()}`)
  })
  expect(strays).toEqual([])
})
