import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { NumberedReport } from '../../numbering/number-report.ts'
import { plainReport } from './plain-report.ts'

export const writeMarkdown = (numbered: NumberedReport): string =>
  toMarkdown(plainReport(numbered), {
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
    rule: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  })
