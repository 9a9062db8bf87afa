/**
 * Reports of unequal sizes, as a county's or a company's many units write them: some are a page, some are twenty; some are prose,
 * others tables in the text or in files, some show photographs, and one in twenty gathers others. The same on every machine.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { photograph } from './photograph.js'

const words =
  'nämnden redovisar utfallet för perioden och bedömer att verksamheten håller budgeten trots högre kostnader för lokaler vikarier inköp samt underhåll av gator parker ledningar'.split(
    ' ',
  )

/** Of Lehmer: numbers from 0 to 1. */
function numbers(seed) {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Writes `count` reports into the folder of a workspace. */
export function writeReports(workspace, count) {
  const next = numbers(20_260_831)
  const ids = Array.from({ length: count }, (_, index) => `enhet-${String(index + 1).padStart(4, '0')}`)
  const files = ids.flatMap((id, index) => {
    const gathered = index >= 20 && next() < 0.05 ? ids.slice(index - 2 - Math.floor(next() * 4), index) : []
    return reportOf(id, gathered, next).map(([name, content]) => [`reports/${id}/${name}`, content])
  })
  for (const [name, content] of files) {
    const file = path.join(workspace, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

function reportOf(id, gathered, next) {
  // Most are small and a few are large: e to the power of what is near 0 most often.
  const pages = Math.min(30, Math.max(1, Math.round(1.2 * Math.exp(2 * (next() + next() + next() - 1.5)))))
  const makers = [prose, table, list, dataTable, photo]
  const shares = [1, next() * 2, next(), next() * 0.7, next() < 0.1 ? 0.3 : 0]
  const chapters = Array.from({ length: Math.ceil(pages / 3) }, (_, number) =>
    chapterOf(number + 1, Math.min(3, pages - 3 * number) * 4, { makers, shares, next }),
  )
  const manifest = [
    `title: Delårsrapport ${id}`,
    `organisation: Enhet ${id}`,
    'date: 2026-09-17',
    'period: { start: 2026-01-01, end: 2026-12-31 }',
    'cutoff: 2026-08-31',
    'status: final',
    ...(gathered.length > 0 ? [`include: [${gathered.join(', ')}]`] : []),
    '',
  ]
  const rollup = '# Enheterna\n\n::rollup[Enheternas ekonomi]{#enheterna kind=result table=ekonomi}\n'
  return [
    ['report.yaml', manifest.join('\n')],
    ['00-ekonomi.md', `# Ekonomi i korthet\n\n${tableOf('ekonomi', 4, next)}\n`],
    ...(gathered.length > 0 ? [['99-enheterna.md', rollup]] : []),
    ...chapters.flat(),
  ]
}

/** The chapter, and the files that it shows. */
function chapterOf(number, parts, { makers, shares, next }) {
  const files = []
  const sum = shares.reduce((a, b) => a + b, 0)
  const texts = Array.from({ length: parts }, (_, part) => {
    let left = next() * sum
    const maker = makers.find((_, index) => (left -= shares[index]) < 0) ?? prose
    return maker(`${number}-${part + 1}`, next, files)
  })
  const name = `${String(number).padStart(2, '0')}-verksamhet.md`
  return [[name, [`# Verksamhet ${number}`, ...texts, ''].join('\n\n')], ...files]
}

const sentence = (next, length) =>
  `Här ${Array.from({ length }, () => words[Math.floor(next() * words.length)]).join(' ')}.`

const prose = (id, next) =>
  [`## Händelser ${id}`, ...[1, 2, 3].map(() => sentence(next, 40 + Math.floor(next() * 60)))].join('\n\n')

const list = (id, next) =>
  [`## Lista ${id}`, ...Array.from({ length: 12 }, () => `- ${sentence(next, 14)}`)].join('\n\n')

const table = (id, next) => tableOf(`tabell-${id}`, 6 + Math.floor(next() * 20), next)

function tableOf(id, rows, next) {
  const lines = figures(rows, next).map((row) => `| ${row.join(' | ')} |`)
  const head = ['| Post | Budget | Utfall | Prognos | Avvikelse |', '| --- | --: | --: | --: | --: |']
  return `:::table[Utfall ${id}]{#${id} kind=result}\n\n${[...head, ...lines].join('\n')}\n| Summa | | | | |\n\n:::`
}

function dataTable(id, next, files) {
  const rows = [
    ['Post', 'Budget', 'Utfall', 'Prognos', 'Avvikelse'],
    ...figures(20 + Math.floor(next() * 60), next),
    ['Summa', '', '', '', ''],
  ]
  files.push([`data/${id}.csv`, `${rows.map((row) => row.join(';')).join('\n')}\n`])
  return `::table[Ur filen ${id}]{#fil-${id} kind=result src=data/${id}.csv}`
}

const figures = (rows, next) =>
  Array.from({ length: rows }, (_, row) => {
    const budget = 1000 + Math.floor(next() * 900)
    const forecast = budget - 40 + Math.floor(next() * 80)
    return [`Post ${row + 1}`, budget, Math.round(budget * 0.66), forecast, budget - forecast]
  })

function photo(id, next, files) {
  files.push([`images/${id}.png`, photograph(Math.floor(next() * 1e6), 150 + Math.floor(next() * 250))])
  return `![Bild från verksamheten, nummer ${id}](images/${id}.png)`
}
