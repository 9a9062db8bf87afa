/** What a workbook consists of: its worksheets in order, and where styles and texts are. */

import path from 'node:path'
import { lookUp } from '../../../model/look-up.ts'
import type { Archive } from './archive.ts'
import { refuse } from './workbook-fault.ts'
import { localName, readXml, type Attributes } from './xml.ts'

export interface Worksheet {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

export interface WorkbookParts {
  readonly worksheets: readonly Worksheet[]
  readonly styles: string | null
  readonly sharedStrings: string | null
  /** Whether day 0 is 1 January 1904, as in workbooks from old Macs. */
  readonly from1904: boolean
}

interface Relationship {
  readonly id: string
  /** The last word of its type: `worksheet`, `styles`. */
  readonly type: string
  readonly part: string
}

/** Longer than any name Excel allows. */
const nameLimit = 255

export async function readWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  const inPackage = await readRelationships(archive, '')
  const workbook = inPackage.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const relationships = await readRelationships(archive, workbook)
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]))
  const partOf = (type: string): string | null =>
    relationships.find((one) => one.type === type && archive.has(one.part))?.part ?? null

  const worksheets: Worksheet[] = []
  let from1904 = false
  await readXml(archive, workbook, {
    open(name, parent, attributes) {
      if (name === 'workbookPr' && parent === 'workbook') from1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet' || parent !== 'sheets') return false
      const relationship = byId.get(relationshipId(attributes))
      // Sheets of charts and of macros hold no cells.
      if (relationship?.type !== 'worksheet') return false
      const sheet = (attributes['name'] ?? '').normalize('NFC')
      if (sheet.length > nameLimit) refuse({ fault: 'format' })
      const hidden = attributes['state'] !== undefined && attributes['state'] !== 'visible'
      worksheets.push({ name: sheet, hidden, part: relationship.part })
      return false
    },
  })
  if (worksheets.length === 0) refuse({ fault: 'format' })
  return { worksheets, styles: partOf('styles'), sharedStrings: partOf('sharedStrings'), from1904 }
}

/** The sheet of that name in any case, or without a name the first that is not hidden. */
export function findWorksheet(worksheets: readonly Worksheet[], wanted: string | null): Worksheet {
  if (wanted === null) return worksheets.find(({ hidden }) => !hidden) ?? worksheets[0]!
  const found = worksheets.find(({ name }) => folded(name) === folded(wanted))
  return found ?? refuse({ fault: 'sheet', sheet: wanted, known: worksheets.map(({ name }) => name) })
}

const folded = (name: string): string => name.normalize('NFC').trim().toLowerCase()

/** What a part, or for '' the whole package, refers to inside the archive. */
async function readRelationships(archive: Archive, part: string): Promise<readonly Relationship[]> {
  const folder = part === '' ? '' : path.posix.dirname(part)
  const list = path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`)
  const found: Relationship[] = []
  if (!archive.has(list)) return found
  await readXml(archive, list, {
    open(name, _, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return false
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: resolve(folder, target) })
      return false
    },
  })
  return found
}

/** Parts are only ever looked up in the archive's own list, so that a path cannot lead anywhere else. */
const resolve = (folder: string, target: string): string =>
  path.posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1)

function relationshipId(attributes: Attributes): string {
  const name = Object.keys(attributes).find((name) => name.includes(':') && localName(name) === 'id')
  return (name && lookUp(attributes, name)) ?? ''
}

const isTrue = (written: string | undefined): boolean => written === '1' || written === 'true'
