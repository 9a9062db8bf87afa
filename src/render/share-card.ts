/**
 * What social media and chats show where somebody links to the page (Open Graph), and its one address. A picture is not among
 * it: it would have to be a file of its own with an address, and the page is one file.
 */

import { escapeHtml } from '../model/escape-html.ts'
import type { Localized } from '../model/language.ts'
import type { ReportMeta } from '../model/report.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'
import { onScreen } from './screen-only.ts'

const locales: Localized<string> = { sv: 'sv_SE', en: 'en_GB' }

export function shareCard(
  { title, organisation, language, address, date }: ReportMeta,
  { description, isDraft }: { readonly description: string; readonly isDraft: boolean },
): SafeHtml {
  const says: readonly (readonly [name: string, value: string | null])[] = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', description],
    ['og:site_name', organisation],
    ['og:locale', locales[language]],
    ['og:url', address],
    ['article:published_time', isDraft ? null : date],
  ]
  const tags = says.flatMap(([name, value]) =>
    value ? [`<meta property="${name}" content="${escapeHtml(value)}">`] : [],
  )
  const canonical = address ? [`<link rel="canonical" href="${escapeHtml(address)}">`] : []
  const card = '<meta name="twitter:card" content="summary">'
  return safeHtml(onScreen([...canonical, ...tags, card].join('\n')))
}
