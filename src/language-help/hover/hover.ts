/** What is told of the word that a cursor, or a pointer, stands at. */

import type { CheckedReport } from '../../engine/checked-report.ts'
import { explainCell } from '../../explanations/explain-cell.ts'
import { explainValue } from '../../explanations/explain-value.ts'
import type { Language } from '../../model/language.ts'
import type { Span } from '../../model/span.ts'
import { referenceWords } from '../../numbering/reference-words.ts'
import { plainText } from '../../source/plain-text.ts'
import type { Asked } from '../asked.ts'
import { standingOf } from '../standing.ts'
import { subjectAt, type SubjectIn } from '../subject.ts'
import { blockHelp } from './block.ts'
import { columnHelp } from './column.ts'
import { figureHelp } from './figure.ts'
import type { Help } from './help.ts'
import { asMarkdown, paragraphs, strong } from './markdown.ts'
import { settingHelp } from './setting.ts'
import { hoverTexts } from './texts.ts'

/** Null where there is nothing to tell. */
export function helpAt(asked: Asked): Help | null {
  const standing = standingOf(asked)
  if (standing.in === 'settings') return settingHelp(asked)
  if (standing.in === 'code') return null
  const found = subjectAt(asked)
  return (found && subjectHelp(found, asked.language)) ?? blockHelp(asked)
}

function subjectHelp({ checked, subject, span, value }: SubjectIn, language: Language): Help | null {
  const { report } = checked.numbered
  if (value) {
    const explanation = explainValue(checked, value.node, value.span, language)
    return explanation && { span: value.span, markdown: figureHelp(explanation) }
  }
  switch (subject.type) {
    case 'id':
      return targetHelp(subject.id, span, checked, language)
    case 'cell': {
      const { table, row, column } = subject.at
      const cell = report.tables.find(({ id }) => id === table)?.rows[row]?.cells[column]
      // Words that an author wrote say all themselves.
      const isPlain = cell?.value.type === 'text' && !cell.sources && cell.origin === 'written'
      const explanation = isPlain ? null : explainCell(checked, subject.at, language)
      return explanation && { span, markdown: figureHelp(explanation) }
    }
    case 'column': {
      const table = report.tables.find(({ id }) => id === subject.table)
      return table ? { span, markdown: columnHelp(checked, table, subject.column, language) } : null
    }
    default:
      return null
  }
}

/** What a reference to it prints, and its title. */
function targetHelp(id: string, span: Span, { numbered }: CheckedReport, language: Language): Help | null {
  const { targets, report } = numbered
  const target = targets.get(id)
  if (!target) return null
  const words = referenceWords(target, report.meta.language)
  return {
    span,
    markdown: paragraphs(strong(plainText(target.title)), asMarkdown(hoverTexts[language].printsAs(words))),
  }
}
