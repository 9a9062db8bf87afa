/**
 * A process that reads one input at a time as the program does, writes all outputs but the printed ones, and answers with the
 * processor's time: what else the machine does meanwhile is left out.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { grammars } from './grammars/index.js'

const compiled = path.join(import.meta.dirname, '../../compiled')
const { memoryWorkspace } = await import(`${compiled}/host/memory-workspace.js`)
const { checkReport } = await import(`${compiled}/engine/check.js`)
const { buildReport } = await import(`${compiled}/engine/build.js`)
const { describe } = await import(`${compiled}/diagnostics/describe.js`)
const { readHere } = await import(`${compiled}/documents/read-here.js`)
const { adopt } = await import(`${compiled}/engine/adopt.js`)

const out = mkdtempSync(path.join(os.tmpdir(), 'delrapport-growth-'))
process.once('disconnect', () => {
  rmSync(out, { recursive: true, force: true })
  process.exit()
})

const bytesOf = (content) => (typeof content === 'string' ? Buffer.from(content) : content)

/** What was told, by its code and what is too much where it says so. */
const saying = ({ code, args }) =>
  [code, args.what, args.problem?.type ?? args.problem].filter((word) => typeof word === 'string').join(' ')

async function readReport(files) {
  const workspace = memoryWorkspace(
    new Map(Object.entries(files).map(([name, content]) => [name, bytesOf(content)])),
  )
  const checked = await checkReport(workspace, 'r')
  const formats = Object.keys(checked.parts.formats).filter((name) => !checked.parts.formats[name].prints)
  const { diagnostics } = await buildReport(checked, { formats, draft: true, folder: out, printer: null })
  for (const diagnostic of diagnostics) describe(diagnostic, checked.locate, 'sv')
  return diagnostics.filter(({ severity }) => severity === 'error').map(saying)
}

async function readDocument({ bytes, ending }) {
  const read = await readHere(bytes, ending, { language: 'sv' })
  if ('fault' in read) return [`document ${read.fault}`]
  const { checked } = await adopt(read, 'rapport')
  return checked.diagnostics.filter(({ severity }) => severity === 'error').map(saying)
}

process.on('message', async ({ title, size }) => {
  const made = await grammars.find((grammar) => grammar.title === title).make(size)
  const length = made.files
    ? Object.values(made.files).reduce((sum, content) => sum + bytesOf(content).length, 0)
    : size
  const before = process.cpuUsage()
  const start = performance.now()
  let told = []
  try {
    told = made.files ? await readReport(made.files) : await readDocument(made)
  } catch (error) {
    process.send({
      crash: String(error?.stack ?? error)
        .split('\n')
        .slice(0, 4)
        .join('\n'),
    })
    return
  }
  const { user, system } = process.cpuUsage(before)
  const milliseconds = Math.min((user + system) / 1000, performance.now() - start)
  process.send({ length, milliseconds, told: [...new Set(told)] })
})
process.send('ready')
