/** Why a sheet of a workbook could not be read. */

import type { OfficeFault } from '../../office/office-fault.ts'

export type WorkbookFault =
  | OfficeFault
  /** No such worksheet; `known` are those there are. */
  | { readonly fault: 'sheet'; readonly sheet: string; readonly known: readonly string[] }
  | { readonly fault: 'range'; readonly range: string }
