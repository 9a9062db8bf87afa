/**
 * The program's own templates, compiled when it is built: compiling them takes a fifteenth of a small build
 * (`src/render/ready-templates.ts`).
 */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import handlebars from 'handlebars'

const folder = path.join(import.meta.dirname, '../templates')

/** As `templateOptions` in `src/render/templates.ts`, which a test holds. */
const options = { strict: true, preventIndent: true }

/** A plugin of rolldown's. */
export const compileOwnTemplates = () => ({
  name: 'own-templates',
  generateBundle() {
    const files = [
      'report.hbs',
      ...readdirSync(path.join(folder, 'partials'))
        .sort()
        .map((file) => `partials/${file}`),
    ]
    const entries = files.map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8')
      const name = JSON.stringify(path.basename(file, '.hbs'))
      return `${name}: { text: ${JSON.stringify(text)}, spec: ${String(handlebars.precompile(text, options))} }`
    })
    const source = `module.exports = {\n${entries.join(',\n')}\n}\n`
    this.emitFile({ type: 'asset', fileName: 'templates.js', source })
  },
})
