/** What stands around the report in a preview. */

import type { Localized } from '../model/language.ts'

export interface PreviewTexts {
  readonly preview: string
  readonly report: string
  readonly page: string
  readonly problems: string
  readonly noProblems: string
  readonly counted: string
  readonly stale: string
  readonly gone: string
  readonly lost: string
  readonly open: string
  readonly hide: string
  readonly error: string
  readonly warning: string
}

export const previewTexts: Localized<PreviewTexts> = {
  sv: {
    preview: 'förhandsvisning',
    report: 'Rapport',
    page: 'Rapporten',
    problems: 'Problem',
    noProblems: 'Inga problem.',
    counted: 'Antal problem:',
    stale:
      'Sidan är den senaste som gick att visa: inställningarna går inte att läsa. Rätta det som står först i listan.',
    gone: 'Rapporten finns inte längre. Välj en annan rapport, eller starta förhandsvisningen igen.',
    lost: 'Förhandsvisningen har avslutats. Starta den igen med delrapport preview.',
    open: 'Öppna i VS Code',
    hide: 'Visa eller göm listan',
    error: 'fel',
    warning: 'varning',
  },
  en: {
    preview: 'preview',
    report: 'Report',
    page: 'The report',
    problems: 'Problems',
    noProblems: 'No problems.',
    counted: 'Number of problems:',
    stale:
      'The page is the last that could be shown: the settings cannot be read. Mend what stands first in the list.',
    gone: 'The report is no longer there. Choose another report, or start the preview again.',
    lost: 'The preview has ended. Start it again with delrapport preview.',
    open: 'Open in VS Code',
    hide: 'Show or hide the list',
    error: 'error',
    warning: 'warning',
  },
}
