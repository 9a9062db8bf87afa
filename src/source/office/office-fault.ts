/** Why a file of an office program could not be read. Inside its reader a fault travels as an error; the reader hands it out as a value. */

export interface OfficeFault {
  readonly fault:
    /** No zip archive, none of this sort of files, or broken XML. */
    | 'format'
    /** From before 2007: `.xls`, `.doc`. */
    | 'oldFormat'
    | 'encrypted'
    /** More than this program is willing to hold in memory. */
    | 'size'
}

/** Thrown, because the parsers call back from deep inside. */
export function refuse<F extends { readonly fault: string } = OfficeFault>(fault: F): never {
  throw new Error(fault.fault, { cause: fault })
}

/** The fault behind whatever was thrown. Errors of the zip and XML libraries say that the file is broken. */
export function faultOf<F extends { readonly fault: string } = OfficeFault>(
  thrown: unknown,
): F | OfficeFault {
  const cause = thrown instanceof Error ? thrown.cause : undefined
  const isFault = typeof cause === 'object' && cause !== null && 'fault' in cause
  return isFault ? (cause as F) : { fault: 'format' }
}
