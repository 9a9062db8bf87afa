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
    return printed.flatMap((page, index) => {
      const number = first + index
      const isSame = page.equals(finished[index])
      return isSame || hasLostContinuation(before, after, number, page, finished[index]) ? [] : [number]
    })
  })
  return changed.length === 0 ? '' : `pages ${changed.join(', ')} differ`
}

/** How many dots are darker: a few where letters that are gone lay on others. */
const darkened = (printed, finished) =>
  finished.reduce((count, dot, at) => (dot < printed[at] - 48 ? count + 1 : count), 0)

/**
 * Where a table begins, finishing takes out the line that says on later pages which table goes on: the words are fewer then, and
 * nothing has come to the page that was not there before.
 */
function hasLostContinuation(before, after, page, printed, finished) {
  const [was, is] = [before, after].map((file) => countOf(file, page))
  return is < was && printed.length === finished.length && darkened(printed, finished) < finished.length / 500
}

const countOf = (file, page) =>
  execFileSync('pdftotext', ['-f', String(page), '-l', String(page), file, '-'], { encoding: 'utf8' }).split(
    /\b(?:forts|cont)\./,
  ).length

const pageCount = (file) =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))[1])
