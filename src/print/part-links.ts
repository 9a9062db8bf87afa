/** Addresses that stand for places in other parts of a document while each part is printed by itself. No author can write one. */

const scheme = 'delrapport-part:'

export const foreignAddress = (id: string): string => scheme + encodeURIComponent(id)

/** The id as PDFs name it, a byte a letter; null for any other address. */
export const foreignId = (address: string): string | null =>
  address.startsWith(scheme)
    ? Buffer.from(decodeURIComponent(address.slice(scheme.length)), 'utf8').toString('latin1')
    : null
