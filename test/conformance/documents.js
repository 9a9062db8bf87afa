/**
 * The Word documents of all examples: in the form that Word asks for, read by python-docx with the cells that the data of the
 * same report has, and converted by LibreOffice to pages that say all of their text in order.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { createCollector } from '../../compiled/diagnostics/diagnostic.js'
import { checkReport } from '../../compiled/engine/check.js'
import { formatInput } from '../../compiled/engine/format-input.js'
import { docx } from '../../compiled/formats/docx.js'
import { json } from '../../compiled/formats/json.js'
import { openWorkspace } from '../../compiled/host/workspace.js'
import { pressOn } from '../../compiled/print/press.js'
import { printerOn } from '../../compiled/print/printer.js'
import { createSheets } from '../../compiled/print/sheets.js'
import { named, parse, structureProblems } from './docx-structure.js'

const findPython = () =>
  ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import docx']).status === 0)

/** What is missing on this machine, in a word; empty where nothing is. */
export function missingForDocuments() {
  if (spawnSync('soffice', ['--version']).status !== 0) return 'LibreOffice Writer (soffice)'
  if (spawnSync('pdftotext', ['-v']).error) return 'pdftotext'
  return findPython() === undefined ? 'python3 with python-docx' : ''
}

/** Name and problem of each document; an empty problem where there is none. */
export async function documentProblems(workspaces, folder) {
  const [written, converted, profile] = ['documents', 'converted', 'writer'].map((name) =>
    path.join(folder, name),
  )
  mkdirSync(written, { recursive: true })
  const documents = await writeDocuments(workspaces, written)
  const files = documents.map(({ file }) => file)
  const words = ['--headless', '--convert-to', 'pdf', '--outdir', converted]
  execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...words, ...files], {
    stdio: 'ignore',
  })
  const script = path.join(import.meta.dirname, 'documents.py')
  const read = JSON.parse(
    execFileSync(findPython(), [script, ...files], { encoding: 'utf8', maxBuffer: 100_000_000 }),
  )
  return documents.map(({ name, file, data }, index) => {
    const bytes = readFileSync(file)
    const pdf = path.join(converted, `${path.basename(file, '.docx')}.pdf`)
    const problems = [
      ...structureProblems(bytes),
      ...cellProblems(read[index], data),
      ...orderProblems(bytes, pdf),
    ]
    return { name, problem: problems.slice(0, 5).join('; ') }
  })
}

async function writeDocuments(workspaces, folder) {
  const printer = printerOn(pressOn(createSheets(process.env, 1)))
  const documents = []
  try {
    for (const root of workspaces) {
      const workspace = await openWorkspace(root)
      for (const id of await workspace.folderNames('reports')) {
        const setting = { marked: [], printer, isLast: false }
        const input = formatInput(await checkReport(workspace, id), setting, createCollector().emit)
        const file = path.join(folder, `${documents.length}-${id}.docx`)
        writeFileSync(file, await docx.make(input))
        const data = JSON.parse(Buffer.from(await json.make(input)).toString())
        documents.push({ name: `${path.basename(root)} ${id}.docx`, file, data })
      }
    }
  } finally {
    await printer.end()
  }
  return documents
}

function cellProblems(read, { title, language, tables }) {
  const problems = []
  if (read.title !== title) problems.push(`the title is ${read.title}`)
  if (!read.language.startsWith(`${language}-`)) problems.push(`the language is ${read.language}`)
  if (read.tables.length !== tables.length)
    return [...problems, `${read.tables.length} tables of ${tables.length}`]
  tables.forEach(({ id, rows }, index) => {
    const [, ...found] = read.tables[index]
    if (found.length !== rows.length) problems.push(`${id} has ${found.length} rows of ${rows.length}`)
    rows.forEach(({ cells }, row) =>
      cells.forEach((cell, column) => {
        const text = even(found[row]?.[column] ?? '')
        if (!saysTheSame(text, cell, language))
          problems.push(`${id} ${row}:${column} says ${text} of ${JSON.stringify(cell)}`)
      }),
    )
  })
  return problems
}

const even = (text) =>
  text
    .replace(/[\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Figures by their value, since they are printed with spaces and signs of their own; all else by its letters. */
function saysTheSame(text, { text: written, origin, type, amount, unit, reason }, language) {
  if (origin === 'inherited') return text === ''
  switch (type) {
    case 'number':
      return figureOf(text, unit, language) === plain(amount)
    case 'missing':
      return text === ''
    case 'none':
      return /^(?:–|\.\.|\D+)$/.test(text)
    case 'choice':
      return text !== '' && (reason === null || text.endsWith(` – ${reason}`))
    case 'text':
      return lettersOf(text) === lettersOf(written)
    default:
      return text !== ''
  }
}

/** Nought is a dash. */
function figureOf(text, unit, language) {
  if (text === '–') return '0'
  const bare = unit !== null && text.endsWith(unit) ? text.slice(0, -unit.length) : text
  const figure = language === 'en' ? bare.replaceAll(',', '') : bare.replace(',', '.')
  return plain(figure.replace(/\s/g, '').replace('−', '-'))
}

const plain = (decimal) => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal)

const lettersOf = (text) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Letters that the embedded fonts have: those of others may stand on a line of their own in the text of a PDF. */
const embedded = (text) => text.replace(/[^A-Za-z0-9À-ÿ]/g, '')

/** Every letter of its text, one after the other, among those of its pages: between them stand heads and feet. */
function orderProblems(bytes, pdf) {
  const document = parse(Buffer.from(unzipSync(bytes)['word/document.xml']).toString())
  const text = embedded(
    named(document, 'w:t')
      .map((node) => node.text)
      .join(''),
  )
  const pages = embedded(
    execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 100_000_000 }),
  )
  let at = 0
  for (const [index, letter] of [...text].entries()) {
    at = pages.indexOf(letter, at) + 1
    if (at === 0) return [`the pages do not go on with ${text.slice(index - 20, index + 20)}`]
  }
  return text.length > 0 ? [] : ['there is no text']
}
