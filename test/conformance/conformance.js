/**
 * Holds the PDFs of the example reports, and of one of some 500 pages, to both standards that they can be printed to with
 * veraPDF, PDF/UA-1 and PDF/A-2a (3a where data is attached), PDF/UA-2 and PDF/A-4 (4f), and their pages to what the browser
 * printed: `npm run conformance`. Without the long one, and few of them to the second, `npm run conformance -- --examples`. `--pdf` ends there. The workbooks of all examples and cases must come to the same when LibreOffice computes
 * them; their Word documents must be in order, say in every cell what the data says, and convert with all of their text.
 */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { writeLongReport } from '../bench/long-report.js'
import { documentProblems, missingForDocuments } from './documents.js'
import { differingPages } from './pages.js'
import { printReports } from './print-reports.js'
import { findVeraPdf, validate } from './verapdf.js'
import { missingForWorkbooks, workbookProblems } from './workbooks.js'

const project = path.join(import.meta.dirname, '../..')
const examples = [
  '.',
  'examples/minimal',
  'examples/tables',
  'examples/periods',
  'examples/constructs',
  'examples/board',
  'examples/handbok',
  'examples/languages',
  'examples/municipality-tables',
]

const isWhole = !process.argv.includes('--examples')
const folder = mkdtempSync(path.join(os.tmpdir(), 'delrapport-conformance-'))
let failures = 0
try {
  const veraPdf = findVeraPdf()
  const workspaces = examples.map((name) => path.join(project, name))
  const toSecond = workspaces.filter((name) => isWhole || name.endsWith('constructs'))
  if (isWhole) {
    const long = path.join(folder, 'long')
    writeLongReport(long, 500)
    workspaces.push(long)
    toSecond.push(long)
  }
  const files = []
  for (const [standard, roots] of [
    ['ua-1', workspaces],
    ['ua-2', toSecond],
  ]) {
    for (const workspace of roots) {
      const target = path.join(folder, String(files.length))
      mkdirSync(target)
      files.push(...(await printReports(workspace, target, standard)))
    }
  }
  for (const { name, told } of files) say(`${name} finishing`, told)
  for (const profile of ['ua1', '2a', '3a', 'ua2', '4', '4f']) {
    const held = files.filter(({ profiles }) => profiles.includes(profile))
    const problems = validate(
      veraPdf,
      profile,
      held.map(({ after }) => after),
    )
    for (const { name, after } of held) say(`${name} ${profile}`, problems.get(after) ?? '')
  }
  for (const { name, before, after } of files) {
    const differing = before === null ? '' : differingPages(before, after, folder)
    if (differing === null) process.stdout.write(`skip ${name} pages: pdftoppm is missing\n`)
    else say(`${name} pages`, differing)
  }
  if (!process.argv.includes('--pdf')) await holdOfficeFiles()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failures > 0 ? 1 : 0

async function holdOfficeFiles() {
  const roots = examples.map((name) => path.join(project, name))
  const missing = missingForWorkbooks()
  if (missing !== '') process.stdout.write(`skip workbooks: ${missing} is missing\n`)
  else {
    for (const { name, formulas, problem } of await workbookProblems(roots, folder))
      say(`${name} ${formulas} formulas`, problem)
  }
  const lacking = missingForDocuments()
  if (lacking !== '') process.stdout.write(`skip documents: ${lacking} is missing\n`)
  else for (const { name, problem } of await documentProblems(roots, folder)) say(name, problem)
}

function say(what, problem) {
  if (problem !== '') failures++
  process.stdout.write(`${problem === '' ? 'pass' : 'FAIL'} ${what}${problem === '' ? '' : `: ${problem}`}\n`)
}
