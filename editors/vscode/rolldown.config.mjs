/** What is installed: the extension in one file, with all that it uses inside. */

import { defineConfig } from 'rolldown'
import { collectLicences } from '../../build/licences.js'

export default defineConfig({
  input: 'src/extension.ts',
  platform: 'node',
  // VS Code's own, which it gives to whoever asks.
  external: ['vscode', /^node:/],
  plugins: [collectLicences()],
  output: { file: 'dist/extension.js', format: 'cjs', comments: false, minify: false },
  onLog(_level, log) {
    throw new Error(`${log.code}: ${log.message}`)
  },
})
