/**
 * Packages that few runs call are run when their functions are first called, not when what imports them is loaded: most reports
 * have no HTML, and what reads it takes as long to be loaded as a chapter to be read.
 */

const packages = { 'hast-util-from-html': ['fromHtml'] }
const prefix = '\0when-asked:'

/** A plugin of rolldown's. */
export const runWhenAsked = (files = new Map()) => ({
  name: 'when-asked',
  async resolveId(specifier, importer) {
    if (!Object.hasOwn(packages, specifier) || importer?.startsWith(prefix)) return null
    const { id } = await this.resolve(specifier, importer, { skipSelf: true })
    files.set(specifier, id)
    return `${prefix}${specifier}`
  },
  load(id) {
    if (!id.startsWith(prefix)) return null
    const name = id.slice(prefix.length)
    const file = files.get(name)
    const calls = packages[name].map(
      (called) => `export const ${called} = (...words) => asked().${called}(...words)`,
    )
    return `let made\nconst asked = () => (made ??= require(${JSON.stringify(file)}))\n${calls.join('\n')}\n`
  },
})
