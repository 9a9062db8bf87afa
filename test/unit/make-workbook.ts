/** Makes small XLSX workbooks for tests and examples. The same description gives the same bytes. */

import { strToU8, zipSync } from 'fflate'

/** A format's code, `0.0`, or the number of one of Excel's own. */
type Format = string | number

export type CellDescription =
  | null
  /** Goes into the shared strings; a number has the format General; `true` and `false`. */
  | string
  | number
  | boolean
  /** A number as a text writes out what a double cannot hold, or holds otherwise. */
  | { readonly number: number | string; readonly format?: Format }
  | { readonly text: string; readonly as: 'inline' | 'rich' }
  /** `format` is as for numbers. Without a value none was ever computed. */
  | {
      readonly formula: string
      readonly value?: string | number | boolean
      readonly error?: string
      readonly format?: Format
    }
  | { readonly error: string }
  /** `2021-07-31`, stored as a serial number with a date's format. */
  | { readonly date: string }
  /** Stored as an ISO date, as strict workbooks do. */
  | { readonly isoDate: string }
  /** The cell's XML as it is. */
  | { readonly xml: string }

export interface SheetDescription {
  /** Null for a row that is not stored at all. */
  readonly rows?: readonly (readonly CellDescription[] | null)[]
  readonly merges?: readonly string[]
  readonly state?: 'visible' | 'hidden' | 'veryHidden'
  /** A sheet that holds a chart only. */
  readonly chart?: boolean
  /** Leaves out the names of rows and cells. */
  readonly unnumbered?: boolean
  /** Where the first row and cell stand; `B3` leaves two rows and one column free. */
  readonly at?: string
  /** Numbers of rows and columns that Excel does not show, counted from 1. */
  readonly hidden?: { readonly rows?: readonly number[]; readonly columns?: readonly number[] }
  /** In place of what the rows would give. */
  readonly sheetData?: string
}

export interface WorkbookDescription {
  readonly sheets: Readonly<Record<string, SheetDescription>>
  readonly date1904?: boolean
  /** Put before every element's name: `x`. */
  readonly prefix?: string
  readonly namespace?: 'transitional' | 'strict'
  /** Changes a part before it is zipped; null leaves it out. */
  readonly change?: (part: string, xml: string) => string | null
  readonly more?: Readonly<Record<string, string | Uint8Array>>
}

export function makeWorkbook(description: WorkbookDescription): Uint8Array {
  const { change = (_, xml) => xml, more = {} } = description
  const parts: Record<string, Uint8Array> = {}
  for (const [part, xml] of Object.entries(workbookParts(description))) {
    const changed = change(part, xml)
    if (changed !== null) parts[part] = strToU8(changed)
  }
  for (const [part, content] of Object.entries(more))
    parts[part] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(parts, { mtime: new Date(2021, 6, 31, 12) })
}

const namespaces = {
  transitional: {
    main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
    relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
} as const

const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const kindOf = ({ chart }: SheetDescription): string => (chart ? 'chartsheet' : 'worksheet')

const partOf = (sheet: SheetDescription, index: number): string => `${kindOf(sheet)}s/sheet${index + 1}.xml`

function workbookParts(description: WorkbookDescription): Record<string, string> {
  const { main, relations } = namespaces[description.namespace ?? 'transitional']
  const sheets = Object.entries(description.sheets)
  const strings = indexed<string>()
  const formats = indexed<Format>()
  formats.of(0)

  const element = (xml: string): string =>
    description.prefix === undefined ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${description.prefix}:`)
  const document = (root: string, content: string): string => {
    const xmlns = description.prefix === undefined ? 'xmlns' : `xmlns:${description.prefix}`
    return declaration + element(`<${root} ${xmlns}="${main}" xmlns:r="${relations}">${content}</${root}>`)
  }

  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(
      sheets.map(([, sheet], index) => [kindOf(sheet), partOf(sheet, index)]),
    ),
    '_rels/.rels': relationshipList([['rId1', `${relations}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': document(
      'workbook',
      `<workbookPr${description.date1904 ? ' date1904="1"' : ''}/><sheets>` +
        sheets
          .map(
            ([name, { state = 'visible' }], index) =>
              `<sheet name="${escaped(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
          )
          .join('') +
        '</sheets>',
    ),
    'xl/_rels/workbook.xml.rels': relationshipList([
      ...sheets.map(([, sheet], index): Relationship => [
        `rId${index + 1}`,
        `${relations}/${kindOf(sheet)}`,
        partOf(sheet, index),
      ]),
      ['rIdStyles', `${relations}/styles`, 'styles.xml'],
      ['rIdStrings', `${relations}/sharedStrings`, '/xl/sharedStrings.xml'],
    ]),
  }
  for (const [index, [, sheet]] of sheets.entries()) {
    const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    const rows = sheet.sheetData ?? sheetData(sheet, strings, formats, description.date1904 ?? false)
    parts[`xl/${partOf(sheet, index)}`] = sheet.chart
      ? document('chartsheet', '<sheetViews/>')
      : document(
          'worksheet',
          `${hiddenColumns(sheet)}<sheetData>${rows}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}`,
        )
  }
  parts['xl/styles.xml'] = document('styleSheet', styles(formats.all))
  parts['xl/sharedStrings.xml'] = document(
    'sst',
    strings.all.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join(''),
  )
  return parts
}

interface Indexed<T> {
  readonly all: readonly T[]
  of(item: T): number
}

function indexed<T>(): Indexed<T> {
  const all: T[] = []
  const known = new Map<T, number>()
  return {
    all,
    of(item) {
      const index = known.get(item) ?? all.push(item) - 1
      known.set(item, index)
      return index
    },
  }
}

function hiddenColumns({ hidden }: SheetDescription): string {
  const columns = (hidden?.columns ?? []).map((column) => `<col min="${column}" max="${column}" hidden="1"/>`)
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`
}

function sheetData(
  sheet: SheetDescription,
  strings: Indexed<string>,
  formats: Indexed<Format>,
  date1904: boolean,
): string {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(sheet.at ?? 'A1')!
  const left = [...letters!].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
  return (sheet.rows ?? [])
    .map((row, index) => {
      if (row === null) return ''
      const number = Number(digits) + index
      const cells = row.map((cell, at) => {
        const name = sheet.unnumbered ? '' : ` r="${letterName(left + at)}${number}"`
        if (cell === null) return sheet.unnumbered ? '<c/>' : ''
        return cellXml(cell, name, strings, formats, date1904)
      })
      const hidden = sheet.hidden?.rows?.includes(number) ? ' hidden="1"' : ''
      return `<row${sheet.unnumbered ? '' : ` r="${number}"`}${hidden}>${cells.join('')}</row>`
    })
    .join('')
}

function cellXml(
  cell: NonNullable<CellDescription>,
  name: string,
  strings: Indexed<string>,
  formats: Indexed<Format>,
  date1904: boolean,
): string {
  const styled = (format: Format | undefined): string =>
    format === undefined ? '' : ` s="${formats.of(format)}"`
  if (typeof cell === 'string') return `<c${name} t="s"><v>${strings.of(cell)}</v></c>`
  if (typeof cell === 'number') return `<c${name}><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c${name} t="b"><v>${Number(cell)}</v></c>`
  if ('xml' in cell) return cell.xml
  if ('number' in cell) return `<c${name}${styled(cell.format)}><v>${cell.number}</v></c>`
  if ('date' in cell) return `<c${name}${styled(14)}><v>${serialOf(cell.date, date1904)}</v></c>`
  if ('isoDate' in cell) return `<c${name}${styled(14)} t="d"><v>${cell.isoDate}</v></c>`
  if ('formula' in cell) {
    const type =
      cell.error !== undefined
        ? ' t="e"'
        : typeof cell.value === 'string'
          ? ' t="str"'
          : typeof cell.value === 'boolean'
            ? ' t="b"'
            : ''
    const value = cell.error ?? (typeof cell.value === 'boolean' ? Number(cell.value) : cell.value)
    const cached = value === undefined ? '' : `<v>${escaped(String(value))}</v>`
    return `<c${name}${styled(cell.format)}${type}><f>${escaped(cell.formula)}</f>${cached}</c>`
  }
  if ('error' in cell) return `<c${name} t="e"><v>${escaped(cell.error)}</v></c>`
  const half = Math.ceil(cell.text.length / 2)
  const runs =
    cell.as === 'inline'
      ? `<t xml:space="preserve">${escaped(cell.text)}</t>`
      : [cell.text.slice(0, half), cell.text.slice(half)]
          .map((run) => `<r><rPr><b/></rPr><t xml:space="preserve">${escaped(run)}</t></r>`)
          .join('') + '<rPh sb="0" eb="1"><t>uttal</t></rPh>'
  return `<c${name} t="inlineStr"><is>${runs}</is></c>`
}

function serialOf(date: string, date1904: boolean): number {
  const days = Date.parse(`${date}T00:00:00Z`) / 86_400_000
  if (date1904) return days + 24_107
  const serial = days + 25_569
  return serial > 60 ? serial : serial - 1
}

const xf = (id: number, more: string): string =>
  `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"${more}/>`

function styles(formats: readonly Format[]): string {
  const own = formats.flatMap((format, index) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`] : [],
  )
  const cellXfs = formats.map((format, index) =>
    xf(typeof format === 'string' ? 164 + index : format, ' xfId="0" applyNumberFormat="1"'),
  )
  return (
    (own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : '') +
    '<fonts><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs>${xf(0, '')}</cellStyleXfs><cellXfs>${cellXfs.join('')}</cellXfs>`
  )
}

function letterName(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? letterName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

type Relationship = readonly [id: string, type: string, target: string]

const relationshipList = (relationships: readonly Relationship[]): string =>
  `${declaration}<Relationships xmlns="${packageRelations}">${relationships
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

function contentTypes(sheets: readonly (readonly [kind: string, part: string])[]): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts: [string, string][] = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
    ...sheets.map(([kind, part]): [string, string] => [`/xl/${part}`, kind]),
  ]
  const overrides = parts.map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${spreadsheet}.${type}+xml"/>`,
  )
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  )
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\r', '&#13;')
