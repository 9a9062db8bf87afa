/** What is asked of a browser: data in, data out, so that it can be asked from another thread too. */

import type { Measures } from './measure/measures.ts'
import {
  measureAgain,
  printPart,
  type MeasureAgain,
  type PartToPrint,
  type PrintedPart,
} from './print-part.ts'
import type { Sheets } from './sheets.ts'

/** `styles` are those of the sheet, as HTML. */
export interface Press extends Omit<Sheets, 'withSheet'> {
  /** Throws UnfinishablePdf where the browser prints otherwise than Chromium. */
  print(styles: string, part: PartToPrint): Promise<PrintedPart>
  /** Measures what was printed once more, for what only its finished print shows to be wrong. */
  measureAgain(styles: string, printed: MeasureAgain): Promise<Measures>
  /** A page as it is. */
  printPlain(styles: string, html: string): Promise<Uint8Array>
}

export function pressOn({ withSheet, ...sheets }: Sheets): Press {
  return {
    ...sheets,
    print: (styles, part) => withSheet(styles, (sheet) => printPart(sheet, part)),
    measureAgain: (styles, printed) => withSheet(styles, (sheet) => measureAgain(sheet, printed)),
    printPlain: (styles, html) =>
      withSheet(styles, async (sheet) => {
        await sheet.setStyles('')
        await sheet.show(html, true)
        return sheet.print()
      }),
  }
}
