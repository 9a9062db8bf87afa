import type { Localized } from '../model/language.ts'
import type { DraftFacts } from './draft.ts'

const unknown: Localized<string> = { sv: 'Organisationen', en: 'The organisation' }

/** `report.yaml` of what a document says of itself. Texts are quoted as JSON is, which YAML reads. */
export function writeManifest(facts: DraftFacts): string {
  const { title, organisation, language, isAnnual, cutoff } = facts
  const year = cutoff?.slice(0, 4)
  const lines = [
    `title: ${JSON.stringify(title)}`,
    `organisation: ${JSON.stringify(organisation ?? unknown[language])}`,
    ...(isAnnual ? ['type: annual'] : []),
    ...(cutoff ? [`period: { start: ${year}-01-01, end: ${year}-12-31 }`, `cutoff: ${cutoff}`] : []),
    `lang: ${language}`,
  ]
  return `${lines.join('\n')}\n`
}
