/** Holds the direction of imports and the one home of each outside thing, as docs/architecture.md states them. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { publicTypes } from '../../build/public-types.js'

const src = path.join(import.meta.dirname, '../../src')

/** A part may import itself and those before it. */
const order = [
  'model',
  'diagnostics',
  'host',
  'pdf-syntax',
  'kinds',
  'source',
  'documents',
  'tables',
  'adoption',
  'feeds',
  'profiles',
  'schemas',
  'values',
  'wording',
  'places',
  'charts',
  'summaries',
  'glossary',
  'rules',
  'periods',
  'budget',
  'fixes',
  'roll-forward',
  'updates',
  'starter',
  'figures',
  'numbering',
  'excerpts',
  'explanations',
  'exchange',
  'checks',
  'record',
  'render',
  'print',
  'layout',
  'formats',
  'diff',
  'engine',
  'language-help',
  'preview',
  'mcp',
  'index.ts',
  'cli',
  'page-script',
]

const homes: Readonly<Record<string, readonly string[]>> = {
  'puppeteer-core': ['print/browser', 'print/sheets.ts', 'print/open-sheet.ts'],
  'puppeteer-core/internal/cdp/BrowserConnector.js': ['print/browser/driver.ts'],
  puppeteer: [],
  handlebars: ['render'],
  'gray-matter': ['source/front-matter.ts'],
  yaml: ['source'],
  zod: ['source', 'feeds', 'profiles', 'schemas', 'mcp'],
  '@modelcontextprotocol/sdk/server/mcp.js': ['mcp/serve.ts'],
  '@modelcontextprotocol/sdk/server/stdio.js': ['mcp/serve.ts'],
  'remark-parse': ['source'],
  'remark-gfm': ['source'],
  'micromark-extension-directive': ['source'],
  commander: ['cli'],
  'node:child_process': ['host', 'print/browser'],
  'node:fs': ['host', 'print/browser'],
  'node:fs/promises': ['host', 'print/browser'],
  'tar-stream': ['host'],
  yauzl: ['source/office'],
  saxes: ['source/office', 'source/image-content'],
  'node:http': ['preview'],
  ws: ['preview/help-writers.ts', 'print/browser/'],
  'vscode-languageserver': ['language-help'],
  'vscode-languageserver/node.js': ['language-help'],
  'vscode-languageserver/lib/common/server.js': ['language-help/server/connection.ts'],
  'pdfjs-dist/legacy/build/pdf.mjs': ['documents/pdf'],
  '@sparticuz/chromium': [],
}

interface Import {
  readonly file: string
  readonly specifier: string
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(path.join(src, file), 'utf8')
  const found = text.matchAll(/(?:\bfrom|\bimport\(?)\s*'([^']+)'/g)
  return [...found].map(([, specifier]) => ({ file, specifier: specifier! }))
})

const partOf = (file: string): string => file.split('/')[0]!

test('every part has its place in the order', () => {
  expect([...new Set(files.map(partOf))].filter((part) => !order.includes(part))).toEqual([])
})

test('imports point up the list of parts only', () => {
  const wrong = imports.filter(({ file, specifier }) => {
    if (!specifier.startsWith('.')) return false
    const target = path.posix.join(path.posix.dirname(file), specifier)
    return order.indexOf(partOf(target)) > order.indexOf(partOf(file))
  })
  expect(wrong).toEqual([])
})

/** The files that lead back to themselves, each with what it imports on the way. */
function circles(from: readonly string[], importsOf: (file: string) => readonly string[]): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (done.has(file) || way.includes(file)) return
    for (const next of importsOf(file)) walk(next, [...way, file])
    done.add(file)
  }
  for (const file of from) walk(file, [])
  return found
}

const importedBy = (file: string, pattern: RegExp): string[] =>
  [...readFileSync(path.join(src, file), 'utf8').matchAll(pattern)].flatMap(([, specifier]) =>
    specifier!.startsWith('.') ? [path.posix.join(path.posix.dirname(file), specifier!)] : [],
  )

test('no file needs itself to be loaded', () => {
  const values = /^(?:import|export)(?! type)(?:[^';]*?from)? ?'([^']+)'/gm
  expect(circles(files, (file) => importedBy(file, values))).toEqual([])
})

test('in what reports, kinds and tables are, not even types lead in a circle', () => {
  const all = /^(?:import|export)(?:[^';]*?from)? ?'([^']+)'/gm
  const held = files.filter((file) => ['model', 'kinds', 'tables'].includes(partOf(file)))
  expect(circles(held, (file) => (held.includes(file) ? importedBy(file, all) : []))).toEqual([])
})

/** What there are several of is handed in: a stage that reached for a list would not see the parts that it was given. */
test('the lists of parts are read in one place', () => {
  const lists = [
    'kinds',
    'source/directives',
    'charts',
    'rules',
    'formats',
    'feeds',
    'profiles/rule-types',
  ].map((folder) => `${folder}/index.ts`)
  const readers = imports.filter(({ file, specifier }) =>
    lists.includes(path.posix.join(path.posix.dirname(file), specifier)),
  )
  expect(readers.map(({ file }) => file)).toEqual(lists.map(() => 'engine/parts.ts'))
})

test('each outside thing has one home', () => {
  const strays = imports.filter(({ file, specifier }) => {
    const home = homes[specifier]
    return home !== undefined && !home.some((place) => file.startsWith(place))
  })
  expect(strays).toEqual([])
})

test('no list is copied for each that is put at its end', () => {
  const copying = /\.set\(.*\[\.\.\.\(?\w+\.get\(/
  expect(files.filter((file) => copying.test(readFileSync(path.join(src, file), 'utf8')))).toEqual([])
})

test('only the command line and the host touch the console and the process', () => {
  const strays = files.filter((file) => {
    if (/^(?:cli|host|print\/browser)\//.test(file)) return false
    return /(?<!\.)\bconsole\.|\bprocess\.(?!platform)/.test(readFileSync(path.join(src, file), 'utf8'))
  })
  expect(strays).toEqual([])
})

test('two files reach a network, each a door that somebody has to name', () => {
  const asking = files.filter((file) =>
    /(?:[=(:,?]\s*|await |return )fetch\b(?![-:])/.test(readFileSync(path.join(src, file), 'utf8')),
  )
  expect(asking).toEqual(['host/one-host.ts', 'print/browser/remote-address.ts'])
})

/** What a file loads at once, by paths and by names of packages: what is imported when it is asked for is left out. */
function loadedBy(file: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const visit = (loaded: string): void => {
    if (seen.has(loaded)) return
    seen.add(loaded)
    if (!loaded.endsWith('.ts')) return
    const text = readFileSync(path.join(src, loaded), 'utf8')
    for (const [, specifier] of text.matchAll(/^(?:import|export)(?! type)[^;]*?from '([^']+)'/gm))
      visit(specifier!.startsWith('.') ? path.posix.join(path.posix.dirname(loaded), specifier!) : specifier!)
  }
  visit(file)
  return seen
}

/** By a file that loads it. */
const heavy = {
  handlebars: 'render/template-lint.ts',
  'handlebars/dist/cjs/handlebars.runtime.js': 'render/templates.ts',
  'hast-util-to-html': 'render/content-html.ts',
  'hyphen/sv/index.js': 'render/hyphenate.ts',
  fflate: 'print/finish/finish-part.ts',
  yauzl: 'source/data/xlsx/read-workbook.ts',
  'tar-stream': 'host/unpack.ts',
  'pdfjs-dist/legacy/build/pdf.mjs': 'documents/pdf/read-pdf.ts',
}

test('checking loads nothing that only printing or workbooks need', () => {
  const checking = loadedBy('cli/commands/check/checker.ts')
  expect(checking).toContain('remark-parse')
  for (const [name, file] of Object.entries(heavy)) {
    expect(loadedBy(file), file).toContain(name)
    expect(checking).not.toContain(name)
  }
})

test.each(['build', 'check'])(
  'telling a %s again loads nothing that checks, renders or prints',
  (command) => {
    const light = /^(?:cli|diagnostics|host|model|node:.*|commander|fastest-levenshtein)$/
    const roots = ['cli/work.ts', 'cli/run.ts', `cli/commands/${command}.ts`]
    const loaded = [...new Set(roots.flatMap((file) => [...loadedBy(file)]))]
    const heavy = loaded.filter((name) => !light.test(partOf(name)) && !name.startsWith('print/browser/'))
    expect(heavy).toEqual(['engine/build-records.ts'])
  },
)

test('the types of the public interface need no package that is not installed with it', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'delrapport-test-'))
  const project = path.join(src, '..')
  try {
    const compiler = path.join(project, 'node_modules/typescript/bin/tsc')
    const words = ['-p', 'tsconfig.build.json', '--emitDeclarationOnly', '--declarationDir', folder]
    execFileSync(process.execPath, [compiler, ...words], { cwd: project })
    expect(publicTypes(folder).size).toBeGreaterThan(10)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the script of published pages is small, and all it takes of the program needs neither it nor Node', () => {
  const taken = imports.filter(({ file }) => partOf(file) === 'page-script')
  const others = taken.map(({ file, specifier }) => path.posix.join(path.posix.dirname(file), specifier))
  const own = new Set(others.filter((target) => partOf(target) !== 'page-script'))
  expect([...own].sort()).toEqual(['model/look-up.ts', 'source/data/formula-guard.ts'])
  for (const file of own) expect([...loadedBy(file)]).toEqual([file])
})

test('the extension for VS Code knows the program by its commands alone', () => {
  const folder = path.join(src, '../editors/vscode/src')
  const asked = readdirSync(folder).flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\bfrom '([^']+)'/g)].map(([, name]) => name!),
  )
  expect(asked).toContain('vscode')
  expect(asked.filter((name) => !/^(?:\.\/|node:|vscode(?:-languageclient\/node)?$)/.test(name))).toEqual([])
})
