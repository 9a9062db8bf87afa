/**
 * Parts of packages that are of no use here and are not shipped.
 *
 * - What reads front matter as JavaScript, JSON or YAML: the one call that could reach it says for each of these languages
 *   what is done instead (`src/source/front-matter.ts`).
 * - What paints the names of nodes for those who debug a walk: it is called at every node of every walk.
 */

const instead = {
  'gray-matter/lib/engines.js': 'module.exports = {}',
  'unist-util-visit-parents/lib/color.node.js': 'export const color = (name) => name',
}

/** A plugin of rolldown's. */
export function leaveOut() {
  return {
    name: 'leave-out',
    load(id) {
      return Object.entries(instead).find(([file]) => id.replaceAll('\\', '/').endsWith(`/${file}`))?.[1]
    },
  }
}
