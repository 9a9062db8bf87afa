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
      const rendered = await renderReport({ numbered, problems: [], locate, templates }, emit)
      const printed = []
      const listening = {
        ...printer,
        withSheet: (styles, work) =>
          printer.withSheet(styles, (sheet) =>
            work({
              ...sheet,
              print: async () => {
                printed.push(await sheet.print())
                return printed.at(-1)
              },
            }),
          ),
      }
      const finished = await pdf.make({
        numbered,
        rendered: async () => rendered,
        printer: listening,
        emit,
        output,
        texts,
      })
      const told = collector.settle({}).filter(({ code }) => code.startsWith('pdf/'))
      const [before, after] = ['printed', 'finished'].map((name) => path.join(folder, `${id}.${name}.pdf`))
      // A report that prints in several parts has no print to compare it with.
      if (printed.length === 1) writeFileSync(before, printed[0])
      writeFileSync(after, finished)
      files.push({
        name: `${path.basename(root)} ${id}`,
        archive: output.attachData ? '3a' : '2a',
        told: told.length === 0 ? '' : JSON.stringify(told.map(({ args }) => args)),
        before: printed.length === 1 ? before : null,
        after,
      })
    }
  } finally {
    await printer.end()
  }
  return files
}
