/**
 * What the tables of a report hold, as a Frictionless Data Package (datapackage.org, 2.0) says it: `datapackage.json` beside
 * their CSV files, or one JSON with their rows in it.
 * Beside what that knows, a field has its `unit`, and each table is named as in the report.
 */

import { toDecimalString } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import { numberText } from '../model/number-text.ts'
import type { ReportMeta } from '../model/report.ts'
import { guarded } from '../source/data/formula-guard.ts'
import { slug } from '../source/slug.ts'
import { nameOfTable } from '../tables/between/name-of-table.ts'
import { labelColumn } from '../tables/row-names.ts'
import { reportFacts } from '../wording/report-facts.ts'
import { csvDialect } from './csv-text.ts'
import type { DataCell } from './data-cell.ts'
import { isNoFigure, noFigures, type DataColumn, type DataTable } from './data-table.ts'

export interface PackagedTable {
  readonly data: DataTable
  /** As it stands before the caption; null for a table without one. */
  readonly number: string | null
  /** Null where the package itself is to hold its rows. */
  readonly file: CsvFile | null
}

export interface CsvFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string
}

const hashName = 'sha256:'

/** `id` is the report's. */
export function dataPackage(id: string, meta: ReportMeta, tables: readonly PackagedTable[]): object {
  const { title, language, organisation, author, keywords, registration, period, cutoff, date } = meta
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slug(id, 'report'),
    ...(registration !== null && { id: registration }),
    title,
    description: reportFacts(meta).description,
    ...(keywords.length > 0 && { keywords }),
    contributors: [
      ...(organisation === '' ? [] : [{ title: organisation, roles: ['publisher'] }]),
      ...(author === null ? [] : [{ title: author, roles: ['author'] }]),
    ],
    language,
    ...(period !== null && { period }),
    ...(cutoff !== null && { cutoff }),
    ...(date !== null && { date }),
    resources: tables.map((table) => resource(table, meta)),
  }
}

function resource({ data, number, file }: PackagedTable, { language }: ReportMeta): object {
  const { table, columns } = data
  // JSON has numbers of its own.
  const decimalChar = file ? csvDialect[language].decimalSign : null
  return {
    name: table.id,
    type: 'table',
    title: nameOfTable(table),
    ...(number !== null && { number }),
    kind: table.kind,
    ...(table.unit !== null && { unit: table.unit }),
    ...(file ? inFile(file, language) : { data: rowsOf(data, language) }),
    schema: {
      fields: columns.map((column, index) => field(column, index, data, { decimalChar, language })),
      missingValues: [...noFigures],
    },
  }
}

const inFile = ({ name, size, hash }: CsvFile, language: Language): object => ({
  path: name,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  bytes: size,
  hash: hashName + hash,
  dialect: {
    delimiter: csvDialect[language].delimiter,
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
    header: true,
  },
})

/** The heads, and rows of numbers and texts; what is empty is null. */
const rowsOf = ({ columns, rows }: DataTable, language: Language): (string | number | null)[][] => [
  columns.map(({ nameWithUnit }) => nameWithUnit),
  ...rows.map((cells) => cells.map((cell, index) => plainValue(cell, columns[index]!, language))),
]

function plainValue(cell: DataCell, { type }: DataColumn, language: Language): string | number | null {
  switch (cell.type) {
    case 'empty':
      return null
    case 'date':
      return cell.date
    case 'text':
      return cell.text
    case 'number':
      return type === 'mixed'
        ? numberText(cell.amount, language) + cell.look.behind
        : Number(toDecimalString(cell.exact))
  }
}

const fieldTypes = {
  text: 'string',
  mixed: 'string',
  integer: 'integer',
  number: 'number',
  date: 'date',
} as const

function field(
  { name, nameWithUnit, type, unit, column }: DataColumn,
  index: number,
  data: DataTable,
  { decimalChar, language }: { readonly decimalChar: string | null; readonly language: Language },
): object {
  const isInFile = decimalChar !== null
  const constraints = constraintsOf(index, data, isInFile, language)
  return {
    name: isInFile ? guarded(nameWithUnit) : nameWithUnit,
    ...(name !== nameWithUnit && { title: name }),
    ...(column.id !== null && { column: column.id }),
    type: fieldTypes[type],
    ...(type === 'number' && isInFile && { decimalChar }),
    ...(unit !== null && { unit }),
    ...(column.scope !== null && { scope: column.scope }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
}

/** Only what is sure to hold in this table, as its texts stand in the file where there is one. */
function constraintsOf(
  index: number,
  { table, rows, columns }: DataTable,
  isInFile: boolean,
  language: Language,
): object {
  const { type, column } = columns[index]!
  const texts = rows.flatMap((row) => {
    const cell = row[index]!
    return cell.type === 'text' ? [cell.text] : []
  })
  const isFull = rows.every((row) => !isNoFigure(row[index]!))
  const names = index === labelColumn(table.columns) && type === 'text'
  const choices = Object.values(column.choices[language])
  const isChosen = column.type === 'choice' && texts.every((text) => choices.includes(text))
  return {
    ...(isFull && rows.length > 0 && { required: true }),
    ...(names && isFull && new Set(texts).size === texts.length && { unique: true }),
    ...(isChosen && choices.length > 0 && { enum: isInFile ? choices.map(guarded) : choices }),
  }
}

/** The tables that a package lists, by the bytes of its file; empty for what is no package. */
export function packagedFiles(bytes: Uint8Array): { readonly name: string; readonly hash: string }[] {
  let read: unknown
  try {
    read = JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
  return listIn(read, 'resources').flatMap((resource) => {
    const [name, hash] = [textIn(resource, 'path'), textIn(resource, 'hash')]
    return name !== null && hash?.startsWith(hashName) ? [{ name, hash: hash.slice(hashName.length) }] : []
  })
}

const valueIn = (whole: unknown, key: 'resources' | 'path' | 'hash'): unknown =>
  typeof whole === 'object' && whole !== null ? (whole as Readonly<Record<string, unknown>>)[key] : undefined

const listIn = (whole: unknown, key: 'resources'): readonly unknown[] => {
  const value = valueIn(whole, key)
  return Array.isArray(value) ? value : []
}

const textIn = (whole: unknown, key: 'path' | 'hash'): string | null => {
  const value = valueIn(whole, key)
  return typeof value === 'string' ? value : null
}
