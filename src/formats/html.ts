import type { FileFormat } from './format.ts'

/** The report as one web page, with everything it needs inside. */
export const html: FileFormat = {
  extension: 'html',
  prints: false,
  make: async ({ rendered }) => Buffer.from(await (await rendered()).published()),
}
