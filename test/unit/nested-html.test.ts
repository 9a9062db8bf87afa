import { expect, test } from 'vitest'
import { readHtmlTable } from '../../src/source/html-table.ts'
import { nestsTooDeep } from '../../src/source/nested-html.ts'
import { readHtmlBlock } from '../../src/source/raw-html.ts'

test('elements in one another by the thousand are told, and read by nobody', () => {
  const deep = '<table><tr><td>'.repeat(100_000)
  expect(readHtmlBlock(deep)).toEqual({ children: [], removed: ['<table>', '<tr>', '<td>'] })
  expect(readHtmlTable(`${'<div>'.repeat(100_000)}<table><tr><td>1</td></tr></table>`)).toEqual([])
})

test('rows and items whose ends nobody writes are in nothing but their table', () => {
  const table = `<table>${'<tr><td>ett<td>två'.repeat(300)}</table>`
  expect(nestsTooDeep(table)).toBe(false)
  expect(readHtmlTable(table)).toHaveLength(300)
  expect(nestsTooDeep(`<ul>${'<li>en<p>två<br>'.repeat(300)}</ul>`)).toBe(false)
  expect(nestsTooDeep('<b>ett</b> '.repeat(300))).toBe(false)
})
