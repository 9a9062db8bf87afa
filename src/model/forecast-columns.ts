/** Where a table says what is forecast for its year, and what has come of it so far. */

import type { Table } from './table.ts'

/** −1 where it has none. */
export const forecastColumn = ({ columns }: Table): number => columns.findIndex(({ id }) => id === 'forecast')

/** Of the municipality or board itself, where a table shows others beside; −1 where it has none. */
export const outcomeColumn = ({ columns }: Table): number =>
  columns.findIndex(({ id, atCutoff, isEarlier }) => id !== null && atCutoff && !isEarlier)

export const hasForecasts = (table: Table): boolean =>
  forecastColumn(table) !== -1 && outcomeColumn(table) !== -1
