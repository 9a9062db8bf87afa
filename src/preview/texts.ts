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
  /** In the pane to write in. */
  readonly openHere: string
  readonly noText: string
  readonly copy: string
  /** Before the place. */
  readonly copied: string
  readonly goTo: string
  readonly way: string
  readonly wayWrite: string
  readonly wayOpen: string
  readonly wayCopy: string
  readonly hide: string
  readonly error: string
  readonly warning: string
  /** Behind the number of problems that are folded together. */
  readonly alike: string
  readonly mend: string
  readonly mendAll: string
  readonly mended: string
  readonly partlyMended: string
  readonly unmended: string
  /** Where nothing could be mended because the pane to write in could not save. */
  readonly unsaved: string
  readonly recipient: string
  readonly everybody: string
  readonly theme: string
  readonly ownTheme: string
  /** Before the id of the report before. */
  readonly compare: string
  readonly changed: string
  readonly nothingChanged: string
  readonly nextChange: string
  readonly was: string
  readonly earlier: string
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
    lost: 'Förhandsvisningen har avslutats. Har du skrivit något här som inte är sparat, kopiera det. Starta sedan igen med npx delrapport preview, och öppna adressen som då visas.',
    open: 'Öppna i VS Code',
    openHere: 'Gå till texten',
    noText: 'Stället ligger inte i någon textfil. Öppna filen i det program som den hör till.',
    copy: 'Kopiera platsen',
    copied: 'Kopierat:',
    goTo: 'Webbläsaren fick inte kopiera. Platsen är',
    way: 'Så kommer du till stället i texten',
    wayWrite:
      'Vill du skriva här i webbläsaren: välj Skriv. Dubbelklicka sedan i rapporten, eller välj ”Gå till texten”.',
    wayOpen:
      'Har du VS Code: dubbelklicka i rapporten, eller välj ”Öppna i VS Code”. Finns inte VS Code på datorn händer ingenting.',
    wayCopy:
      'Har du ett annat program: kopiera platsen. Den säger filens namn, raden och tecknet på raden. Öppna filen och gå till raden; i många program görs det med Ctrl-G.',
    hide: 'Visa eller göm listan',
    error: 'fel',
    warning: 'varning',
    alike: 'till av samma slag',
    mend: 'Rätta',
    mendAll: 'Rätta alla som går utan att fråga',
    mended: 'Rättat.',
    partlyMended: 'En del är rättat. Resten står kvar i listan: försök igen med det.',
    unmended:
      'Inget skrevs: filen är inte sparad där den skrivs, eller har ändrats sedan den lästes. Spara den, och försök igen om problemet finns kvar.',
    unsaved: 'Inget rättades: det som du har skrivit gick inte att spara. Se vad som står ovanför texten.',
    recipient: 'Variant',
    everybody: 'Utan variant',
    theme: 'Prova tema',
    ownTheme: 'Rapportens eget',
    compare: 'Jämför med',
    changed: 'Ändrade tal:',
    nothingChanged: 'Inga tal är ändrade.',
    nextChange: 'Nästa ändring',
    was: 'I rapporten före:',
    earlier: 'förut',
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
    lost: 'The preview has ended. If you have written something here that is not saved, copy it. Then start again with npx delrapport preview, and open the address that it shows.',
    open: 'Open in VS Code',
    openHere: 'Go to the text',
    noText: 'The place is in no text file. Open the file in the program that it belongs to.',
    copy: 'Copy the place',
    copied: 'Copied:',
    goTo: 'The browser was not allowed to copy. The place is',
    way: 'How to get to the place in the text',
    wayWrite:
      'To write here in the browser: choose Write. Then double-click in the report, or choose “Go to the text”.',
    wayOpen:
      'If you have VS Code: double-click in the report, or choose “Open in VS Code”. Without VS Code on the computer, nothing happens.',
    wayCopy:
      'If you use another program: copy the place. It says the name of the file, the line and the character in the line. Open the file and go to the line; in many programs that is Ctrl-G.',
    hide: 'Show or hide the list',
    error: 'error',
    warning: 'warning',
    alike: 'more of the same sort',
    mend: 'Mend',
    mendAll: 'Mend all that need no decision',
    mended: 'Mended.',
    partlyMended: 'Some of it is mended. The rest is still in the list: try again with that.',
    unmended:
      'Nothing was written: the file is not saved where it is being written, or has changed since it was read. Save it, and try again if the problem is still there.',
    unsaved: 'Nothing was mended: what you have written could not be saved. See what it says above the text.',
    recipient: 'Variant',
    everybody: 'Without a variant',
    theme: 'Try theme',
    ownTheme: 'The report’s own',
    compare: 'Compare with',
    changed: 'Changed figures:',
    nothingChanged: 'No figures have changed.',
    nextChange: 'Next change',
    was: 'In the report before:',
    earlier: 'before',
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
