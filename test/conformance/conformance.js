/** Builds the example reports and holds their PDFs to PDF/UA-1 and PDF/A-2a with veraPDF: `npm run conformance`. */

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const project = path.join(import.meta.dirname, '../..')
const version = '1.28.2'
const workspaces = ['.', 'examples/minimal', 'examples/tables', 'examples/periods']
const profiles = ['ua1', '2a']

const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'delrapport')
const folder = mkdtempSync(path.join(os.tmpdir(), 'delrapport-conformance-'))
let failures = 0
try {
  const jar = findVeraPdf()
  for (const workspace of workspaces)
    for (const { name, before, after } of await pdfsOf(path.join(project, workspace))) {
      for (const profile of profiles) report(`${workspace} ${name} ${profile}`, validate(jar, profile, after))
      const difference = comparePixels(before, after)
      if (difference !== null) report(`${workspace} ${name} pixels`, difference)
    }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failures > 0 ? 1 : 0

function report(what, problem) {
  if (problem !== '') failures++
  process.stdout.write(`${problem === '' ? 'pass' : 'FAIL'} ${what}${problem === '' ? '' : `: ${problem}`}\n`)
}

/** Every report of a workspace as the browser printed it last, and as the build would write it. */
async function pdfsOf(root) {
  const [{ openWorkspace }, { checkReport }, { renderReport }, { createPrinter }, { pdf }] =
    await Promise.all(
      ['host/workspace', 'pipeline', 'render/render-html', 'print/printer', 'formats/pdf'].map(
        (module) => import(`../../dist/${module}.js`),
      ),
    )
  const workspace = await openWorkspace(root)
  const printer = createPrinter(process.env)
  const files = []
  try {
    for (const id of await workspace.folderNames('reports')) {
      const { numbered, locate, templates, collector, output } = await checkReport(workspace, id)
      const html = await renderReport({ numbered, problems: [], locate, templates }, collector.emit)
      let printed
      const listening = {
        ...printer,
        print: async (...words) => (printed = await printer.print(...words)),
      }
      const finished = await pdf.make({ numbered, html, printer: listening, emit: collector.emit, output })
      const told = collector.settle({}).filter(({ code }) => code.startsWith('pdf/'))
      if (told.length > 0) report(`${id} finishing`, JSON.stringify(told.map(({ args }) => args)))
      const [before, after] = ['printed', 'finished'].map((name) => path.join(folder, `${id}.${name}.pdf`))
      writeFileSync(before, printed)
      writeFileSync(after, finished)
      files.push({ name: id, before, after })
    }
  } finally {
    await printer.end()
  }
  return files
}

function validate(jar, profile, file) {
  const main = 'org.verapdf.apps.GreenfieldCliWrapper'
  const { stdout, stderr } = spawnSync(
    'java',
    ['-cp', jar, main, '-f', profile, '--format', 'text', '-v', file],
    { encoding: 'utf8' },
  )
  return stdout?.startsWith('PASS ')
    ? ''
    : `${stdout ?? ''}${stderr ?? ''}`.replaceAll(/\s+/g, ' ').trim() || 'veraPDF said nothing'
}

/** Whether the pages look as before, where poppler can tell. */
function comparePixels(before, after) {
  if (spawnSync('pdftoppm', ['-v']).error) return null
  const pages = [before, after].map((file, index) => {
    const target = path.join(folder, `pages-${index}`)
    rmSync(target, { recursive: true, force: true })
    mkdirSync(target)
    execFileSync('pdftoppm', ['-r', '60', file, path.join(target, 'page')])
    return readdirSync(target).map((name) => readFileSync(path.join(target, name)))
  })
  const [first, second] = pages
  if (first.length !== second.length) return `${first.length} and ${second.length} pages`
  const changed = first.flatMap((page, index) => (page.equals(second[index]) ? [] : [index + 1]))
  return changed.length === 0 ? '' : `pages ${changed.join(', ')} differ`
}

/** VERAPDF_JAR, or the one in the cache, fetched through Maven the first time. */
function findVeraPdf() {
  const jar = process.env.VERAPDF_JAR ?? path.join(cache, `greenfield-apps-${version}.jar`)
  if (existsSync(jar)) return jar
  mkdirSync(cache, { recursive: true })
  const artifact = `org.verapdf.apps:greenfield-apps:${version}`
  const copy = [`-Dartifact=${artifact}`, `-DoutputDirectory=${cache}`, '-Dmdep.useBaseVersion=true']
  execFileSync('mvn', ['-q', '-B', 'dependency:get', `-Dartifact=${artifact}`], { stdio: 'inherit' })
  execFileSync('mvn', ['-q', '-B', 'dependency:copy', ...copy], { stdio: 'inherit' })
  return jar
}
