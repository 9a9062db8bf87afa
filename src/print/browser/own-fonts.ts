/**
 * The fonts that the browser falls back on, where a report's own have no letter or an image names one: the same on every
 * machine, also on one without any, which no browser bears.
 */

import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder, type Environment } from '../../host/environment.ts'
import { unpackOnce } from '../../host/unpack.ts'
import { packedFiles } from './packed-files.ts'

/** The variables that make fonts of the program's own the only ones; none where the system does not ask fontconfig. */
export async function ownFonts(env: Environment, profile: string): Promise<Environment> {
  if (process.platform !== 'linux') return {}
  const { folder, version } = await packedFiles()
  const cache = cacheFolder(env)
  const unpacked = await unpackOnce(cache && path.join(cache, 'fonts'), version, [
    { archive: path.join(folder, 'fonts.tar.br'), as: 'fonts' },
  ])
  const settings = path.join(profile, 'fonts.conf')
  await writeFile(settings, fontSettings(path.join(unpacked, 'fonts'), path.join(profile, 'fonts-cache')))
  return { FONTCONFIG_FILE: settings, FONTCONFIG_PATH: undefined, FONTCONFIG_SYSROOT: undefined }
}

const fontSettings = (fonts: string, cache: string): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n` +
  `<fontconfig><dir>${escaped(fonts)}</dir><cachedir>${escaped(cache)}</cachedir></fontconfig>\n`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
