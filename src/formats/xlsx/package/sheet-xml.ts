/** One sheet: `xl/worksheets/sheet1.xml`. The order of the elements is the format's own. */

import { escapeXml } from '../../office/xml.ts'
import { cellXmlText } from './cell-xml-text.ts'
import { cellName, rangeName, sheetPrefix } from './references.ts'
import { rowHeight } from './row-height.ts'
import type { Styles } from './styles.ts'
import type { Sheet, SheetCell } from './workbook.ts'

export interface SharedTexts {
  /** The index that cells name a text by. */
  indexOf(text: string): number
}

/** `isShown` is whether the workbook opens with it. */
export function sheetXml(sheet: Sheet, isShown: boolean, styles: Styles, texts: SharedTexts): string {
  const { rows, widths } = sheet
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    viewXml(sheet, isShown) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(widths) +
    `<sheetData>${rows.map((cells, row) => rowXml(cells, row, widths, styles, texts)).join('')}</sheetData>` +
    linksXml(rows) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    (sheet.table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : '') +
    '</worksheet>'
  )
}

function viewXml({ frozen: { rows, columns } }: Sheet, isShown: boolean): string {
  const pane =
    rows + columns === 0
      ? ''
      : `<pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}` +
        ` topLeftCell="${cellName({ row: rows, column: columns })}"` +
        ` activePane="${rows > 0 ? 'bottom' : 'top'}${columns > 0 ? 'Right' : 'Left'}" state="frozen"/>`
  return `<sheetViews><sheetView${isShown ? ' tabSelected="1"' : ''} showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`
}

const columnsXml = (widths: readonly number[]): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths
        .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
        .join('')}</cols>`

function rowXml(
  cells: readonly (SheetCell | null)[],
  row: number,
  widths: readonly number[],
  styles: Styles,
  texts: SharedTexts,
): string {
  const height = rowHeight(cells, widths)
  const written = cells.map((cell, column) =>
    cell ? cellXml(cell, cellName({ row, column }), styles, texts) : '',
  )
  return `<row r="${row + 1}"${height === null ? '' : ` ht="${height}"`}>${written.join('')}</row>`
}

/** What spreadsheets take for a formula when someone edits it. */
const beginsFormula = /^['=+\-@]/

function cellXml({ value, style }: SheetCell, name: string, styles: Styles, texts: SharedTexts): string {
  const isQuoted = value.type === 'text' && beginsFormula.test(value.text)
  const opening = `<c r="${name}" s="${styles.indexOf(style, isQuoted)}"`
  switch (value.type) {
    case 'blank':
      return `${opening}/>`
    case 'text':
      return `${opening} t="s"><v>${texts.indexOf(value.text)}</v></c>`
    case 'number': {
      const formula = value.formula === null ? '' : `<f>${escapeXml(value.formula)}</f>`
      return `${opening}>${formula}<v>${value.digits}</v></c>`
    }
  }
}

function linksXml(rows: Sheet['rows']): string {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell?.link
        ? [
            `<hyperlink ref="${cellName({ row, column })}" location="${escapeXml(sheetPrefix(cell.link.sheet) + cellName(cell.link))}"/>`,
          ]
        : [],
    ),
  )
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`
}

/** `xl/tables/table1.xml`. */
export function tableXml({ table }: Sheet, number: number): string {
  const { name, range, columns } = table!
  const reference = rangeName(range)
  const columnsText = columns
    .map((column, at) => `<tableColumn id="${at + 1}" name="${cellXmlText(column)}"/>`)
    .join('')
  return (
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${number}" name="${name}"` +
    ` displayName="${name}" ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/>` +
    `<tableColumns count="${columns.length}">${columnsText}</tableColumns>` +
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  )
}
