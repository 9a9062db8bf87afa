/** What can be wrong with a range of a sheet, beside what can be wrong with every source. */

import { didYouMean, entry, listed } from '../../diagnostics/entry.ts'
import type { Side } from '../binding-codes.ts'

interface Named {
  readonly side: Side
  readonly name: string
  readonly file: string
}

export const rangeCodes = {
  'range/not-found': entry<Named & { readonly nearest: string | null; readonly known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ side, name, file }) =>
        `${file} har ingen ${side === 'row' ? 'rad' : 'kolumn'} som heter ”${name}”.`,
      hint: ({ side, nearest, known }) =>
        didYouMean.sv(nearest, `${side === 'row' ? 'Rader' : 'Kolumner'} som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ side, name, file }) => `${file} has no ${side} called “${name}”.`,
      hint: ({ side, nearest, known }) =>
        didYouMean.en(nearest, `${side === 'row' ? 'Rows' : 'Columns'} that there are: ${listed(known)}.`),
    },
  }),

  'range/twice': entry<Named>({
    severity: 'error',
    sv: {
      message: ({ side, name, file }) =>
        `”${name}” är namnet på flera ${side === 'row' ? 'rader' : 'kolumner'} i ${file}.`,
      hint: ({ side }) =>
        side === 'row'
          ? 'Välj ut den ena delen med cells, eller ge raderna olika namn i källan.'
          : 'Välj ut den ena delen med cells, eller ge kolumnerna olika rubriker i källan.',
      related: () => 'Den första står här.',
    },
    en: {
      message: ({ side, name, file }) => `“${name}” is the name of several ${side}s in ${file}.`,
      hint: ({ side }) => `Choose one part by cells, or give the ${side}s different names in the source.`,
      related: () => 'The first stands here.',
    },
  }),
}
