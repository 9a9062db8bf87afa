/**
 * A workbook's package: its XML, zipped. Written here rather than by a library, since it is little, formulas come with their
 * values, and the same workbook must give the same bytes on every machine.
 */

import { declaration, escapeXml } from '../../office/xml.ts'
import { zipped } from '../../office/zip.ts'
import { cellXmlText } from './cell-xml-text.ts'
import { fixedRange, sheetPrefix } from './references.ts'
import { sheetXml, tableXml, type SharedTexts } from './sheet-xml.ts'
import { createStyles } from './styles.ts'
import type { DefinedName, Properties, Sheet, Workbook } from './workbook.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export function writeWorkbook(workbook: Workbook): Uint8Array {
  const { sheets, properties } = workbook
  const styles = createStyles()
  const texts = createTexts()
  const sheetParts = sheets.map((sheet, index) => sheetXml(sheet, index === 0, styles, texts))
  const tabled = sheets.filter(({ table }) => table !== null)
  const tableNumber = (sheet: Sheet): number => tabled.indexOf(sheet) + 1
  const parts: [path: string, xml: string][] = [
    ['[Content_Types].xml', contentTypes(sheets, tabled.length)],
    ['_rels/.rels', rootRelations],
    ['docProps/app.xml', appXml],
    ['docProps/core.xml', coreXml(properties)],
    ['docProps/custom.xml', customXml(properties)],
    ['xl/workbook.xml', workbookXml(workbook)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
    ['xl/styles.xml', styles.xml()],
    ['xl/sharedStrings.xml', texts.xml()],
    ...sheetParts.map((xml, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
    ...sheets.flatMap((sheet, index): [string, string][] =>
      sheet.table
        ? [
            [`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, sheetRelations(tableNumber(sheet))],
            [`xl/tables/table${tableNumber(sheet)}.xml`, tableXml(sheet, tableNumber(sheet))],
          ]
        : [],
    ),
  ]
  return zipped(parts.map(([path, xml]) => [path, Buffer.from(declaration + xml)]))
}

/** Each text once, as cells name it. */
function createTexts(): SharedTexts & { xml(): string } {
  const indexes = new Map<string, number>()
  let uses = 0
  return {
    indexOf(text) {
      uses++
      const known = indexes.get(text) ?? indexes.size
      indexes.set(text, known)
      return known
    },
    xml: () =>
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${indexes.size}">` +
      [...indexes.keys()]
        .map((text) => `<si><t xml:space="preserve">${cellXmlText(text)}</t></si>`)
        .join('') +
      '</sst>',
  }
}

const override = (path: string, type: string): string =>
  `<Override PartName="${path}" ContentType="${type}"/>`

function contentTypes(sheets: readonly Sheet[], tables: number): string {
  return (
    `<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml') +
    override('/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`) +
    override('/xl/styles.xml', `${spreadsheet}.styles+xml`) +
    override('/xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`) +
    sheets
      .map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, `${spreadsheet}.worksheet+xml`))
      .join('') +
    Array.from({ length: tables }, (_, at) =>
      override(`/xl/tables/table${at + 1}.xml`, `${spreadsheet}.table+xml`),
    ).join('') +
    '</Types>'
  )
}

const relations = (all: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${packages}/relationships">` +
  all
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('') +
  '</Relationships>'

const rootRelations = relations([
  [`${office}/relationships/officeDocument`, 'xl/workbook.xml'],
  [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  [`${office}/relationships/extended-properties`, 'docProps/app.xml'],
  [`${office}/relationships/custom-properties`, 'docProps/custom.xml'],
])

const workbookRelations = (sheets: readonly Sheet[]): string =>
  relations([
    ...sheets.map((_, at) => [`${office}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
    [`${office}/relationships/styles`, 'styles.xml'],
    [`${office}/relationships/sharedStrings`, 'sharedStrings.xml'],
  ])

const sheetRelations = (table: number): string =>
  relations([[`${office}/relationships/table`, `../tables/table${table}.xml`]])

function workbookXml({ sheets, names }: Workbook): string {
  const sheetTexts = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  return (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ` xmlns:r="${office}/relationships"><workbookPr/><bookViews><workbookView/></bookViews>` +
    `<sheets>${sheetTexts.join('')}</sheets>${namesXml(sheets, names)}<calcPr calcId="191029"/></workbook>`
  )
}

function namesXml(sheets: readonly Sheet[], names: readonly DefinedName[]): string {
  const repeated = sheets.flatMap(({ name, repeated: rows }, at) =>
    rows
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(sheetPrefix(name))}$${rows.from + 1}:$${rows.to + 1}</definedName>`,
        ]
      : [],
  )
  const own = names.map(
    ({ name, range }) => `<definedName name="${name}">${escapeXml(fixedRange(range))}</definedName>`,
  )
  const all = [...repeated, ...own]
  return all.length === 0 ? '' : `<definedNames>${all.join('')}</definedNames>`
}

const appXml = `<Properties xmlns="${office}/extended-properties"><Application>delrapport</Application></Properties>`

const element = (name: string, text: string): string =>
  text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`

function coreXml({ title, subject, creator, keywords, language, date }: Properties): string {
  const at = (name: string): string =>
    `<${name} xsi:type="dcterms:W3CDTF">${escapeXml(date)}T00:00:00Z</${name}>`
  return (
    `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    element('dc:title', title) +
    element('dc:subject', subject) +
    element('dc:creator', creator) +
    element('cp:keywords', keywords) +
    at('dcterms:created') +
    at('dcterms:modified') +
    element('dc:language', language) +
    '</cp:coreProperties>'
  )
}

/** Microsoft's own mark of properties that users define. */
const customSet = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

const customXml = ({ custom }: Properties): string =>
  `<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">` +
  custom
    .map(
      ([name, value], at) =>
        `<property fmtid="${customSet}" pid="${at + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
    )
    .join('') +
  '</Properties>'
