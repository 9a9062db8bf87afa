/** Packs the extension into the one file that VS Code installs; the same sources give the same bytes. */

import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import { createVSIX } from '@vscode/vsce'

const here = import.meta.dirname

// What a zip file says of when its files were written: the first day that it can say.
process.env.SOURCE_DATE_EPOCH = String(Date.UTC(1980, 0, 1) / 1000)
await copyFile(path.join(here, '../../LICENSE'), path.join(here, 'LICENSE'))
await createVSIX({
  cwd: here,
  packagePath: path.join(here, 'delrapport.vsix'),
  // All that it uses is in its one file already.
  dependencies: false,
  allowMissingRepository: true,
})
