/** Text as cells hold it: escapes such as `_x000D_` decoded, line ends `\n`, composed letters, nothing around it. */

import { writableText } from '../../../model/plain-signs.ts'

const escape = /_x([0-9A-Fa-f]{4})_/g
// oxlint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export function cellText(stored: string): string {
  const decoded = stored.includes('_x') ? decodeEscapes(stored) : stored
  return writableText(decoded).replace(/\r\n?/g, '\n').normalize('NFC').trim()
}

/** Escapes can write what XML cannot: control characters go. */
const decodeEscapes = (stored: string): string =>
  stored
    .replace(escape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(invisible, '')
