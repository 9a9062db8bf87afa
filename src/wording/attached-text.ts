/** What every output says of a PDF that comes along with a chapter. */

import type { Localized } from '../model/language.ts'
import type { AttachedFile } from '../model/report.ts'

interface AttachedWords {
  /** `Filen revision.pdf (4 sidor) är bifogad i rapportens PDF.` */
  readonly sentence: (file: AttachedFile) => string
  readonly get: (file: AttachedFile) => string
}

const kilobytes = ({ bytes }: AttachedFile): number => Math.max(1, Math.round(bytes.length / 1024))

export const attachedWords: Localized<AttachedWords> = {
  sv: {
    sentence: ({ name, pages, isTagged }) => {
      const length = pages === null ? '' : ` (${pages} ${pages === 1 ? 'sida' : 'sidor'})`
      return `Filen ${name}${length} är bifogad i rapportens PDF.${isTagged ? '' : ' Den är inte anpassad för skärmläsare.'}`
    },
    get: (file) => `Hämta ${file.name} (PDF, ${kilobytes(file)} kB)`,
  },
  en: {
    sentence: ({ name, pages, isTagged }) => {
      const length = pages === null ? '' : ` (${pages} ${pages === 1 ? 'page' : 'pages'})`
      return `The file ${name}${length} is attached to the report’s PDF.${isTagged ? '' : ' It is not adapted to screen readers.'}`
    },
    get: (file) => `Get ${file.name} (PDF, ${kilobytes(file)} kB)`,
  },
}
