import type { CellType } from '../../model/table.ts'
import type { CellReader } from './cell-reader.ts'
import { choice } from './choice.ts'
import { date } from './date.ts'
import { measure } from './measure.ts'
import { integer, number } from './number.ts'
import { target } from './target.ts'
import { text } from './text.ts'

export const cellReaders: Readonly<Record<CellType, CellReader>> = {
  text,
  money: number,
  number,
  integer,
  percent: number,
  date,
  choice,
  measure,
  target,
}
