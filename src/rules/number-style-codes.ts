/** What is said of numbers that are written otherwise than Swedish has them. */

import { entry } from '../diagnostics/entry.ts'
import { enDash } from '../model/number-text.ts'
import type { Span } from '../model/span.ts'

export interface NumberStyle {
  readonly written: string
  readonly proposed: string
  readonly exact: boolean
  /** False where a point or a hyphen in the number could mean something else. */
  readonly certain: boolean
  /** In a cell that is read as a value, and so printed as it should be. */
  readonly inCell: boolean
  /** The other places of the same table. */
  readonly others: readonly (Mendable & { readonly span: Span })[]
}

type Mendable = Pick<NumberStyle, 'proposed' | 'exact' | 'certain'>

const mended = ({ proposed, exact, certain }: Mendable): string | null => (exact && certain ? proposed : null)

/** How many of the places `--fix` mends, of how many. */
function mendable(args: NumberStyle): { readonly all: number; readonly fixed: number } {
  const places = [args, ...args.others]
  return { all: places.length, fixed: places.filter((place) => mended(place) !== null).length }
}

/** The sign, if any, that a hyphen is to become. */
const exchangedSign = (written: string, proposed: string): string | null =>
  ['\u2212', enDash].find((sign) => proposed.includes(sign) && !written.includes(sign)) ?? null

export const numberStyleCodes = {
  'text/number-style': entry<NumberStyle>({
    severity: ({ inCell }) => (inCell ? 'info' : 'warning'),
    fix: mended,
    fixBeside: ({ others }) =>
      others.flatMap(({ span, ...place }) => {
        const text = mended(place)
        return text === null ? [] : [{ span, text }]
      }),
    sv: {
      message: ({ written, others }) =>
        others.length === 0
          ? `”${written}” följer inte svenska skrivregler för tal.`
          : `”${written}” och ${others.length === 1 ? 'ett annat tal' : `${others.length} andra tal`} i tabellen följer inte svenska skrivregler.`,
      hint: (args) => {
        const { written, proposed, certain, others } = args
        const what = certain ? `Skriv ${proposed}` : `Skriv ${proposed}, om det är det som menas`
        const sign = exchangedSign(written, proposed)
        const how =
          sign === null
            ? `${what}.`
            : `${what}; ${sign === enDash ? 'tankstrecket' : 'minustecknet'} ${sign} är längre än bindestrecket -.`
        if (others.length === 0) return how
        const { all, fixed } = mendable(args)
        if (fixed === 0) return `${how} Rätta de andra på samma sätt.`
        return `${how} ${fixed < all ? `${fixed} av de ${all}` : all === 2 ? 'Båda' : `Alla ${all}`} kan rättas med --fix.`
      },
    },
    en: {
      message: ({ written, others }) =>
        others.length === 0
          ? `“${written}” does not follow the rules for numbers in Swedish.`
          : `“${written}” and ${others.length === 1 ? 'another number' : `${others.length} other numbers`} of the table do not follow the rules for Swedish.`,
      hint: (args) => {
        const { written, proposed, certain, others } = args
        const what = certain ? `Write ${proposed}` : `Write ${proposed}, if that is what it means`
        const sign = exchangedSign(written, proposed)
        const how =
          sign === null
            ? `${what}.`
            : `${what}; the ${sign === enDash ? 'dash' : 'minus sign'} ${sign} is longer than the hyphen -.`
        if (others.length === 0) return how
        const { all, fixed } = mendable(args)
        if (fixed === 0) return `${how} Mend the others likewise.`
        return `${how} ${fixed < all ? `${fixed} of the ${all}` : all === 2 ? 'Both' : `All ${all}`} can be mended with --fix.`
      },
    },
  }),
}
