/** A report of as many pages as asked for, give or take some, of what reports are made of: prose, lists, notes, tables. */

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const pagesOfChapter = 6
const words =
  'nämnden redovisar utfallet för perioden och bedömer att verksamheten håller budgeten trots högre kostnader för lokaler vikarier inköp samt underhåll av gator parker ledningar'.split(
    ' ',
  )

/** Writes the report `r` of the workspace. */
export function writeLongReport(workspace, pages) {
  // The title and the contents are pages too.
  writeChapters(workspace, Math.max(1, Math.round((pages - 2) / (pagesOfChapter + 0.1))), chapter)
}

/** The same of as many chapters as asked for, each of a page. */
export const writeShortChapters = (workspace, count) => writeChapters(workspace, count, shortChapter)

function writeChapters(workspace, count, chapterOf) {
  const folder = path.join(workspace, 'reports/r')
  mkdirSync(folder, { recursive: true })
  const manifest = [
    'title: Lång rapport',
    'organisation: Nämnden',
    'date: 2024-09-17',
    'listOf: [tables]',
    '',
  ]
  writeFileSync(path.join(folder, 'report.yaml'), manifest.join('\n'))
  for (let number = 1; number <= count; number++) {
    const name = `${String(number).padStart(4, '0')}.md`
    writeFileSync(path.join(folder, name), chapterOf(number))
  }
}

function chapter(number) {
  return [
    `# Verksamhet ${number}`,
    `${prose(number, 90)}[^1]`,
    '## Händelser',
    ...[1, 2, 3, 4].map((step) => prose(number + step, 110)),
    ...[1, 2, 3, 4, 5].map((step) => `- ${prose(number * step, 12)}`),
    '## Ekonomi',
    prose(number + 7, 80),
    table(number, 24),
    '### Avvikelser',
    ...[1, 2, 3, 4, 5, 6].map((step) => prose(number + 11 * step, 120)),
    table(number + 500, 30),
    ...[1, 2].map((step) => prose(number + 13 * step, 100)),
    `[^1]: ${prose(number + 3, 20)}`,
    '',
  ].join('\n\n')
}

const shortChapter = (number) =>
  [`# Verksamhet ${number}`, prose(number, 90), prose(number + 1, 60), table(number, 8), ''].join('\n\n')

function prose(seed, length) {
  const text = Array.from(
    { length },
    (_, index) => words[(seed * 7 + index * (3 + (seed % 5))) % words.length],
  )
  return `Här ${text.join(' ')}, ${seed} gånger.`
}

function table(seed, rows) {
  const lines = Array.from({ length: rows }, (_, row) => {
    const budget = 1000 + ((seed * 37 + row * 91) % 900)
    const forecast = budget - 40 + ((seed + row) % 80)
    return `| Enhet ${row + 1} | ${budget} | ${Math.round(budget * 0.66)} | ${forecast} | ${budget - forecast} |`
  })
  const head = ['| Post | Budget | Utfall | Prognos | Avvikelse |', '| --- | --: | --: | --: | --: |']
  return `:::table[Utfall ${seed}]{kind=result}\n\n${[...head, ...lines].join('\n')}\n| Summa | | | | |\n\n:::`
}
