/** What an abbreviation stands for, on its way into the tags of a print: in the private part of its language, `sv-x-abbr-Tusen%20kronor`. */

const prefix = 'abbr-'

export const abbreviationMark = (full: string): string => prefix + encodeURIComponent(full)

/** Null for what marks no abbreviation. */
export const expansionIn = (marker: string | null): string | null =>
  marker?.startsWith(prefix) ? decodeURIComponent(marker.slice(prefix.length)) : null
