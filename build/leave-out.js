/**
 * Parts of packages that never run here and are not shipped: what reads front matter as JavaScript, JSON or YAML. The one
 * call that could reach them says for each of these languages what is done instead (`src/source/front-matter.ts`).
 */

const leftOut = /[\\/]gray-matter[\\/]lib[\\/]engines\.js$/

/** A plugin of rolldown's. */
export function leaveOut() {
  return {
    name: 'leave-out',
    load: {
      filter: { id: leftOut },
      handler: () => 'module.exports = {}',
    },
  }
}
