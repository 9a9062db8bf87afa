import { turningSigns } from '../../model/direction-signs.ts'

/** What a terminal obeys, and signs that turn the letters behind them round: a name would be shown as another one. */
const commanding = String.raw`[\p{Cc}${turningSigns}]`
const oneCommanding = new RegExp(commanding, 'gu')
const lineEndOrCommanding = new RegExp(String.raw`\r\n|${commanding}`, 'gu')

/** Control characters in an author's text must not reach the terminal; a tab or a line end is one column wide here. */
export const printable = (text: string): string =>
  text.replace(/[\t\r\n]/g, ' ').replace(oneCommanding, '\ufffd')

/** The same for a whole text of ours with lines and colours, in which an author's may have been left as it was. */
export const withoutControls = (text: string): string =>
  text.replace(lineEndOrCommanding, (found, at: number) =>
    ['\t', '\n', '\r\n'].includes(found) || (found === escape && isColour(text, at)) ? found : '\ufffd',
  )

const escape = '\u001b'

/** Colours and weights we give ourselves. A carriage return that does not end a line would have the next text lie over it. */
const isColour = (text: string, at: number): boolean => /^\[\d{1,2}m/.test(text.slice(at + 1, at + 5))
