/** The examples as published pages, read back as documents that were made elsewhere: no figure is lost or another. */

import path from 'node:path'
import { expect, test } from 'vitest'
import { wordsOf } from '../../src/adoption/words-of.ts'
import { isDocumentFault } from '../../src/documents/document.ts'
import { readHtml } from '../../src/documents/html/read-html.ts'
import { adopt } from '../../src/engine/adopt.ts'
import { audit } from '../../src/engine/audit.ts'
import { checkReport } from '../../src/engine/check.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
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

test.each([
  ['board', '2026-03'],
  ['municipality-tables', '2025-12'],
  ['tables', '2024-08'],
  ['constructs', '2024-08'],
  ['..', '2021-08'],
])('%s %s', async (example, id) => {
  const workspace = await openWorkspace(path.join(import.meta.dirname, '../../examples', example))
  const { numbered, locate, templates, diagnostics } = await checkReport(workspace, id)
  const rendered = await renderReport({ numbered, problems: [], locate, templates }, () => undefined)
  const page = await readHtml(new TextEncoder().encode(rendered.html()), { language: 'sv' })
  if (isDocumentFault(page)) throw new Error(page.fault)
  const adopted = await adopt(page, id)
  const read = adopted.draft.tables.map(({ rows }) =>
    rows.map((cells) => cells.map(({ content }) => even(wordsOf(content)))),
  )
  const { tables } = numbered.report
  expect(read.length).toBe(tables.length)
  tables.forEach((table, index) => {
    const missing = figures(table).flatMap((row, at) => {
      const found = read[index]!.slice(-table.rows.length)[at]!
      return row.filter((figure) => !found.includes(figure)).map((figure) => `${table.id} ${at}: ${figure}`)
    })
    expect(missing).toEqual([])
  })
  const known = new Set(diagnostics.map(({ code }) => code))
  const told = audit(adopted, 'sida.html', 'sv').problems.filter(({ code }) => !known.has(code))
  expect(told.map(({ cell, message }) => `${cell}: ${message}`)).toEqual([])
  expect(adopted.draft.facts.title).toBe(numbered.report.meta.title)
})
