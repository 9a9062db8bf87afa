/** csv-spectrum: read as it says, as a table's file and as a document. */

import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { workspace } from './report.js'

const folder = path.dirname(createRequire(import.meta.url).resolve('csv-spectrum'))
/** Of this one the package's two files hold different telephone numbers. */
const isOther = (name) => name === 'location_coordinates'
const names = readdirSync(path.join(folder, 'csvs')).map((file) => path.basename(file, '.csv'))

/** A page parts long numbers, and lines where it likes. */
const asShown = (text) => text.replace(/\s+/g, '')
const textsIn = (page) =>
  asShown(
    page
      .replace(/<[^>]*>/g, ' ')
      .replace(/&nbsp;|&#xA0;/g, ' ')
      .replace(/&#x3C;/g, '<')
      .replace(/&#x26;|&amp;/g, '&')
      .replace(/&quot;/g, '"'),
  )

export const csv = {
  title: 'csv-spectrum, whose cells must all be on the page, and as documents',
  tried({ tryAll }) {
    const works = names.flatMap((name) => {
      const bytes = readFileSync(path.join(folder, 'csvs', `${name}.csv`))
      const cells = [JSON.parse(readFileSync(path.join(folder, 'json', `${name}.json`), 'utf8'))]
        .flat()
        .flatMap((row) => Object.entries(row).flat())
        .map(asShown)
      const sought = isOther(name) ? [] : cells
      const files = { 'reports/r/a.md': '# K\n\n::table[T]{#t src=a.csv}\n', 'reports/r/a.csv': bytes }
      return [
        { ...workspace(name, files), shows: true, cells: sought },
        { name: `${name}, as a document`, bytes, ending: '.csv' },
      ]
    })
    return tryAll(works, ({ page }, { cells = [] }) => {
      if (cells.length === 0) return []
      const texts = textsIn(page)
      return cells
        .filter((cell) => !texts.includes(cell))
        .map((cell) => `no cell says ${JSON.stringify(cell)}`)
    })
  },
}
