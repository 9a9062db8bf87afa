import { csvText } from '../exchange/csv-text.ts'
import { dataPackage, packagedFiles } from '../exchange/data-package.ts'
import { dataTable } from '../exchange/data-table.ts'
import { hashOf } from '../host/reads.ts'
import type { FolderFormat } from './format.ts'

/** Every table as a file of its own, and what they hold described for programs. */
export const csv: FolderFormat = {
  folder: 'csv',
  prints: false,
  list: 'datapackage.json',
  listed: packagedFiles,
  async makeFiles({ numbered: { report, targets } }) {
    const { id, meta, tables } = report
    const files = tables.map((table) => {
      const data = dataTable(table, meta.language)
      return { data, name: `${table.id}.csv`, bytes: Buffer.from(csvText(data, meta.language)) }
    })
    const described = dataPackage(
      id,
      meta,
      files.map(({ data, name, bytes }) => ({
        data,
        number: targets.get(data.table.id)?.number ?? null,
        file: { name, size: bytes.length, hash: hashOf(bytes) },
      })),
    )
    const list = { name: this.list, bytes: Buffer.from(`${JSON.stringify(described, null, 2)}\n`) }
    return [...files.map(({ name, bytes }) => ({ name, bytes })), list]
  },
}
