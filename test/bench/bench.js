/**
 * Measures what the program is held to, in one run, as medians of whole processes: against `node -e 0`, and against the
 * floor, that is the browser printing the same page by itself. Writes the table of docs/performance.md. `npm run bench`.
 */

import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findShell, floor } from './floor.js'
import { languageServer, middleChapter, savedToPrinted, savedToShown, typedToShown } from './editing.js'
import { writeLongReport, writeShortChapters } from './long-report.js'
import { writePage } from './performance-page.js'
import { medians, memoryOf, timeOf } from './processes.js'

const project = path.join(import.meta.dirname, '../..')
const example = '2021-08'
const copies = 100

const folder = mkdtempSync(path.join(tmpdir(), 'delrapport-bench-'))
const inFolder = (...names) => path.join(folder, ...names)
// Its own, so that nothing of earlier runs helps, and none of the user's is touched.
const env = { ...process.env, DELRAPPORT_CACHE: inFolder('cache') }

const delrapport = (workspace, ...words) => ({
  program: process.execPath,
  words: [path.join(project, 'bin/delrapport.js'), ...words],
  cwd: inFolder(workspace),
  env,
})
const node = { program: process.execPath, words: ['-e', '0'], cwd: folder }
const output = (workspace, id, extension) => inFolder(workspace, 'out', id, `delrapport-${id}.${extension}`)

function copyExample(workspace, ids) {
  for (const id of ids)
    cpSync(path.join(project, 'reports', example), inFolder(workspace, 'reports', id), { recursive: true })
}

const rows = []
const say = (measure, measured, limit) => {
  rows.push([measure, measured, limit])
  process.stdout.write(`${measure}: ${measured} (not more than ${limit})\n`)
}
const times = (a, b) => `${(a / b).toFixed(2)} ×`
const seconds = (time) => `${(time / 1000).toFixed(2)} s`

function measureExample(shell) {
  copyExample('example', [example])
  // Unpacks the browser, and keeps the build that the one without changes tells again.
  timeOf(delrapport('example', 'build', example))
  timeOf(delrapport('example', 'check', example))
  const print = floor(shell, output('example', example, 'html'), inFolder('floor.pdf'))
  const [empty, check, fresh, again, cold, alone] = medians(9, [
    node,
    delrapport('example', 'check', example),
    delrapport('example', 'check', example, '--no-cache'),
    delrapport('example', 'build', example),
    delrapport('example', 'build', example, '--no-cache'),
    print,
  ])
  say('`check` of the example that has not changed / `node -e 0`', times(check, empty), '4 ×')
  say('`check --no-cache` of the example / `node -e 0`', times(fresh, empty), '–')
  say('build of the example that has not changed / `node -e 0`', times(again, empty), '3.5 ×')
  say('`build --no-cache` of the example (HTML, PDF, JSON) / floor', times(cold, alone), '1.8 ×')
  say('size of the example’s PDF', kilobytes(output('example', example, 'pdf')), '90 kB')
}

const kilobytes = (file) => `${Math.round(statSync(file).size / 1024)} kB`

function measureLong(shell) {
  for (const pages of [100, 500, 1000]) writeLongReport(inFolder(String(pages)), pages)
  // The next build is then of one changed chapter.
  timeOf(delrapport('500', 'build', 'r'))
  const print = floor(shell, output('500', 'r', 'html'), inFolder('floor.pdf'))
  const changed = (run) =>
    appendFileSync(inFolder('500/reports/r/0040.md'), `\nHär står en mening till, den ${run + 2}:a.\n`)
  const [alone, cold, edited, hundred, thousand] = medians(3, [
    print,
    delrapport('500', 'build', 'r', '--no-cache', '--out', inFolder('cold')),
    { ...delrapport('500', 'build', 'r'), before: changed },
    delrapport('100', 'build', 'r', '--no-cache'),
    delrapport('1000', 'build', 'r', '--no-cache'),
  ])
  say('500 pages, `--no-cache` / floor', times(cold, alone), '0.9 ×')
  say('500 pages after an edit of one chapter, a new process / floor', times(edited, alone), '0.3 ×')
  say('1 000 pages / 100 pages, `--no-cache`', times(thousand, hundred), '10 ×')
  for (const [pages, limit] of [
    [500, '400 MB'],
    [1000, '500 MB'],
  ]) {
    const memory = memoryOf(delrapport(String(pages), 'build', 'r', '--no-cache'), inFolder('memory'))
    say(`memory of Node, ${pages} pages`, `${Math.round(memory)} MB`, limit)
  }
}

function measureMany() {
  const ids = Array.from({ length: copies }, (_, index) => `r${String(index + 1).padStart(3, '0')}`)
  copyExample('many', ids)
  const [all] = medians(3, [delrapport('many', 'build', '--all', '--no-cache')])
  say(`${copies} small reports, \`build --all --no-cache\`, each`, seconds(all / copies), '0.15 s')
}

const preview = (workspace) => delrapport(workspace, 'preview', '--port', '5400')
const tell = (measure, time, limit) => say(measure, `${Math.round(time)} ms`, `${limit} ms`)

async function measureEditing(shell) {
  copyExample('edited', [example])
  writeShortChapters(inFolder('chapters'), 300)
  writeLongReport(inFolder('tenfold'), 80)
  const [chapter, one, long] = [
    middleChapter(inFolder('edited/reports', example)),
    middleChapter(inFolder('chapters/reports/r')),
    middleChapter(inFolder('500/reports/r')),
  ]
  tell('save → open page changed, example', await savedToShown(preview('edited'), chapter, shell), 60)
  tell(
    'key in the pane → open page changed, example',
    await typedToShown(preview('edited'), chapter, shell),
    60,
  )
  tell('save → open page changed, 300 chapters', await savedToShown(preview('chapters'), one, shell), 150)
  tell('save → printed pages in step, example', await savedToPrinted(preview('edited'), chapter, shell), 400)
  tell('save → printed pages in step, 500 pages', await savedToPrinted(preview('500'), long, shell), 1000)
  for (const [name, workspace, file, limit] of [
    ['example', 'edited', chapter, 100],
    ['80 pages', 'tenfold', middleChapter(inFolder('tenfold/reports/r')), 300],
  ]) {
    const { told, proposed } = await languageServer(delrapport(workspace, 'lsp', '--stdio'), file)
    tell(`language server: key → problems, ${name}`, told, limit)
    tell(`language server: key → proposals, ${name}`, proposed, 50)
  }
}

mkdirSync(folder, { recursive: true })
try {
  const shell = await findShell()
  measureExample(shell)
  measureMany()
  measureLong(shell)
  await measureEditing(shell)
  writePage(rows, shell)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
