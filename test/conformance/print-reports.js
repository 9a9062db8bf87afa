/** Every report of a workspace as the browser printed it last, and as a build would write it. */

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { createCollector } from '../../compiled/diagnostics/diagnostic.js'
import { pdf } from '../../compiled/formats/pdf.js'
import { openWorkspace } from '../../compiled/host/workspace.js'
import { checkReport } from '../../compiled/engine/check.js'
import { formatInput } from '../../compiled/engine/format-input.js'
import { pageMap } from '../../compiled/print/page-map.js'
import { pressOn } from '../../compiled/print/press.js'
import { printerOn } from '../../compiled/print/printer.js'
import { createSheets } from '../../compiled/print/sheets.js'
import { placeholders } from '../../compiled/render/page-slots.js'
import { renderReport } from '../../compiled/render/render-html.js'

/** `standard` is `ua-1` or `ua-2`, whatever the report says. */
export async function printReports(root, folder, standard) {
  const workspace = await openWorkspace(root)
  const sheets = createSheets(process.env, 1)
  const printer = printerOn(pressOn(sheets))
  const files = []
  try {
    for (const id of await workspace.folderNames('reports')) {
      const checked = await checkReport(workspace, id)
      const { numbered, locate, templates } = checked
      const output = { ...checked.output, pdf: standard }
      const collector = createCollector()
      const { emit } = collector
      const rendered = await renderReport({ numbered, problems: [], locate, templates }, emit)
      const shown = []
      const listening = {
        ...printer,
        ...pressOn({
          ...sheets,
          withSheet: (styles, work) =>
            sheets.withSheet(styles, (sheet) => {
              const seen = { html: '', rules: '' }
              shown.push(seen)
              return work({
                ...sheet,
                show: (html, isFirst) => sheet.show((seen.html = html), isFirst),
                setRules: (css) => sheet.setRules((seen.rules = css)),
              })
            }),
        }),
      }
      const setting = { marked: [], rendered, printer: listening, isLast: false }
      const finished = await pdf.make(formatInput({ ...checked, output }, setting, emit))
      const told = collector.settle({}).filter(({ code }) => code.startsWith('pdf/'))
      const [before, after] = ['printed', 'finished'].map((name) => path.join(folder, `${id}.${name}.pdf`))
      // A report that prints in several parts has no print to compare it with.
      const isWhole = shown.length === 1
      if (isWhole) writeFileSync(before, await printedWithNumbers(sheets, rendered.print.styles, shown[0]))
      writeFileSync(after, finished)
      files.push({
        name: `${path.basename(root)} ${id} ${standard}`,
        profiles: profiles[standard][output.attachData ? 'attached' : 'plain'],
        told: told.length === 0 ? '' : JSON.stringify(told.map(({ args }) => args)),
        before: isWhole ? before : null,
        after,
      })
    }
  } finally {
    await printer.end()
  }
  return files
}

/** As veraPDF calls them. */
const profiles = {
  'ua-1': { plain: ['ua1', '2a'], attached: ['ua1', '3a'] },
  'ua-2': { plain: ['ua2', '4'], attached: ['ua2', '4f'] },
}

/** The page as the browser prints it with the numbers in its contents, which finishing writes otherwise. */
function printedWithNumbers(sheets, styles, { html, rules }) {
  return sheets.withSheet(styles, async (sheet) => {
    await sheet.show(html, true)
    await sheet.setRules(rules)
    const pages = pageMap(await sheet.print())
    const entry = new RegExp(`(href="#([^"]+)"(?:(?!</a>).)*?)${placeholders.contents}`, 'gs')
    await sheet.show(
      html.replace(entry, (_, before, target) => `${before}${pages.get(target)}`),
      true,
    )
    await sheet.setRules(rules)
    return sheet.print()
  })
}
