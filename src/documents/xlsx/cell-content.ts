/** The text of a sheet's cell as inline content: only raised and lowered signs and line ends are more than text. */

import type { PhrasingContent } from 'mdast'
import { raised } from '../raised.ts'

const marked = /<(sup|sub)>([^<>&]{1,20})<\/\1>/

export function cellContent(text: string): PhrasingContent[] {
  if (text === '') return []
  return text.split('\n').flatMap((line, index): PhrasingContent[] => {
    const content = lineContent(line)
    return index === 0 ? content : [{ type: 'break' }, ...content]
  })
}

/** Between the texts that the pattern parts lie the name of each element and what stands in it. */
function lineContent(line: string): PhrasingContent[] {
  const pieces = line.split(marked)
  return pieces.flatMap((piece, index): PhrasingContent[] => {
    if (piece === '' || index % 3 === 1) return []
    if (index % 3 === 0) return [{ type: 'text', value: piece }]
    return raised(pieces[index - 1] === 'sup' ? 'sup' : 'sub', piece)
  })
}
