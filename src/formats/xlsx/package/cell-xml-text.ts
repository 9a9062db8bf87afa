/** Texts of cells in the XML of a workbook. */

import { escapeXml } from '../../office/xml.ts'

/** What stands in the text of cells for a character by its code, and would be taken for it. */
const escape = /_(?=x[0-9a-f]{4}_)/gi

/** The most characters that a cell of Excel's can hold. */
const longest = 32_767

export const cellXmlText = (text: string): string =>
  escapeXml((text.length > longest ? `${text.slice(0, longest - 1)}…` : text).replace(escape, '_x005F_'))
