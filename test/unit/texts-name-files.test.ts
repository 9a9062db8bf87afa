/** What the program says of its own files, the user has: pages and examples come with the package, by names that exist. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pageNames } from '../../src/cli/commands/docs/pages.ts'

const project = path.join(import.meta.dirname, '../..')
const { files } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as { files: string[] }

const filesIn = (folder: string, extension: string): string[] =>
  readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension) && !name.includes('node_modules'))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))

const read = (file: string): string => readFileSync(path.join(project, file), 'utf8')

/** To pages and folders of the project's own; images are an author's. */
const link = /(?<!!)\[[^\]\n]*\]\(((?!\w+:)[^)\s#]+(?:\.md|\.yml|\/[\w-]+))\)/g

/** What is between quotation marks, without what is only told to readers of the code. */
const said = filesIn('src', '.ts').map((file) => ({
  file,
  text: read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, ''),
}))

test('no text sends anyone to a file of the program’s folders', () => {
  const sent = said.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:docs|examples|test|src)\/[\w-]+\.md|README|architecture\.md/g)].map(
      ([name]) => `${file}: ${name}`,
    ),
  )
  expect(sent).toEqual([])
})

test('each page of the manual that a text names is there', async () => {
  const named = said.flatMap(({ text }) =>
    [...text.matchAll(/delrapport docs ([a-z-]+)/g)].map(([, page]) => page),
  )
  expect(new Set(named).size).toBeGreaterThan(3)
  const pages = await pageNames()
  expect([...new Set(named)].filter((page) => !pages.includes(page!))).toEqual([])
})

test('what pages lead to comes with them', () => {
  const pages = [...filesIn('docs', '.md'), ...filesIn('examples', 'README.md'), 'README.md']
  const links = pages.flatMap((page) =>
    // What stands in code is an author's example.
    [
      ...read(page)
        .replace(/^(`{3,})[\s\S]*?^\1/gm, '')
        .matchAll(link),
    ].map(([, to]) => ({
      page,
      to: path.posix.join(path.posix.dirname(page), to!),
    })),
  )
  expect(links.length).toBeGreaterThan(10)
  for (const { page, to } of links) {
    expect(existsSync(path.join(project, to)), `${page}: ${to}`).toBe(true)
    const isShipped = files.some((entry) => to === entry || to.startsWith(`${entry}/`))
    expect(isShipped, `${page}: ${to}`).toBe(true)
  }
})
