import type { SignConvention } from '../model/conventions.ts'
import type { MoneyUnit } from '../model/units.ts'
import type { Localized } from '../model/language.ts'
import type { DraftFacts } from './draft.ts'

/** Stands for what nobody has found, and is told of until somebody writes it. */
const unknown: Localized<string> = { sv: '[att skriva]', en: '[to be written]' }

/** `report.yaml` of what a document says of itself. Texts are quoted as JSON is, which YAML reads. */
export function writeManifest(
  facts: DraftFacts,
  unit: MoneyUnit | null,
  signs: SignConvention | null,
): string {
  const { title, organisation, language, isAnnual, cutoff, date, registration, author } = facts
  const year = cutoff?.slice(0, 4)
  const lines = [
    `title: ${JSON.stringify(title)}`,
    `organisation: ${JSON.stringify(organisation ?? unknown[language])}`,
    ...(isAnnual ? ['type: annual'] : []),
    ...(cutoff ? [`period: { start: ${year}-01-01, end: ${year}-12-31 }`, `cutoff: ${cutoff}`] : []),
    ...(date ? [`date: ${date}`] : []),
    ...(registration ? [`registration: ${JSON.stringify(registration)}`] : []),
    ...(author ? [`author: ${JSON.stringify(author)}`] : []),
    `lang: ${language}`,
    ...(unit ? [`unit: ${unit}`] : []),
    ...(signs ? [`signs: ${signs}`] : []),
  ]
  return `${lines.join('\n')}\n`
}
