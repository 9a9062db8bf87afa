/** What is shipped: the program in a few files of its own, with all that it uses inside. */

import { defineConfig } from 'rolldown'
import { sayCommonJs } from './build/commonjs.js'
import { pageScript } from './build/page-script.js'
import { leaveOut } from './build/leave-out.js'
import { runWhenAsked } from './build/when-asked.js'
import { readPatternsWhenAsked } from './build/hyphenation.js'
import { compileOwnTemplates } from './build/own-templates.js'
import { collectLicences } from './build/licences.js'

/** Each is started or imported by its file's name in `dist/`. */
const entries = [
  'cli/main',
  'cli/work',
  'cli/complete',
  'print/finish-thread',
  'documents/read-thread',
  'engine/chapter-thread',
  'index',
]

/** What the pages of a preview use of packages: asked for by its file's name in `dist/preview/`. */
const ofPages = ['printed-pages', 'pdf-worker', 'desk']

const onLog = (_level, log) => {
  throw new Error(`${log.code}: ${log.message}`)
}

export default defineConfig([
  {
    input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
    platform: 'node',
    external: /^node:/,
    plugins: [
      leaveOut(),
      readPatternsWhenAsked(),
      runWhenAsked(),
      sayCommonJs(),
      compileOwnTemplates(),
      collectLicences(),
    ],
    output: {
      dir: 'dist',
      format: 'cjs',
      cleanDir: true,
      // The hash tells one text from another: what is kept of a part bears its name.
      chunkFileNames: 'parts/[name]-[hash].js',
      // Names stay: what is sent to the browser must run there, and a bug's stack is read by people.
      minify: false,
      comments: false,
    },
    onLog,
  },
  {
    input: Object.fromEntries(ofPages.map((name) => [name, `templates/preview/${name}.js`])),
    platform: 'browser',
    plugins: [collectLicences()],
    output: { dir: 'dist/preview', format: 'esm', minify: true, comments: false },
    onLog,
  },
  { ...pageScript, onLog },
])
