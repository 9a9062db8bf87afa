import type { Kind } from './kind.ts'

/** Any table: printed as it stands, checked for its shape alone. */
export const plain: Kind = {
  id: 'plain',
  title: { sv: 'Tabell', en: 'Table' },
  columns: [],
  extraColumns: true,
  total: null,
}
