/** The files that the record is about, by their checksums. */

import type { HashedFile } from '../../host/hashed-files.ts'
import { startOf } from '../../model/span.ts'
import type { Content } from '../../model/content.ts'
import { recordFile, type Blocks } from '../blocks.ts'
import type { RecordTexts } from '../texts.ts'
import type { RecordChapter } from './chapter.ts'

export const files: RecordChapter = {
  id: 'files',
  isWide: true,
  write: ({ program, sources, outputs }, blocks, say) => [
    blocks.paragraph(say.files.intro),
    blocks.paragraph(say.files.program(program.version, program.sha256)),
    ...sectionOf(say.files.sources, sources, blocks, say),
    ...(outputs.length === 0
      ? [blocks.section(say.files.outputs), blocks.paragraph(say.files.noOutputs)]
      : sectionOf(say.files.outputs, outputs, blocks, say)),
  ],
}

function sectionOf(
  title: string,
  listed: readonly HashedFile[],
  blocks: Blocks,
  { files: { heads } }: RecordTexts,
): Content[] {
  const columns = heads.map((heading) => ({ heading, holds: 'text' }) as const)
  const rows = listed.map(({ file, sha256 }) => ({ cells: [file, sha256], span: startOf(recordFile) }))
  return [blocks.section(title), blocks.table(title, columns, rows)]
}
