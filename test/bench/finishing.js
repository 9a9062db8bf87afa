/**
 * What finishing a PDF costs beside printing it, for three sizes of report: medians in milliseconds, the peak of memory of
 * a process that only finishes, and the size of both files. `npm run bench`.
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createCollector } from '../../compiled/diagnostics/diagnostic.js'
import { openWorkspace } from '../../compiled/host/workspace.js'
import { checkReport } from '../../compiled/engine/check.js'
import { finishPart } from '../../compiled/print/finish/finish-part.js'
import { joinParts } from '../../compiled/print/finish/join/join-parts.js'
import { firstNumber } from '../../compiled/print/finish/part.js'
import { pressOn } from '../../compiled/print/press.js'
import { createSheets } from '../../compiled/print/sheets.js'
import { wordsInHtml } from '../../compiled/print/words-in-html.js'
import { renderReport } from '../../compiled/render/render-html.js'
import { writeLongReport } from './long-report.js'

const sizes = [11, 120, 500]
const facts = {
  standard: 'ua-1',
  title: 'Lång rapport',
  language: 'sv',
  author: null,
  organisation: 'Nämnden',
  registration: null,
  keywords: [],
  date: '2024-09-17',
  attachments: [],
}

function finish(printed, html) {
  const place = { first: firstNumber, isFirst: true, pageLine: null, targets: [] }
  const part = { language: 'sv', standard: 'ua-1', words: wordsInHtml(html), ...place }
  return joinParts([finishPart(printed, part)], facts)
}

async function median(runs, work) {
  const times = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]
}

async function htmlOf(folder) {
  const { numbered, locate, templates } = await checkReport(await openWorkspace(folder), 'r')
  const { print } = await renderReport({ numbered, problems: [], locate, templates }, createCollector().emit)
  const whole = { front: true, from: 0, to: print.chapters.length, isWhole: true }
  return { styles: print.styles, html: print.part(whole) }
}

/** Kilobytes, by a process of its own that reads the files, finishes, and says how much it took. */
function peakOf(folder) {
  const words = [import.meta.filename, path.join(folder, 'printed.pdf'), path.join(folder, 'page.html')]
  return Number(execFileSync(process.execPath, words, { encoding: 'utf8' }))
}

const [printedPath, htmlPath] = process.argv.slice(2)
if (printedPath) {
  finish(readFileSync(printedPath), readFileSync(htmlPath, 'utf8'))
  process.stdout.write(String(process.resourceUsage().maxRSS))
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'delrapport-bench-'))
  const press = pressOn(createSheets(process.env, 1))
  try {
    for (const size of sizes) {
      const workspace = path.join(folder, String(size))
      writeLongReport(workspace, size)
      const page = await htmlOf(workspace)
      const { html } = page
      const runs = size > 100 ? 3 : 9
      const print = await press.printPlain(page.styles, page.html)
      writeFileSync(path.join(workspace, 'printed.pdf'), print)
      writeFileSync(path.join(workspace, 'page.html'), html)
      const finished = finish(print, html)
      const printing = await median(runs, () => press.printPlain(page.styles, page.html))
      const finishing = await median(runs, () => finish(print, html))
      const pages = Buffer.from(print.buffer, print.byteOffset, print.length)
        .toString('latin1')
        .match(/\/Type \/Page\b/g).length
      process.stdout.write(
        `${pages} pages: print ${printing.toFixed(0)} ms, finish ${finishing.toFixed(0)} ms, ` +
          `${(finishing / printing).toFixed(2)} × print, ${(finishing / pages).toFixed(1)} ms a page, ` +
          `${(peakOf(workspace) / 1024).toFixed(0)} MB, ` +
          `${(print.length / 1024).toFixed(0)} kB → ${(finished.length / 1024).toFixed(0)} kB\n`,
      )
    }
  } finally {
    await press.end()
    rmSync(folder, { recursive: true, force: true })
  }
}
