/** What a workbook consists of: its worksheets in order, and where styles and texts are. */

import type { Archive } from '../../office/archive.ts'
import { refuse } from '../../office/office-fault.ts'
import { readRelationships, relationshipId } from '../../office/relationships.ts'
import { readXml } from '../../office/xml.ts'

export interface Worksheet {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

export interface WorkbookParts {
  readonly worksheets: readonly Worksheet[]
  /** What is called by a name of its own, such as `'Drift'!$A$3:$F$12`. */
  readonly names: ReadonlyMap<string, string>
  readonly styles: string | null
  readonly sharedStrings: string | null
  /** Whether day 0 is 1 January 1904, as in workbooks from old Macs. */
  readonly from1904: boolean
}

/** Longer than any name Excel allows. */
const nameLimit = 255

const namesLimit = 10_000

export async function readWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  const inside = async (part: string) =>
    (await readRelationships(archive, part)).filter(({ isExternal }) => !isExternal)
  const inPackage = await inside('')
  const workbook = inPackage.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const relationships = await inside(workbook)
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]))
  const partOf = (type: string): string | null =>
    relationships.find((one) => one.type === type && archive.has(one.target))?.target ?? null

  const worksheets: Worksheet[] = []
  const names = new Map<string, string>()
  let naming: string | null = null
  let named = ''
  let from1904 = false
  await readXml(archive, workbook, {
    open(name, parent, attributes) {
      if (name === 'workbookPr' && parent === 'workbook') from1904 = isTrue(attributes['date1904'])
      if (name === 'definedName') {
        naming = attributes['name'] ?? ''
        named = ''
        return true
      }
      if (name !== 'sheet' || parent !== 'sheets') return false
      const relationship = byId.get(relationshipId(attributes))
      // Sheets of charts and of macros hold no cells.
      if (relationship?.type !== 'worksheet') return false
      const sheet = (attributes['name'] ?? '').normalize('NFC')
      if (sheet.length > nameLimit) refuse({ fault: 'format' })
      const hidden = attributes['state'] !== undefined && attributes['state'] !== 'visible'
      worksheets.push({ name: sheet, hidden, part: relationship.target })
      return false
    },
    text(text) {
      if (named.length < nameLimit * 2) named += text
    },
    close(name) {
      if (name === 'definedName' && naming !== null && names.size < namesLimit) names.set(naming, named)
    },
  })
  if (worksheets.length === 0) refuse({ fault: 'format' })
  return { worksheets, names, styles: partOf('styles'), sharedStrings: partOf('sharedStrings'), from1904 }
}

/** The sheet of that name in any case, or without a name the first that is not hidden. */
export function findWorksheet(worksheets: readonly Worksheet[], wanted: string | null): Worksheet {
  if (wanted === null) return worksheets.find(({ hidden }) => !hidden) ?? worksheets[0]!
  const found = worksheets.find(({ name }) => folded(name) === folded(wanted))
  return found ?? refuse({ fault: 'sheet', sheet: wanted, known: worksheets.map(({ name }) => name) })
}

const folded = (name: string): string => name.normalize('NFC').trim().toLowerCase()

const isTrue = (written: string | undefined): boolean => written === '1' || written === 'true'
