/** Texts in the XML of a workbook. */

/** What XML cannot hold, and no one would miss: control characters, halves of characters. */
const impossible = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** What stands in the text of cells for a character by its code, and would be taken for it. */
const escape = /_(?=x[0-9a-f]{4}_)/gi

/** The most characters that a cell of Excel's can hold. */
const longest = 32_767

export const xmlText = (text: string): string =>
  text
    .replace(impossible, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

export const cellXmlText = (text: string): string =>
  xmlText((text.length > longest ? `${text.slice(0, longest - 1)}…` : text).replace(escape, '_x005F_'))
