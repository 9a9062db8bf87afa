import type { Format } from './format.ts'

/** The report as one web page, with everything it needs inside. */
export const html: Format = {
  extension: 'html',
  prints: false,
  make: async ({ rendered }) => Buffer.from((await rendered()).html()),
}
