/** `##Mål`, and lists whose lines all lack the space behind their sign: `-Ett`, `1.Ett`. */

import type { ParagraphSlip } from './paragraph.ts'

const listSign = /^(?:[-+]|\d{1,3}[.)])(?=\p{L})/u

export const markerWithoutSpace: ParagraphSlip = ({ source, lines, span, firstLine }, { emit }) => {
  if (/^#{1,6}[^\s#]/.test(source)) emit('text/heading', { problem: 'space' }, firstLine)
  const marked = lines.filter((line) => listSign.test(line))
  if (marked.length < 2 || marked.length !== lines.length) return
  const sign = listSign.exec(lines[0]!)![0]
  const list = lines.map((line) => line.replace(listSign, '$& ')).join('\n')
  emit('text/list', { problem: 'space', sign, list }, span)
}
