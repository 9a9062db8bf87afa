/** Images of the report's folder, in `![What it shows](`. */

import { imageEndings } from '../../source/images.ts'
import type { Asked } from '../asked.ts'
import { lineAt } from '../line-at.ts'
import { folderOfReport, reportFiles } from './files.ts'
import type { Proposal } from './proposal.ts'

/** Null where no image is being named. */
export async function proposedImages({
  workspace,
  file,
  text,
  offset,
}: Asked): Promise<readonly Proposal[] | null> {
  const { before, after } = lineAt(text, offset)
  const written = /!\[[^\]]*\]\((<?[^)\s>"]*)$/.exec(before)?.[1]
  if (written === undefined) return null
  const rest = /^[^)\s"]*/.exec(after)![0]
  const isClosed = /^\s*(?:"[^"]*"\s*)?\)/.test(after.slice(rest.length))
  const span = { file, start: offset - written.length, end: offset + rest.length }
  const files = await reportFiles(workspace, folderOfReport(file), imageEndings)
  return files.map((name) => {
    const address = addressOf(name)
    return {
      sort: 'file',
      label: name,
      detail: '',
      words: address,
      span,
      text: isClosed ? address : `${address})`,
    }
  })
}

/** A blank would end the address, and a per cent sign begin a code. */
function addressOf(name: string): string {
  const escaped = name.replaceAll('%', '%25')
  return /[\s()]/.test(escaped) ? `<${escaped}>` : escaped
}
