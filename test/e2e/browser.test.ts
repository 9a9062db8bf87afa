/** Which browser prints, and that nothing that an author can put into a folder takes its place. */

import { access, appendFile, chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundled } from '../../src/print/browser/finders/bundled.ts'
import { copiedWorkspace, delrapport } from './run.ts'

let folder: string
let planted: string

beforeEach(async () => {
  folder = await copiedWorkspace('examples/minimal')
  planted = path.join(folder, 'planted-ran')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const ran = () =>
  access(planted).then(
    () => true,
    () => false,
  )

/** A program that tells that it ran. */
async function plant(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, `#!/bin/sh\ntouch '${planted}'\n`, { mode: 0o755 })
}

const print = (env: Record<string, string> = {}, cwd = folder) =>
  delrapport(['build', '--format', 'pdf'], cwd, env)

const { version } = JSON.parse(
  await readFile(
    path.join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/package.json'),
    'utf8',
  ),
) as { version: string }

const inCache = (cache: string) => path.join(cache, 'browser', version)

test('no settings of the driver’s are read from the folder, whatever they are called', async () => {
  const script = `require('fs').writeFileSync(${JSON.stringify(planted)}, ''); process.exit(0)`
  const asModule = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(planted)}, ''); process.exit(0)`
  const data = JSON.stringify({ executablePath: path.join(folder, 'browser.sh') })
  await plant(path.join(folder, 'browser.sh'))
  for (const root of [folder, path.join(folder, 'reports'), path.join(folder, 'reports/2021-08')]) {
    await mkdir(path.join(root, '.config/puppeteer'), { recursive: true })
    const bases = ['.puppeteerrc', '.config/puppeteerrc', 'puppeteer.config', '.config/puppeteer/config']
    for (const base of bases)
      for (const [extension, text] of [
        ['.js', script],
        ['.cjs', script],
        ['.mjs', asModule],
        ['.ts', script],
        ['.json', data],
        ['.yaml', data],
        ['.yml', data],
        ['', data],
      ] as const)
        await writeFile(path.join(root, `${base}${extension}`), text)
    await writeFile(path.join(root, 'package.json'), JSON.stringify({ puppeteer: JSON.parse(data) }))
  }
  const { code, stdout } = await print({}, path.join(folder, 'reports/2021-08'))
  expect(await ran()).toBe(false)
  expect(code).toBe(0)
  expect(stdout).toContain('delrapport-2021-08.pdf')
})

test.skipIf(process.platform === 'win32')('none is started for a report without PDF', async () => {
  const browser = path.join(folder, 'browser.sh')
  await plant(browser)
  const manifest = path.join(folder, 'reports/2021-08/report.yaml')
  await appendFile(manifest, '\noutput: { formats: [html, json] }\n')
  const { code } = await delrapport(['build'], folder, { DELRAPPORT_BROWSER: browser })
  expect(code).toBe(0)
  expect(await ran()).toBe(false)
})

describe.skipIf(process.platform !== 'linux')('a cache', () => {
  test.each([
    ['no home', { HOME: '', XDG_CACHE_HOME: '', DELRAPPORT_CACHE: '' }, '.cache/delrapport'],
    ['a relative home', { HOME: '.', XDG_CACHE_HOME: '', DELRAPPORT_CACHE: '' }, '.cache/delrapport'],
    ['a relative cache', { XDG_CACHE_HOME: 'cache', DELRAPPORT_CACHE: '' }, 'cache/delrapport'],
    ['a cache of its own that is relative', { DELRAPPORT_CACHE: 'cache' }, 'cache'],
    ['the driver’s cache, relative', { PUPPETEER_CACHE_DIR: 'cache' }, 'cache'],
    ['a browser by name', { DELRAPPORT_BROWSER: 'chromium' }, 'cache'],
    ['a path of folders', { PATH: `.::${process.env.PATH}`, LD_LIBRARY_PATH: ':.' }, 'cache'],
  ])('is never in the working folder: %s', async (_, env, where) => {
    await plant(path.join(inCache(path.join(folder, where)), 'chromium'))
    await mkdir(path.join(inCache(path.join(folder, where)), 'libraries'))
    await plant(path.join(folder, 'chromium'))
    const { code } = await print(env)
    expect(await ran()).toBe(false)
    expect(code).toBe('DELRAPPORT_BROWSER' in env ? 3 : 0)
  })

  test.each(['a link', 'open to others', 'half there'])(
    'whose browser is %s is unpacked anew',
    async (how) => {
      const cache = path.join(folder, 'cache')
      const real = how === 'a link' ? path.join(folder, 'elsewhere') : inCache(cache)
      await plant(path.join(real, 'chromium'))
      if (how !== 'half there') await mkdir(path.join(real, 'libraries'))
      if (how === 'a link') {
        await mkdir(path.dirname(inCache(cache)), { recursive: true })
        await symlink(real, inCache(cache))
      }
      if (how === 'open to others') await chmod(real, 0o777)
      const { code } = await print({ DELRAPPORT_CACHE: cache })
      expect(await ran()).toBe(false)
      expect(code).toBe(0)
      expect(await readdir(path.join(cache, 'browser'))).toEqual([version])
    },
  )

  test('that others can write, or that cannot be written, is left alone and nothing stays elsewhere', async () => {
    const [open, file] = [path.join(folder, 'open'), path.join(folder, 'file')]
    await plant(path.join(inCache(open), 'chromium'))
    await mkdir(path.join(inCache(open), 'libraries'))
    await chmod(path.join(open, 'browser'), 0o777)
    await writeFile(file, 'ingen mapp')
    const temporary = path.join(folder, 'tmp')
    await mkdir(temporary)
    for (const cache of [open, file]) {
      const { code } = await print({ DELRAPPORT_CACHE: cache, TMPDIR: temporary })
      expect(await ran()).toBe(false)
      expect(code).toBe(0)
    }
    expect(await readdir(temporary)).toEqual([])
  })
})

describe.skipIf(process.platform !== 'linux')('a bundled browser that dies as it starts', () => {
  let cache: string
  let system: string

  /** In place of the bundled one a script that dies the first times, and another browser where systems have them. */
  async function dies(times: number) {
    const found = await bundled.find(process.env)
    if (!('path' in found)) throw new Error('no bundled browser')
    cache = path.join(folder, 'cache')
    system = path.join(folder, 'bin')
    const run = (before: string) =>
      `#!/bin/sh\n${before}export LD_LIBRARY_PATH='${found.env.LD_LIBRARY_PATH}'\nexec '${found.path}' "$@"\n`
    await mkdir(path.join(inCache(cache), 'libraries'), { recursive: true })
    const counted = `echo x >> '${folder}/starts'\n[ "$(wc -l < '${folder}/starts')" -gt ${times} ] || exit 1\n`
    await writeFile(path.join(inCache(cache), 'chromium'), run(counted), { mode: 0o755 })
    await mkdir(system)
    await writeFile(path.join(system, 'chromium-headless-shell'), run(''), { mode: 0o755 })
  }

  const printed = () =>
    delrapport(['build', '--format', 'pdf'], folder, {
      DELRAPPORT_CACHE: cache,
      PATH: `${system}:${process.env.PATH}`,
    })

  test('once, is started again', async () => {
    await dies(1)
    const { code, stderr } = await printed()
    expect(code).toBe(0)
    expect(stderr).not.toContain('pdf/other-browser')
  })

  test('each time, gives way to the system’s, and that is told', async () => {
    await dies(9)
    const { code, stderr } = await printed()
    expect(code).toBe(0)
    expect(stderr).toContain('pdf/other-browser')
    expect(stderr).toContain(path.join(system, 'chromium-headless-shell'))
  })
})

describe.skipIf(process.platform === 'win32')('a browser that was asked for and is none', () => {
  const script = path.join('/', 'bin', 'sh')

  test.each([
    ['cannot be run', '', 0o644],
    ['says what terminals obey', `#!${script}\nprintf 'error \\033[2J\\033]0;x\\007' >&2; exit 1\n`, 0o755],
    [
      'answers garbage',
      `#!${script}\nprintf 'hej\\0{"id":1}\\0{"method":"Target.attachedToTarget"}\\0' >&4; sleep 60\n`,
      0o755,
    ],
    ['floods its pipe', `#!${script}\nexec cat /dev/zero >&4\n`, 0o755],
    ['floods its pipe with a single answer', `#!${script}\nexec tr '\\0' x < /dev/zero >&4\n`, 0o755],
    ['floods its complaints', `#!${script}\ncat /dev/zero >&2 & sleep 1; exit 1\n`, 0o755],
    ['forks away', `#!${script}\nsleep 61 & exit 0\n`, 0o755],
    ['closes its pipes', `#!${script}\nexec 3<&- 4>&-; sleep 61\n`, 0o755],
  ])('and %s: exit 3, nothing left', async (_, text, mode) => {
    const browser = path.join(folder, 'webbläsare.sh')
    const temporary = path.join(folder, 'tmp')
    await mkdir(temporary)
    await writeFile(browser, text, { mode })
    const { code, stderr } = await print({ DELRAPPORT_BROWSER: browser, TMPDIR: temporary })
    expect(code).toBe(3)
    expect(stderr).toContain(browser)
    expect(stderr).not.toMatch(/\n\s+at |(?!\n)\p{Cc}/u)
    expect(await readdir(temporary)).toEqual([])
    expect(await startedBy(temporary)).toEqual([])
  })
})

describe.skipIf(process.platform !== 'linux')('the machine’s fonts', () => {
  test('are not used, and need not be there', async () => {
    const images = path.join(folder, 'reports/2021-08/images')
    await mkdir(images)
    await writeFile(
      path.join(images, 'k.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><text x="5" y="40" font-family="Arial" font-size="20">Utfall</text></svg>',
    )
    await writeFile(
      path.join(folder, 'reports/2021-08/02-bild.md'),
      '# Bild\n\nНа русском, Ελληνικά.\n\n![Ordet utfall](images/k.svg)\n',
    )
    const none = path.join(folder, 'none.conf')
    await writeFile(none, '<?xml version="1.0"?><fontconfig></fontconfig>')
    const file = path.join(folder, 'out/2021-08/delrapport-2021-08.pdf')
    const withFonts = await print()
    const first = await readFile(file)
    const without = await print({ FONTCONFIG_FILE: none, FONTCONFIG_PATH: folder })
    expect([withFonts.code, without.code]).toEqual([0, 0])
    expect(withFonts.stderr).toBe('')
    expect(first.equals(await readFile(file))).toBe(true)
    expect(first.toString('latin1')).not.toContain('DejaVu')
  })
})

/** Processes that still have the variable of a browser’s profile. */
async function startedBy(temporary: string): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const environments = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')),
  )
  return pids.filter((_, at) => environments[at]!.includes(`TMPDIR=${temporary}/delrapport-`))
}
