/** What the program is made of, and what SECURITY.md and the pages of pipelines promise of it. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const project = path.join(import.meta.dirname, '../..')
const textOf = (file: string): string => readFileSync(path.join(project, file), 'utf8')

interface Locked {
  readonly dev?: boolean
  readonly license?: string
  readonly hasInstallScript?: boolean
  readonly version: string
  /** Left out where it is the registry's. */
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
}

const manifest = JSON.parse(textOf('package.json')) as Manifest
const lock = JSON.parse(textOf('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>
}
const installed = Object.entries(lock.packages).filter(([place]) => place !== '')
const nameOf = (place: string): string =>
  place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
const shipped = installed.filter(([, { dev }]) => !dev)

const registry = 'https://registry.npmjs.org/'

/** Those that ask for no more than that they are named. */
const permissive =
  /^(?:MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|OFL-1\.1|Unlicense|BlueOak-1\.0\.0|CC0-1\.0|MPL-2\.0)$/

describe('what is installed beside the program', () => {
  test('runs nothing as it is installed', () => {
    expect(shipped.length).toBeGreaterThan(10)
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place)).toEqual([])
  })

  test('comes from the registry alone, and is what it was when it was chosen', () => {
    const others = installed.filter(
      ([, { resolved = registry, integrity = '', link }]) =>
        link || !resolved.startsWith(registry) || !integrity.startsWith('sha512-'),
    )
    expect(others.map(([place]) => place)).toEqual([])
  })

  test('has licences that let it be passed on', () => {
    const others = shipped.filter(([, { license }]) => license === undefined || !permissive.test(license))
    expect(others.map(([place, { license }]) => [nameOf(place), license])).toEqual([])
  })
})

describe('what the program asks for', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies }

  test('is one version of each package, to the last digit', () => {
    for (const [name, version] of Object.entries(all)) {
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)])
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version])
    }
  })

  test('has its reason in the table of docs/architecture.md, which names nothing else', () => {
    const page = textOf('docs/architecture.md')
    const rows = page.slice(page.indexOf('\n## Dependencies')).match(/^\| [^|]+\|/gm)!
    const cells = rows.slice(2).map((row) => row.slice(2, -1).trim())
    const names = cells.flatMap((cell) => {
      const words = cell.split(', ')
      // The packages of one family are named by what they have in common first.
      const scope = /^(@[\w-]+\/)/.exec(words[0]!)?.[1] ?? ''
      return words.flatMap((word) => [word, scope + word])
    })
    const isNamed = (name: string) =>
      names.some((one) => (one.endsWith('/…') ? name.startsWith(one.slice(0, -1)) : one === name))
    const unnamed = Object.keys(all).filter((name) => !name.startsWith('@types/') && !isNamed(name))
    expect(unnamed).toEqual([])
    const known = new Set([...Object.keys(all), ...Object.keys(editorPackages())])
    const gone = cells
      .flatMap((cell) => cell.split(', '))
      .filter((word) => !word.endsWith('/…') && !known.has(word))
      .filter((word) => ![...known].some((name) => name.endsWith(`/${word}`)))
    expect(gone).toEqual([])
  })
})

const editorPackages = (): Readonly<Record<string, string>> => {
  const { dependencies, devDependencies } = JSON.parse(
    textOf('editors/vscode/package.json'),
  ) as Partial<Manifest>
  return { ...dependencies, ...devDependencies }
}

describe('what is promised', () => {
  const promises = textOf('SECURITY.md')
  const held = [...promises.matchAll(/`((?:unit|e2e)\/[\w*-]+)`/g)].map(([, name]) => name!)

  test('is held by tests that there are', () => {
    expect(held.length).toBeGreaterThan(10)
    const missing = held.filter((name) => {
      const [folder, start] = [path.dirname(name), path.basename(name).replace('*', '')]
      const files = readdirSync(path.join(project, 'test', folder))
      return !files.some((file) =>
        name.endsWith('*') ? file.startsWith(start) : file === `${start}.test.ts`,
      )
    })
    expect(missing).toEqual([])
    const rows = promises.split('\n').filter((line) => line.startsWith('| ') && !line.includes('---'))
    expect(rows.slice(1).filter((row) => !/`(?:unit|e2e)\/|`npm run /.test(row))).toEqual([])
  })

  test.each(['SECURITY.md', 'docs/reliability.md', 'docs/pipelines.md', 'docs/performance.md'])(
    '%s names commands and files that there are',
    (file) => {
      const text = textOf(file)
      const scripts = [...text.matchAll(/`npm run ([\w-]+)/g)].map(([, name]) => name!)
      expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([])
      const files = [...text.matchAll(/`((?:test|examples|src|docs)\/[\w./-]+\.\w+)`/g)].map(
        ([, name]) => name!,
      )
      expect(files.filter((name) => !existsSync(path.join(project, name)))).toEqual([])
    },
  )
})
