/**
 * How long `delrapport check` takes for tables up to nearly the largest that it takes, as whole processes: medians in milliseconds, and as multiples of
 * `node -e 0` in the same run. `npm run bench`.
 */

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const program = path.join(import.meta.dirname, '../../bin/delrapport.js')
const runs = 5
const folder = mkdtempSync(path.join(tmpdir(), 'delrapport-bench-'))

/** Eight columns: a label, six of money, one of them a deviation, and a comment; the last row is their total. */
function table(rows) {
  const sums = [0, 0, 0, 0, 0, 0]
  const lines = ['Post;Budget;Budget period;Utfall;Prognos;Avvikelse;Föregående år;Kommentar']
  for (let row = 0; row < rows; row++) {
    const [budget, period, outcome, forecast, previous] = [37, 31, 17, 41, 13].map(
      (step) => (row * step) % 9000,
    )
    const figures = [budget, period, outcome, forecast, budget - forecast, previous]
    figures.forEach((figure, column) => (sums[column] += figure))
    lines.push(`Enhet ${row};${figures.join(';')};Kommentar nummer ${row}`)
  }
  return [...lines, `Summa;${sums.join(';')};`, ''].join('\n')
}

function median(words, cwd) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    execFileSync(process.execPath, words, { cwd, stdio: 'ignore' })
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]
}

try {
  const base = median(['-e', '0'], folder)
  process.stdout.write(`node -e 0: ${base.toFixed(0)} ms\n`)
  for (const rows of [3000, 10_000, 30_000]) {
    const workspace = path.join(folder, String(rows))
    mkdirSync(path.join(workspace, 'reports/r/data'), { recursive: true })
    writeFileSync(path.join(workspace, 'reports/r/report.yaml'), 'title: T\norganisation: O\n')
    writeFileSync(path.join(workspace, 'reports/r/01.md'), '# K\n\n::table[T]{kind=result src=data/t.csv}\n')
    writeFileSync(path.join(workspace, 'reports/r/data/t.csv'), table(rows))
    const time = median([program, 'check', 'r', '--strict', '--no-cache'], workspace)
    const perRow = ((time - base) / rows) * 1000
    process.stdout.write(
      `${rows} rows: ${time.toFixed(0)} ms, ${(time / base).toFixed(1)} × node -e 0, ${perRow.toFixed(1)} µs a row\n`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
