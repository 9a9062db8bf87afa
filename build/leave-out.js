/**
 * Parts of packages that are of no use here and are not shipped.
 *
 * - What reads front matter as JavaScript, JSON or YAML: the one call that could reach it says for each of these languages
 *   what is done instead (`src/source/front-matter.ts`).
 * - What paints the names of nodes for those who debug a walk: it is called at every node of every walk.
 * - What draws the pages of PDFs where there is no browser, by a package that comes with no program of ours.
 */

const instead = {
  'gray-matter/lib/engines.js': 'module.exports = {}',
  'unist-util-visit-parents/lib/color.node.js': 'export const color = (name) => name',
}

/** From a line up to another, and what stands there instead. Reading PDFs makes a matrix to draw with, and never draws. */
const cuts = {
  'pdfjs-dist/legacy/build/pdf.mjs': {
    from: 'if (isNodeJS) {\n  let canvas;',
    to: 'async function node_utils_fetchData(url) {',
    instead: 'const DOMMatrix = class {};\n',
  },
}

function cut(code, id, { from, to, instead }) {
  const [start, end] = [code.indexOf(from), code.indexOf(to)]
  if (start === -1 || end < start) throw new Error(`${id} is not what leave-out.js knows`)
  return code.slice(0, start) + instead + code.slice(end)
}

const ofFile = (entries, id) =>
  Object.entries(entries).find(([file]) => id.replaceAll('\\', '/').endsWith(`/${file}`))?.[1]

/** A plugin of rolldown's. */
export function leaveOut() {
  return {
    name: 'leave-out',
    load(id) {
      return ofFile(instead, id)
    },
    transform(code, id) {
      const known = ofFile(cuts, id)
      return known && cut(code, id, known)
    },
  }
}
