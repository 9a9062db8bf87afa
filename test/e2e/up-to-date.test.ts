/** A build that nothing has changed for is told again and not done again; whatever it hangs on makes it be done. */

import { chmod, cp, mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { delrapport, project, program, temporaryFolder, type Ran } from './run.ts'

let folder: string
let env: Record<string, string>

const file = (name: string) => path.join(folder, name)
const out = (extension: string) => file(`out/r/delrapport-r.${extension}`)
const manifest = (more = '') =>
  `title: Rapport\norganisation: Nämnden\nprevious: f\ntheme: { name: eget }\n${more}`

const files: Readonly<Record<string, string>> = {
  'reports/r/report.yaml': manifest(),
  'reports/r/01.md':
    '# Ett\n\n::table[Kostnader]{#k src=data/a.csv}\n\n![Karta](karta.svg "Karta")\n\n:::table{kind=sak}\n| Sak | Antal |\n| --- | ---: |\n| A | 1 |\n:::\n\nca 300 Tkr\n',
  'reports/r/data/a.csv': 'Post;Budget\nLön;10\n',
  'reports/r/karta.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>',
  'reports/f/report.yaml': 'title: Förra\norganisation: Nämnden\n',
  'reports/f/01.md': '# Ett\n\nText.\n',
  'kinds/sak.yaml':
    'kind: sak\ntitle: Sak\ncolumns:\n  - { id: sak, heading: Sak, role: key }\n  - { id: antal, heading: Antal, type: integer }\n',
  'templates/themes/eget/a.css': 'h1 { color: #123456 }\n',
  'templates/partials/box.hbs': '<div>{{body}}</div>',
}

async function write(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(file(name)), { recursive: true })
  await writeFile(file(name), text)
}

const build = (...words: readonly string[]): Promise<Ran> =>
  delrapport(['build', 'r', '--format', 'html,json', ...words], folder, env)

const check = (...words: readonly string[]): Promise<Ran> => delrapport(['check', 'r', ...words], folder, env)

const line = 'r: redan byggd, ingenting har ändrats sedan dess.\n'
/** Names of what is kept there. */
const kept = async (name: string) => (await readdir(file(name))).filter((entry) => !entry.startsWith('.'))

const isTold = ({ stderr }: Ran): boolean => stderr.includes(line)

beforeEach(async () => {
  folder = await temporaryFolder()
  env = { DELRAPPORT_CACHE: file('cache') }
  for (const [name, text] of Object.entries(files)) await write(name, text)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('says the same again, writes nothing, and tells that it is done', async () => {
  const first = await build()
  expect(first.code).toBe(0)
  expect(first.stderr).toContain('text/number-style')
  expect(isTold(first)).toBe(false)
  const [before, written] = [await readFile(out('html')), (await stat(out('html'))).mtimeMs]
  expect(await build()).toEqual({ ...first, stderr: first.stderr + line })
  const later = new Date('2031-01-01')
  for (const name of Object.keys(files)) await utimes(file(name), later, later)
  expect(await build()).toEqual({ ...first, stderr: first.stderr + line })
  expect((await build('--quiet')).stderr).toBe('')
  expect((await stat(out('html'))).mtimeMs).toBe(written)

  const forced = await build('--force')
  expect(forced).toEqual(first)
  expect((await stat(out('html'))).mtimeMs).not.toBe(written)
  expect((await readFile(out('html'))).equals(before)).toBe(true)
})

test('whatever the report hangs on makes it be built', async () => {
  const other = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h9"/></svg>'
  const changes: readonly (readonly [string, string | null])[] = [
    ['reports/r/01.md', `${files['reports/r/01.md']}\nSlut.\n`],
    ['reports/r/data/a.csv', 'Post;Budget\nLön;20\n'],
    ['reports/r/karta.svg', other],
    ['reports/r/report.yaml', manifest('unit: mnkr\n')],
    ['reports/f/01.md', '# Ett\n\nAnnan text.\n'],
    ['kinds/sak.yaml', files['kinds/sak.yaml']!.replace('title: Sak', 'title: Saker')],
    ['templates/themes/eget/a.css', 'h1 { color: #654321 }\n'],
    ['templates/partials/box.hbs', '<p>{{body}}</p>'],
    // Those that were not there.
    ['delrapport.config.yaml', 'accent: "#123456"\n'],
    ['reports/r/02.md', '# Två\n\n![Bild](ny.svg)\n'],
    ['reports/r/ny.svg', other],
    ['reports/r/ny.svg', null],
  ]
  await build()
  for (const [name, text] of changes) {
    if (text === null) await rm(file(name))
    else await write(name, text)
    expect(isTold(await build()), name).toBe(false)
  }
  await rm(file('reports/r/02.md'))
  await build()
  expect(isTold(await build())).toBe(true)
})

test('what has become of the files that were written makes them be written again', async () => {
  await build()
  const whole = await readFile(out('json'))
  await writeFile(out('json'), '{}')
  expect(isTold(await build())).toBe(false)
  expect((await readFile(out('json'))).equals(whole)).toBe(true)
  await rm(out('html'))
  expect(isTold(await build())).toBe(false)
  expect(await readdir(file('out/r'))).toHaveLength(2)
  expect(isTold(await build())).toBe(true)
})

test('other formats, folders and ways of building are other builds', async () => {
  await build()
  for (const words of [['--format', 'json'], ['--draft'], ['--out', 'annan'], ['--lang', 'en']])
    expect((await build(...words)).stderr, words.join(' ')).not.toMatch(/redan byggd|already built/)
  expect((await build('--lang', 'en')).stderr).toContain('r: already built, nothing has changed since.')
  const strict = await build('--strict')
  expect(strict.code).toBe(1)
  expect(await build('--strict')).toEqual(strict)
})

test('errors are told again alike, and that nothing was written', async () => {
  await write('reports/r/02.md', '# Två\n\nSe :ref[ingenstans].\n')
  const first = await build()
  expect(first.code).toBe(1)
  expect(first.stderr).toContain('ingenting skrevs')
  expect(await build()).toEqual(first)
  const draft = await build('--draft')
  expect(draft.code).toBe(0)
  expect(await build('--draft')).toEqual({ ...draft, stderr: draft.stderr + line })
})

test('each recipient’s version counts', async () => {
  await write('reports/r/report.yaml', manifest('variants: { a: {}, b: {} }\n'))
  const first = await build('--variant', 'all')
  expect(first.stdout.split('\n')).toHaveLength(5)
  expect(isTold(await build('--variant', 'all'))).toBe(true)
  await rm(file('out/r/delrapport-r-b.html'))
  expect(isTold(await build('--variant', 'all'))).toBe(false)
})

test('a check says the same again, whoever it is for, and what has changed', async () => {
  const ways = [[], ['--lang', 'en'], ['--verbose'], ['--reporter', 'json'], ['--strict'], ['--quiet']]
  for (const words of ways) {
    const fresh = await check(...words, '--no-cache')
    for (const time of ['first', 'again'])
      expect(await check(...words), `${words.join(' ')} ${time}`).toEqual(fresh)
  }
  expect(await kept('cache/checks')).toHaveLength(3)
  expect((await check()).stdout).toContain('300 Tkr')
  await write('reports/r/02.md', '# Två\n\n:ref[finns-inte]\n')
  const changed = await check()
  expect(changed.code).toBe(1)
  expect(changed.stdout).toContain('ref/unknown')
  expect(await check()).toEqual(changed)
  expect((await check('--fix')).stderr).toContain('300 Tkr → 300 tkr')
  expect((await check()).stdout).not.toContain('300 Tkr')
})

test('a cache is neither used nor left where it is not wanted, and the files are the same', async () => {
  expect(isTold(await build('--no-cache'))).toBe(false)
  expect(isTold(await build('--no-cache'))).toBe(false)
  await expect(readdir(file('cache/builds'))).rejects.toThrow()
  const without = await readFile(out('html'))
  await build()
  expect((await readFile(out('html'))).equals(without)).toBe(true)
  expect(isTold(await build('--no-cache'))).toBe(false)
  expect(isTold(await build())).toBe(true)
})

test.skipIf(process.platform === 'win32')(
  'a cache that others can write, or that was changed, is not believed',
  async () => {
    await build()
    await chmod(file('cache/builds'), 0o777)
    expect(isTold(await build())).toBe(false)
    await chmod(file('cache/builds'), 0o700)
    expect(isTold(await build())).toBe(true)
    for (const name of await kept('cache/builds')) {
      const entry = file(`cache/builds/${name}`)
      await writeFile(
        entry,
        (await readFile(entry, 'latin1')).replace('text/number-style', 'text/number-stule'),
        'latin1',
      )
    }
    const again = await build()
    expect(isTold(again)).toBe(false)
    expect(again.stderr).toContain('text/number-style')
  },
)

test('another program builds anew', async () => {
  await build()
  const other = file('program')
  for (const name of ['bin', 'dist', 'templates', 'profiles', 'package.json'])
    await cp(path.join(project, name), path.join(other, name), { recursive: true })
  await symlink(path.join(project, 'node_modules'), path.join(other, 'node_modules'))
  const script = path.join(other, path.relative(project, program))
  const run = () => delrapport(['build', 'r', '--format', 'html,json'], folder, env, script)
  expect(isTold(await run())).toBe(false)
  expect(isTold(await run())).toBe(true)
  const template = path.join(other, 'templates/partials/contents.hbs')
  await writeFile(template, `${await readFile(template, 'utf8')}\n`)
  expect(isTold(await run())).toBe(false)
})

test('a check says the same of chapters that an earlier run has read', async () => {
  const first = await check('--no-cache')
  expect(first.stdout).toContain('text/number-style')
  // The program, compiled, is nothing of a report's.
  expect(await kept('cache')).toEqual(['code'])
  expect(await check()).toEqual(first)
  expect(await kept('cache/chapters')).toHaveLength(2)
  await rm(file('cache/checks'), { recursive: true })
  expect(await check()).toEqual(first)
  await write('reports/r/01.md', '# Ett\n\nca 400 Tkr\n')
  expect((await check()).stdout).toContain('400 Tkr')
})
