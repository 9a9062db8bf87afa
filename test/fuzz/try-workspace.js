/** A thread that checks, renders and describes what it is sent, in memory, and tells what no run may end in. */

import path from 'node:path'
import { parentPort } from 'node:worker_threads'

const compiled = path.join(import.meta.dirname, '../../compiled')
const { memoryWorkspace } = await import(`${compiled}/host/memory-workspace.js`)
const { checkReport } = await import(`${compiled}/engine/check.js`)
const { describe } = await import(`${compiled}/diagnostics/describe.js`)
const { renderReport } = await import(`${compiled}/render/render-html.js`)
const { EnvironmentError } = await import(`${compiled}/host/environment-error.js`)

/** Null, or what went wrong in a line. */
async function faultOf({ files, id }) {
  try {
    const checked = await checkReport(memoryWorkspace(files), id)
    const { diagnostics, locate } = checked
    for (const diagnostic of diagnostics)
      for (const language of ['sv', 'en']) {
        const { message, start, file } = describe(diagnostic, locate, language)
        if (!message || !file || !(start.line > 0) || /undefined|\[object|NaN/.test(message))
          return `a problem without words or a place: ${diagnostic.code}: ${message}`
      }
    const { output, numbered, templates } = checked
    const { offerData: offersData, explainFigures: explainsFigures } = output
    const input = {
      numbered,
      problems: diagnostics,
      locate,
      templates,
      offersData,
      explainsFigures,
      explainsTerms: true,
    }
    const rendered = await renderReport(input, () => undefined)
    return rendered.html().includes('</html>') ? null : 'no page'
  } catch (error) {
    if (error instanceof EnvironmentError) return null
    return String(error?.stack ?? error)
      .split('\n')
      .slice(0, 4)
      .join('\n')
  }
}

parentPort.on('message', async (work) => parentPort.postMessage(await faultOf(work), []))
parentPort.postMessage('ready', [])
