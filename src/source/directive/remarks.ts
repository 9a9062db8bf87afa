/** `note="…"` and `source="…"`: what is said under a table or a figure. */

import type { Remarks } from '../../model/remarks.ts'
import { attribute } from './attributes.ts'
import type { Directive } from './directive.ts'

export const remarkAttributes = [
  attribute('note', ['anmärkning', 'kommentar', 'remark'], 'text', {
    sv: 'En anmärkning som trycks under, inom citattecken.',
    en: 'A note that is printed below, in quotation marks.',
  }),
  attribute('source', ['källa', 'ursprung'], 'text', {
    sv: 'Var siffrorna kommer ifrån; trycks under som ”Källa: …”.',
    en: 'Where the figures come from; printed below as “Source: …”.',
  }),
] as const

export const remarksOf = ({ attributes }: Directive): Remarks => ({
  note: said(attributes?.note),
  // Whoever writes the word too has it printed once.
  source: said(attributes?.source?.replace(/^(?:källa|source)\s*:\s*/i, '')),
})

const said = (text: string | null | undefined): string | null => text?.trim() || null
