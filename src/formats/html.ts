import { collectGarbage } from '../host/collect-garbage.ts'
import type { FileFormat } from './format.ts'

/** The report as one web page, with everything it needs inside. */
export const html: FileFormat = {
  extension: 'html',
  prints: false,
  async make({ rendered }) {
    const page = Buffer.from(await (await rendered()).published())
    // While it is made it is copied several times, and a long report is being printed meanwhile.
    if (page.length > long) collectGarbage()
    return page
  },
}

/** In bytes: some five hundred pages of paper. */
const long = 2 * 1024 * 1024
