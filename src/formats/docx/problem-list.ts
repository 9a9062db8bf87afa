/** What is wrong with a draft, before its contents, as its page and its print have it. */

import { placeText } from '../../diagnostics/describe.ts'
import type { Problem } from '../../render/problem-marks.ts'
import type { Block } from './block.ts'
import { plainWriter } from './chapter-writer.ts'
import { textRun } from './inline.ts'
import { step } from './lists.ts'
import { paragraph } from './paragraph.ts'
import type { Writer } from './writer.ts'

export function problemBlocks(problems: readonly Problem[], writer: Writer): Block[] {
  if (problems.length === 0) return []
  const own = plainWriter(writer)
  const { colours } = writer.look
  const number = writer.lists.begin('number', 0, 1)
  return [
    paragraph(textRun(writer.words.problems, own, { colour: colours.bad }), { style: 'TOCHeading' }),
    ...problems.map(({ described }) =>
      paragraph(
        textRun(described.message, own, { bold: true }) +
          textRun(` ${described.hint} `, own) +
          textRun(placeText(described), own, { colour: colours.muted }),
        { style: 'ListParagraph', list: { number, level: 0 }, indent: { left: step, hanging: step } },
      ),
    ),
  ]
}
