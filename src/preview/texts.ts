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
  /** Of a figure. */
  readonly explanation: string
  readonly madeOf: string
  readonly explainKeys: string
  readonly close: string
  readonly view: string
  readonly asPage: string
  readonly asPrinted: string
  readonly asBoth: string
  readonly printing: string
  /** `{0}` is the page’s number, `{1}` how many there are. */
  readonly pageOf: string
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
      'Sidan är den senaste som gick att visa. Den följer med igen när felen i inställningarna är rättade; de står i listan.',
    gone: 'Rapportens mapp finns inte längre. Välj en annan rapport, eller lägg tillbaka mappen.',
    lost: 'Förhandsvisningen har avslutats. Starta den igen med delrapport preview, och öppna adressen som då visas.',
    open: 'Öppna i VS Code',
    hide: 'Visa eller göm listan',
    error: 'fel',
    warning: 'varning',
    explanation: 'Så är talet räknat',
    madeOf: 'Räknat av eller hämtat från',
    explainKeys: 'Piltangenterna går mellan tabellens celler, Enter hit och Escape tillbaka.',
    close: 'Stäng',
    view: 'Visa',
    asPage: 'Webbsidan',
    asPrinted: 'Tryckta sidor',
    asBoth: 'Båda',
    printing: 'Sidorna trycks …',
    pageOf: 'Sida {0} av {1}',
  },
  en: {
    preview: 'preview',
    report: 'Report',
    page: 'The report',
    problems: 'Problems',
    noProblems: 'No problems.',
    counted: 'Number of problems:',
    stale:
      'The page is the last that could be shown. It follows again when the errors in the settings are mended; they are in the list.',
    gone: 'The report’s folder is no longer there. Choose another report, or put the folder back.',
    lost: 'The preview has ended. Start it again with delrapport preview, and open the address that it shows.',
    open: 'Open in VS Code',
    hide: 'Show or hide the list',
    error: 'error',
    warning: 'warning',
    explanation: 'How the figure is made',
    madeOf: 'Computed or taken from',
    explainKeys: 'The arrow keys go between the table’s cells, Enter goes here and Escape back.',
    close: 'Close',
    view: 'Show',
    asPage: 'The web page',
    asPrinted: 'Printed pages',
    asBoth: 'Both',
    printing: 'The pages are being printed …',
    pageOf: 'Page {0} of {1}',
  },
}
