/**
 * Changes every digit of every number in the tables of the examples, one at a time, and checks the report again: what is redundant
 * must be told, at its cell or at the one that it no longer fits. What is not told is listed by why. The share that is told may
 * not fall below `share.json`. `npm run mutation`; `-- --quick` changes one digit of each number, `-- --update` writes the shares anew.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const project = path.join(import.meta.dirname, '../..')
const compiled = path.join(project, 'compiled')

/** Workspaces with the reports of them whose numbers are changed. */
const examples = [
  ['.', '2021-08'],
  ['examples/board', '2026-03'],
  ['examples/constructs', '2024-08'],
  ['examples/municipality', 'kommun-2026-08'],
  ['examples/municipality', 'koncern-2026-08'],
  ['examples/municipality-tables', '2025-12'],
  ['examples/periods', '2021-08'],
  ['examples/sources', '2026-08'],
  ['examples/tables', '2024-08'],
]

/** The digits of the report's tables that stand in texts: where, in which cell, and why nothing may hold it. */
async function digitsOf(checked) {
  const { checkedFigures, isChecked, verdictOf, whyUnchecked } = await import(
    `${compiled}/checks/checked-figures.js`
  )
  const { checksOf } = await import(`${compiled}/checks/figure-checks.js`)
  const { printedFigures } = await import(`${compiled}/checks/printed-figures.js`)
  const { numbered, locate, held, kinds } = checked
  const { report } = numbered
  const printed = printedFigures(report)
  const figures = checkedFigures(report, printed, {
    checks: checksOf({ numbered, locate }, printed),
    held,
    kinds,
  })
  const texts = new Map(checked.texts.map((one) => [one.file, one.text]))
  return figures.flatMap((figure) => {
    const table = report.tables.find(({ id }) => id === figure.at.table)
    const { span } = table.rows[figure.at.row].cells[figure.at.column].written
    const text = texts.get(span.file)
    // Cells of workbooks are no text, those of other reports are changed there, and what is fetched or computed has no digit of its own.
    if (text === undefined || span.cell !== undefined || !span.file.startsWith(`reports/${report.id}/`))
      return []
    const written = text.slice(span.start, span.end)
    if (written.includes('{{')) return []
    const verdict = verdictOf(figure)
    const reason = isChecked(figure) ? verdict : whyUnchecked(figure, table)
    return [...written.matchAll(/\d/g)].map(({ index, 0: digit }) => ({
      file: span.file,
      at: span.start + index,
      digit,
      span: { start: span.start, end: span.end },
      written,
      reason,
      isLast: !/\d/.test(written.slice(index + 1)),
    }))
  })
}

async function changed([folder, id], isQuick) {
  const { openSession, openWorkspace } = await import(`${project}/dist/index.js`)
  const session = openSession(await openWorkspace(path.join(project, folder)))
  const checked = await session.check(id)
  const texts = new Map(checked.texts.map((one) => [one.file, one.text]))
  const known = new Set(checked.diagnostics.map(keyOf))
  const all = await digitsOf(checked)
  // The first of each number where one has to do: that of the most weight.
  const digits = isQuick ? all.filter((one, index) => all[index - 1]?.span.start !== one.span.start) : all
  const found = []
  for (const { file, at, digit, span, written, reason, isLast } of digits) {
    const text = texts.get(file)
    session.changed(file, text.slice(0, at) + ((Number(digit) + 1) % 10) + text.slice(at + 1))
    const { diagnostics } = await session.check(id)
    session.changed(file, text)
    const told = diagnostics.filter((one) => one.severity !== 'info' && !known.has(keyOf(one)))
    const isHere = told.some(
      (one) => one.span.file === file && one.span.start < span.end && one.span.end > span.start,
    )
    found.push({
      file,
      written,
      reason,
      isLast,
      told: isHere ? 'here' : told.length > 0 ? 'elsewhere' : null,
    })
  }
  session.dispose()
  return found
}

/** What has been told before the change is told again after it. */
const keyOf = ({ code, span, args }) =>
  JSON.stringify([code, span.file, span.start, args], (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )

async function main() {
  const { values: asked } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, update: { type: 'boolean', default: false } },
  })
  const shares = path.join(import.meta.dirname, 'share.json')
  const before = JSON.parse(readFileSync(shares, 'utf8'))
  const results = new Map()
  const waiting = [...examples]
  const worker = async () => {
    for (let example = waiting.shift(); example !== undefined; example = waiting.shift())
      results.set(example, await inThread(example, asked.quick))
  }
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker))
  say(
    '| report | digits | told at their cell | told at another | not told |\n| --- | ---: | ---: | ---: | --- |',
  )
  const now = {}
  let hasFallen = false
  for (const example of examples) {
    const found = results.get(example)
    const name = example.join(' ')
    const of = (told) => found.filter((one) => one.told === told)
    const silent = of(null)
    const share = Math.floor((1000 * (found.length - silent.length)) / found.length) / 10
    now[name] = share
    if (!asked.quick && share < (before[name] ?? 0)) hasFallen = true
    say(
      `| ${name} | ${found.length} | ${of('here').length} | ${of('elsewhere').length} | ${silent.length} (${reasonsOf(silent)}) |`,
    )
  }
  say(`\nTold: ${JSON.stringify(now)}`)
  if (asked.update) writeFileSync(shares, `${JSON.stringify(now, null, 2)}\n`)
  else if (hasFallen) {
    process.stderr.write(`A share has fallen: it was ${JSON.stringify(before)}\n`)
    process.exitCode = 1
  }
}

const say = (text) => process.stdout.write(`${text}\n`)

function reasonsOf(silent) {
  const counts = new Map()
  for (const { reason, isLast } of silent) {
    const name = isLast && ['agrees', 'rounded'].includes(reason) ? 'within rounding' : reason
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ')
}

const inThread = (example, isQuick) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { example, isQuick } })
    worker.on('message', resolve)
    worker.on('error', reject)
  })

if (isMainThread) await main()
else parentPort.postMessage(await changed(workerData.example, workerData.isQuick), [])
