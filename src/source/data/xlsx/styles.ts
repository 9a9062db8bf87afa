/** The number formats of a workbook's cell styles. */

import { lookUp } from '../../../model/look-up.ts'
import type { Archive } from '../../office/archive.ts'
import { readXml } from '../../office/xml.ts'

/** Formats that Excel knows by number alone. How currencies look depends on the country, so theirs have no unit here. */
const builtIn: Readonly<Record<string, string>> = {
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '5': '#,##0',
  '6': '#,##0',
  '7': '#,##0.00',
  '8': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '14': 'yyyy-mm-dd',
  '15': 'd-mmm-yy',
  '16': 'd-mmm',
  '17': 'mmm-yy',
  '18': 'h:mm AM/PM',
  '19': 'h:mm:ss AM/PM',
  '20': 'h:mm',
  '21': 'h:mm:ss',
  '22': 'yyyy-mm-dd h:mm',
  '37': '#,##0',
  '38': '#,##0',
  '39': '#,##0.00',
  '40': '#,##0.00',
  '41': '#,##0',
  '42': '#,##0',
  '43': '#,##0.00',
  '44': '#,##0.00',
  '45': 'mm:ss',
  '46': '[h]:mm:ss',
  '47': 'mm:ss.0',
}

/** The format's code by the number of the style. */
export async function readStyles(archive: Archive, part: string): Promise<readonly string[]> {
  const own = new Map<string, string>()
  const ids: string[] = []
  await readXml(archive, part, {
    open(name, parent, attributes) {
      const id = attributes['numFmtId'] ?? '0'
      if (name === 'numFmt' && parent === 'numFmts') own.set(id, attributes['formatCode'] ?? '')
      if (name === 'xf' && parent === 'cellXfs') ids.push(id)
      return false
    },
  })
  return ids.map((id) => own.get(id) ?? lookUp(builtIn, id) ?? 'General')
}
