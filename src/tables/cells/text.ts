import type { CellReader } from './cell-reader.ts'

export const text: CellReader = () => ({ type: 'text' })
