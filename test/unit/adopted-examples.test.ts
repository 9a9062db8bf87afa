/** The examples as pages and as Word documents, read back as documents that were made elsewhere: no figure is lost or another. */

import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/adoption/words-of.ts'
import { isDocumentFault, type DocumentFault, type ForeignDocument } from '../../src/documents/document.ts'
import { readDocx } from '../../src/documents/docx/read-docx.ts'
import { readHtml } from '../../src/documents/html/read-html.ts'
import { adopt, type CheckedAdoption } from '../../src/engine/adopt.ts'
import { audit } from '../../src/engine/audit.ts'
import { checkReport } from '../../src/engine/check.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { writeDocument } from '../../src/formats/docx/write-document.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { remembered } from '../../src/model/remembered.ts'
import type { Table } from '../../src/model/table.ts'
import { renderReport } from '../../src/render/render-html.ts'
import { cellText } from '../../src/wording/cell-text.ts'

const even = (text: string): string =>
  text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('\u00ad', '')
    .trim()

/** What readers see of a table's figures, row by row; what stands above and beside a cell is not said again. */
const figures = ({ rows, columns }: Table): string[][] =>
  rows.map(({ cells }) =>
    cells.flatMap((cell, index) =>
      cell.value.type === 'number' ? [even(cellText(cell, columns[index]!, 'sv'))] : [],
    ),
  )

const asPage = async ({ numbered, locate, templates }: CheckedReport) => {
  const rendered = await renderReport({ numbered, problems: [], locate, templates }, () => undefined)
  return readHtml(new TextEncoder().encode(rendered.html()), { language: 'sv' })
}

const asWord = async ({ numbered, templates }: CheckedReport) => {
  const printed = { pages: new Map(numbered.outline.map(({ id }) => [id, 3])), count: 9 }
  const { bytes } = await writeDocument({ numbered, theme: templates.theme, problems: [], printed })
  return readDocx(bytes, { language: 'sv' })
}

async function adopted(document: ForeignDocument | DocumentFault, name: string) {
  if (isDocumentFault(document)) throw new Error(document.fault)
  return adopt(document, name)
}

const examples = [
  ['board', '2026-03'],
  ['municipality-tables', '2025-12'],
  ['tables', '2024-08'],
  ['constructs', '2024-08'],
  ['..', '2021-08'],
] as const

const idOf = (example: string): string => examples.find(([name]) => name === example)![1]

/** Each is checked once, and read back from Word once. */
const checkedExample = remembered(async (example: string): Promise<CheckedReport> =>
  checkReport(await openWorkspace(path.join(import.meta.dirname, '../../examples', example)), idOf(example)),
)
const fromPage = async (example: string) =>
  adopted(await asPage(await checkedExample(example)), idOf(example))
const fromWord = remembered(async (example: string) =>
  adopted(await asWord(await checkedExample(example)), idOf(example)),
)

/** The figures of a report that what was read back does not have in the same row, in the same order. */
function missing({ tables }: CheckedReport['numbered']['report'], { draft }: CheckedAdoption): string[] {
  const read = draft.tables.map(({ rows }) =>
    rows.map((cells) => cells.map(({ content }) => even(wordsOf(content)))),
  )
  expect(read.length).toBe(tables.length)
  return tables.flatMap((table, index) =>
    figures(table).flatMap((row, at) => {
      const found = read[index]!.slice(-table.rows.length)[at]!
      let next = 0
      return row.flatMap((figure) => {
        const place = found.indexOf(figure, next)
        if (place === -1) return [`${table.id} ${at}: ${figure}`]
        next = place + 1
        return []
      })
    }),
  )
}

describe.each([
  ['a page', fromPage],
  ['a Word document', fromWord],
] as const)('as %s', (_, published) => {
  test.each(examples)('%s %s', async (example) => {
    const checked = await checkedExample(example)
    const { report } = checked.numbered
    const found = await published(example)
    expect(missing(report, found)).toEqual([])
    const known = new Set(checked.diagnostics.map(({ code }) => code))
    const told = audit(found, 'fil', 'sv').problems.filter(({ code }) => !known.has(code))
    expect(told.map(({ cell, message }) => `${cell}: ${message}`)).toEqual([])
    expect(found.draft.facts.title).toBe(report.meta.title)
  })
})

test.each(examples)(
  'what was imported from Word, built to Word and imported again: %s %s',
  async (example, id) => {
    const first = await fromWord(example)
    const again = await adopted(await asWord(first.checked), id)
    expect(missing(first.checked.numbered.report, again)).toEqual([])
    expect(again.draft.chapters.map(({ title }) => wordsOf(title))).toEqual(
      first.draft.chapters.map(({ title }) => wordsOf(title)),
    )
  },
)
