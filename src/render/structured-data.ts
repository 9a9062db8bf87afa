/** What a report says of itself to search engines and catalogues: schema.org's `Report`, as JSON-LD. */

import type { ReportMeta } from '../model/report.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'

interface Told {
  /** The word for the type of report. */
  readonly genre: string
  readonly description: string
  readonly isDraft: boolean
}

/** JSON for a `script` element; what the manifest leaves out is left out. */
export function structuredData(meta: ReportMeta, { genre, description, isDraft }: Told): SafeHtml {
  const { period, keywords } = meta
  const report = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: meta.title,
    description,
    genre,
    inLanguage: meta.language,
    // A draft is not published, whatever date it bears.
    creativeWorkStatus: isDraft ? 'Draft' : 'Published',
    datePublished: isDraft ? undefined : (meta.date ?? undefined),
    temporalCoverage: period ? `${period.start}/${period.end}` : undefined,
    identifier: meta.registration ?? undefined,
    keywords: keywords.length > 0 ? keywords : undefined,
    author: meta.author === null ? undefined : { '@type': 'Person', name: meta.author },
    publisher: { '@type': 'GovernmentOrganization', name: meta.organisation },
  }
  return safeHtml(inScript(JSON.stringify(report)))
}

/** No text of an author's can end the element, open a comment in it, or be taken for markup. */
const inScript = (json: string): string =>
  json.replace(/[<>&]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
