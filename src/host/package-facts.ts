/** What the program's own package says of it. */

import { readProgramText } from './package-files.ts'

export interface PackageFacts {
  readonly version: string
  readonly engines: { readonly node: string }
}

export const readPackageFacts = async (): Promise<PackageFacts> =>
  JSON.parse(await readProgramText('package.json')) as PackageFacts
