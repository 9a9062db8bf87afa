/** Every report of a workspace as the browser printed it last, and as a build would write it. */

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { createCollector } from '../../compiled/diagnostics/diagnostic.js'
import { pdf } from '../../compiled/formats/pdf.js'
import { openWorkspace } from '../../compiled/host/workspace.js'
import { checkReport } from '../../compiled/engine/check.js'
import { createPrinter } from '../../compiled/print/printer.js'
import { renderReport } from '../../compiled/render/render-html.js'

export async function printReports(root, folder) {
  const workspace = await openWorkspace(root)
  const printer = createPrinter(process.env)
  const files = []
  try {
    for (const id of await workspace.folderNames('reports')) {
      const { numbered, locate, templates, output, texts } = await checkReport(workspace, id)
      const collector = createCollector()
      const { emit } = collector
      const render = await renderReport({ numbered, problems: [], locate, templates }, emit)
      const html = async () => render
      let printed
      const listening = {
        ...printer,
        print: async (...words) => (printed = await printer.print(...words)),
      }
      const finished = await pdf.make({ numbered, html, printer: listening, emit, output, texts })
      const told = collector.settle({}).filter(({ code }) => code.startsWith('pdf/'))
      const [before, after] = ['printed', 'finished'].map((name) => path.join(folder, `${id}.${name}.pdf`))
      writeFileSync(before, printed)
      writeFileSync(after, finished)
      files.push({
        name: `${path.basename(root)} ${id}`,
        archive: output.attachData ? '3a' : '2a',
        told: told.length === 0 ? '' : JSON.stringify(told.map(({ args }) => args)),
        before,
        after,
      })
    }
  } finally {
    await printer.end()
  }
  return files
}
