/**
 * A thread that checks, renders and describes what it is sent, in memory, and tells what no run may end in. It is sent a workspace
 * (`files`, `id`) or a document that was made elsewhere (`bytes`, `ending`); with `shows` it answers with the page too.
 */

import path from 'node:path'
import { parentPort } from 'node:worker_threads'

const compiled = path.join(import.meta.dirname, '../../compiled')
const { memoryWorkspace } = await import(`${compiled}/host/memory-workspace.js`)
const { checkReport } = await import(`${compiled}/engine/check.js`)
const { adopt } = await import(`${compiled}/engine/adopt.js`)
const { readHere } = await import(`${compiled}/documents/read-here.js`)
const { describe } = await import(`${compiled}/diagnostics/describe.js`)
const { renderReport } = await import(`${compiled}/render/render-html.js`)
const { EnvironmentError } = await import(`${compiled}/host/environment-error.js`)

/** What no words of ours hold, unless an author wrote it. */
const slips = /undefined|\[object|NaN/

/** What is not seen is left out of words that quote an author. */
const seen = (text) => text.normalize('NFKC').replace(/[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')

const textOf = (bytes) => (typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes))

const isWritten = ({ files }) =>
  files !== undefined &&
  [...files].some(([name, bytes]) => slips.test(seen(name)) || slips.test(seen(textOf(bytes))))

/** What is told, in words; throws what is told without. */
function wordsOf({ diagnostics, locate }, mayHoldSlips) {
  return diagnostics.flatMap((diagnostic) =>
    ['sv', 'en'].map((language) => {
      const { message, start, file } = describe(diagnostic, locate, language)
      if (!message || !file || !(start.line > 0) || (!mayHoldSlips && slips.test(message)))
        throw new Error(`a problem without words or a place: ${diagnostic.code}: ${message}`)
      return message
    }),
  )
}

async function pageOf(checked) {
  const { diagnostics, locate, output, numbered, templates } = checked
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
  const html = (await renderReport(input, () => undefined)).html()
  // A template of the workspace's own may leave out what it likes.
  if (!html.includes('</html>') && templates.replaced.size === 0) throw new Error('no page')
  return html
}

async function checkedOf({ files, id, bytes, ending }) {
  if (files) return checkReport(memoryWorkspace(files), id)
  const read = await readHere(bytes, ending, { language: 'sv' })
  return 'fault' in read ? null : (await adopt(read, 'rapport')).checked
}

/** `fault` is null, or what went wrong in a line; `words` are those of all problems. */
async function tried(work) {
  try {
    const checked = await checkedOf(work)
    if (checked === null) return { fault: null, words: [], page: null }
    const words = wordsOf(checked, isWritten(work))
    const page = await pageOf(checked)
    return { fault: null, words, page: work.shows ? page : null }
  } catch (error) {
    if (error instanceof EnvironmentError) return { fault: null, words: [], page: null }
    return {
      fault: String(error?.stack ?? error)
        .split('\n')
        .slice(0, 4)
        .join('\n'),
    }
  }
}

parentPort.on('message', async (work) => parentPort.postMessage(await tried(work), []))
parentPort.postMessage('ready', [])
