/** `check --verbose`: how each table was checked, and which showed nothing to check. */

import { partsText } from '../../../diagnostics/catalogue/relation.ts'
import { printable } from '../../../diagnostics/reporters/printable.ts'
import { fallbackKind } from '../../../kinds/fallback-kind.ts'
import type { Language } from '../../../model/language.ts'
import type { FoundRelation } from '../../../model/relation.ts'
import type { Report } from '../../../model/report.ts'
import { plainText } from '../../../source/plain-text.ts'

/** A line for each table, and under it one for each relation among its figures. */
export function tableChecks({ tables }: Report, language: Language): string {
  const { heading, nothing, relation } = words[language]
  return tables
    .map(({ id, caption, title, kind, relations }) => {
      const name = caption ? plainText(caption) : id
      const lines = relations.map((one) => `    ${relation(one)}`)
      const found = lines.length > 0 ? lines : kind === fallbackKind.id ? [`    ${nothing}`] : []
      return [`  ${heading(name, title)}`, ...found].map((line) => `${printable(line)}\n`).join('')
    })
    .join('')
}

type Noun = readonly [one: string, many: string]

const places = ({ over, holds }: FoundRelation, columns: Noun, rows: Noun): string =>
  (over === 'rows' ? columns : rows)[holds === 1 ? 0 : 1]

const words = {
  sv: {
    heading: (name: string, title: string) => `${name} (${title.toLowerCase()})`,
    nothing: 'inga samband hittade: siffrorna är inte kontrollerade',
    relation: (one: FoundRelation) =>
      `”${one.made}” = ${partsText(one, 'sv')}${one.holds > 0 ? `, i ${one.holds} ${places(one, ['kolumn', 'kolumner'], ['rad', 'rader'])}` : ''}`,
  },
  en: {
    heading: (name: string, title: string) => `${name} (${title.toLowerCase()})`,
    nothing: 'no relations found: the figures are not verified',
    relation: (one: FoundRelation) =>
      `“${one.made}” = ${partsText(one, 'en')}${one.holds > 0 ? `, in ${one.holds} ${places(one, ['column', 'columns'], ['row', 'rows'])}` : ''}`,
  },
} as const
