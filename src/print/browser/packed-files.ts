/** What the npm package of the bundled browser holds, packed. */

import path from 'node:path'
import { packageFilePath, readText } from '../../host/package-files.ts'

export interface PackedFiles {
  readonly folder: string
  readonly version: string
}

export async function packedFiles(): Promise<PackedFiles> {
  // …/build/cjs/index.cjs → …
  const root = path.resolve(packageFilePath('@sparticuz/chromium'), '../../..')
  const { version } = JSON.parse(await readText(path.join(root, 'package.json'))) as { version: string }
  return { folder: path.join(root, 'bin'), version }
}
