/** Why a workbook could not be read. Inside this folder a fault travels as an error; the reader hands it out as a value. */

export type WorkbookFault =
  /** No zip archive, no workbook in it, broken XML, or the old `.xls` format. */
  | { readonly fault: 'format' }
  | { readonly fault: 'encrypted' }
  /** More than this program is willing to hold in memory. */
  | { readonly fault: 'size' }
  /** No such worksheet; `known` are those there are. */
  | { readonly fault: 'sheet'; readonly sheet: string; readonly known: readonly string[] }
  | { readonly fault: 'range'; readonly range: string }

/** Thrown, because the parsers call back from deep inside. */
export function refuse(fault: WorkbookFault): never {
  throw new Error(fault.fault, { cause: fault })
}

/** The fault behind whatever was thrown. Errors of the zip and XML libraries say that the file is broken. */
export function faultOf(thrown: unknown): WorkbookFault {
  const cause = thrown instanceof Error ? thrown.cause : undefined
  const isFault = typeof cause === 'object' && cause !== null && 'fault' in cause
  return isFault ? (cause as WorkbookFault) : { fault: 'format' }
}
