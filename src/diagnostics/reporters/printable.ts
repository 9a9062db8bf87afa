/** Control characters in an author's text must not reach the terminal; a tab or a line end is one column wide here. */
export const printable = (text: string): string =>
  text.replace(/[\t\r\n]/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')

/** The same for a whole text of ours with lines and colours, in which an author's may have been left as it was. */
export const withoutControls = (text: string): string =>
  text.replace(/\r\n|\p{Cc}/gu, (found, at: number) =>
    ['\t', '\n', '\r\n'].includes(found) || (found === escape && isColour(text, at)) ? found : '\ufffd',
  )

const escape = '\u001b'

/** Colours and weights we give ourselves. A carriage return that does not end a line would have the next text lie over it. */
const isColour = (text: string, at: number): boolean => /^\[\d{1,2}m/.test(text.slice(at + 1, at + 5))
