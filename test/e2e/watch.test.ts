/** `--watch`: whatever way a file is saved, one run follows, and what was good stays. */

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { program, temporaryFolder } from './run.ts'

const waits = 'Väntar på att något sparas'

interface Watching {
  readonly child: ChildProcess
  /** What has been said since it was last asked, once it waits for the next save. */
  said(): Promise<string>
  /** Waits for a run that says that: a save in several steps may have been seen half done. */
  says(wanted: string): Promise<void>
  end(): Promise<number | null>
}

let folder: string
let watching: Watching | null = null

const output = (extension: string) => readFile(path.join(folder, `out/r/delrapport-r.${extension}`))
const report = (...names: string[]) => path.join(folder, 'reports/r', ...names)

beforeEach(async () => {
  folder = await temporaryFolder()
  await mkdir(report('data'), { recursive: true })
  await writeFile(report('report.yaml'), 'title: Rapport\norganisation: Nämnden\n')
  await writeFile(report('01.md'), '# Ett\n\nText.\n')
})

afterEach(async () => {
  await watching?.end()
  watching = null
  await rm(folder, { recursive: true, force: true })
})

const watch = (...words: string[]): Watching => watchWith({}, ...words)

function watchWith(env: Readonly<Record<string, string>>, ...words: string[]): Watching {
  const child = spawn(process.execPath, [program, ...words, '--watch'], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'sv_SE.UTF-8', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  let heard: (() => void) | null = null
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more
      heard?.()
    })
  const exited = once(child, 'exit')
  const watching: Watching = {
    child,
    async says(wanted) {
      while (!(await watching.said()).includes(wanted));
    },
    async said() {
      while (!text.includes(waits)) {
        const next = new Promise<void>((resolve) => (heard = resolve))
        const end = await Promise.race([next, exited])
        if (end) throw new Error(`ended: ${text}`)
      }
      const said = text
      text = ''
      return said
    },
    async end() {
      child.kill('SIGINT')
      const [code] = (await exited) as [number | null]
      return code
    },
  }
  return watching
}

/** As editors do that write beside and rename. */
async function saveWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.tmp`, text)
  await rename(`${file}.tmp`, file)
}

test('a problem comes and goes with the saves that make and mend it', async () => {
  watching = watch('check')
  await watching.says('inga problem')
  await writeFile(report('01.md'), '# Ett\n\nSe :ref[borta].\n')
  await watching.says('ref/unknown')
  await saveWhole(report('01.md'), '# Ett\n\nText igen.\n')
  await watching.says('inga problem')
  // It is heard after a save that put another file in its place, too.
  await saveWhole(report('01.md'), '# Ett\n\nSe :ref[borta].\n')
  await watching.says('ref/unknown')
  expect(await watching.end()).toBe(130)
})

test('a file that was missing, a new chapter, one that goes and a folder of kinds are all noticed', async () => {
  await writeFile(report('01.md'), '# Ett\n\n::table[Ur fil]{src=data/nya/a.csv}\n')
  watching = watch('check')
  await watching.says('data/missing')
  await mkdir(report('data/nya'))
  await writeFile(report('data/nya/a.csv'), 'Post;Utfall\nLön;1\n')
  await watching.says('inga problem')
  await writeFile(report('02.md'), 'Utan rubrik.\n')
  await watching.says('chapter/no-title')
  await rm(report('02.md'))
  await watching.says('inga problem')
  await writeFile(report('01.md'), '# Ett\n\n:::table{kind=egen}\n| Sak |\n| --- |\n| A |\n:::\n')
  await watching.says('egen')
  await mkdir(path.join(folder, 'kinds'))
  await writeFile(
    path.join(folder, 'kinds/egen.yaml'),
    'kind: egen\ntitle: Egen\ncolumns:\n  - { id: sak, heading: Sak, role: key }\n',
  )
  await watching.says('inga problem')
})

test('a folder that goes away and comes back is heard again', async () => {
  await writeFile(report('01.md'), '# Ett\n\n::table[Ur fil]{src=data/a.csv}\n')
  await writeFile(report('data/a.csv'), 'Post;Utfall\nLön;1\n')
  watching = watch('check')
  await watching.says('inga problem')
  await rename(report('data'), report('borta'))
  await watching.says('data/missing')
  await rename(report('borta'), report('data'))
  await watching.says('inga problem')
  await writeFile(report('data/a.csv'), 'Post;Utfall\nLön;"1\n')
  await watching.says('data/a.csv')
})

test('fifty files saved at once are a run or two, not fifty', async () => {
  watching = watch('check')
  await watching.said()
  await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      writeFile(report(`k${at + 10}.md`), `# Kapitel ${at}\n\nSe :ref[borta-${at}].\n`),
    ),
  )
  // A machine that is busy may take a while to write them all.
  let runs = 0
  for (let said = ''; !said.includes('50 fel'); runs++) said = await watching.said()
  expect(runs).toBeLessThan(5)
  // What is not read by a report is nothing to run for.
  await writeFile(path.join(folder, 'anteckningar.txt'), 'x')
  await writeFile(report('01.md'), '# Ett\n\nTODO.\n')
  const said = await watching.said()
  expect(said).toContain('51 fel')
  expect(said.split(waits)).toHaveLength(2)
})

test('a build keeps what was good while something is broken, also the manifest', async () => {
  watching = watch('build', '--format', 'html')
  await watching.said()
  const first = await output('html')
  await writeFile(report('report.yaml'), 'title: [\n')
  await watching.says('ingenting skrevs')
  await writeFile(report('01.md'), '# Ett\n\nNy text.\n')
  await watching.says('ingenting skrevs')
  expect((await output('html')).equals(first)).toBe(true)
  await writeFile(report('report.yaml'), 'title: Rapport\norganisation: Nämnden\n')
  await watching.says('delrapport-r.html')
  expect(String(await output('html'))).toContain('Ny text.')
})

test('the PDF follows too, printed by the browser that is there', async () => {
  watching = watch('build', '--format', 'pdf')
  await watching.said()
  const first = await output('pdf')
  await writeFile(report('01.md'), '# Ett\n\nNy text.\n')
  await watching.says('delrapport-r.pdf')
  expect((await output('pdf')).equals(first)).toBe(false)
  expect(await watching.end()).toBe(130)
})

test('what is to be mended is not watched at the same time', async () => {
  const { child } = watch('check', '--fix')
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code).toBe(2)
})

const notesReads = path.join(import.meta.dirname, '../hostile/watch-files.js')

test.skipIf(process.platform === 'win32')(
  'nothing outside the workspace is watched or looked through, whatever names it',
  async () => {
    const outside = await temporaryFolder()
    const notes = path.join(folder, 'read.txt')
    try {
      await mkdir(path.join(outside, 'data/deeper'), { recursive: true })
      for (const name of ['a.csv', 'data/a.csv', 'data/deeper/a.csv'])
        await writeFile(path.join(outside, name), 'Post;Utfall\nLön;1\n')
      await symlink(path.join(outside, 'a.csv'), report('file.csv'))
      await symlink(path.join(outside, 'data'), report('folder'))
      await mkdir(path.join(folder, 'shared'))
      await symlink(path.join(outside, 'data'), path.join(folder, 'shared/again'))
      await symlink(path.join(folder, 'shared'), report('shared'))
      const named = [
        'file.csv',
        'folder/a.csv',
        'folder/deeper/a.csv',
        'folder/gone/a.csv',
        'shared/again/a.csv',
        path.relative(report(), path.join(outside, 'data/a.csv')),
        path.relative(report(), path.join(outside, 'gone/a.csv')),
        path.join(outside, 'a.csv'),
      ]
      const tables = named.map((src, at) => `::table[Ur fil]{#t${at} src="${src}"}`)
      await writeFile(report('01.md'), `# Ett\n\n${tables.join('\n\n')}\n`)
      watching = watchWith({ NODE_OPTIONS: `--import=${notesReads}`, WATCH_FILES: notes }, 'check')
      await watching.said()
      // What is heard has been watched, and a second time all else too.
      for (const heading of ['Två', 'Tre']) {
        await writeFile(report('01.md'), `# ${heading}\n\n${tables.join('\n\n')}\n`)
        await watching.said()
      }
      const read = (await readFile(notes, 'utf8')).split('\n')
      expect(read.filter((file) => file.startsWith(outside))).toEqual([])
      expect(read).toContain(report('01.md'))
    } finally {
      await rm(outside, { recursive: true, force: true })
    }
  },
)

test.skipIf(process.platform === 'win32')(
  'what lies at the end of a link within the workspace is heard as what lies there itself',
  async () => {
    await mkdir(path.join(folder, 'shared/folder'), { recursive: true })
    const files = ['shared/a.csv', 'shared/folder/b.csv'].map((name) => path.join(folder, name))
    for (const file of files) await writeFile(file, 'Post;Utfall\nLön;1\n')
    await symlink(files[0]!, report('a.csv'))
    await symlink(path.dirname(files[1]!), report('folder'))
    await writeFile(report('01.md'), '# Ett\n\n::table[A]{#a src=a.csv}\n\n::table[B]{#b src=folder/b.csv}\n')
    watching = watch('check')
    await watching.says('inga problem')
    for (const file of files) {
      await writeFile(file, 'Post;Utfall\nLön;"1\n')
      await watching.says('data/quote')
      await saveWhole(file, 'Post;Utfall\nLön;1\n')
      await watching.says('inga problem')
    }
  },
)
