/** Whether finishing has changed how pages look, by poppler. */

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Of a longer report, the first and the last pages stand for all. */
const fewPages = 40

/** Null where poppler is not installed. */
export function differingPages(before, after, folder) {
  if (spawnSync('pdftoppm', ['-v']).error) return null
  const [count, now] = [before, after].map(pageCount)
  if (count !== now) return `${count} pages became ${now}`
  const ranges =
    count <= fewPages
      ? [[1, count]]
      : [
          [1, fewPages / 2],
          [count - fewPages / 2 + 1, count],
        ]
  const changed = ranges.flatMap(([first, last]) => {
    const [printed, finished] = [before, after].map((file, index) => {
      const target = path.join(folder, `pages-${index}`)
      rmSync(target, { recursive: true, force: true })
      mkdirSync(target)
      const range = ['-f', String(first), '-l', String(last)]
      execFileSync('pdftoppm', ['-r', '60', ...range, file, path.join(target, 'page')])
      return readdirSync(target)
        .sort()
        .map((name) => readFileSync(path.join(target, name)))
    })
    return printed.flatMap((page, index) => (page.equals(finished[index]) ? [] : [first + index]))
  })
  return changed.length === 0 ? '' : `pages ${changed.join(', ')} differ`
}

const pageCount = (file) =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))[1])
