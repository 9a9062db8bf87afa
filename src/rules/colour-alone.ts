import { entry } from '../diagnostics/entry.ts'
import type { Cell } from '../model/table.ts'
import { ruleWith } from './rule.ts'

const codes = {
  'table/colour-alone': entry<{ sign: string; others: number }>({
    severity: 'warning',
    sv: {
      message: ({ sign, others }) =>
        `Cellen säger det bara med färgen på ${sign}${others === 0 ? '' : `, liksom ${others} ${others === 1 ? 'annan cell' : 'andra celler'} i tabellen`}.`,
      hint: () =>
        'Skriv med ord också, till exempel ”Enligt plan” eller ”Försenat”. I PDF:en trycks tecknet utan färg, och alla kan inte skilja färger åt.',
    },
    en: {
      message: ({ sign, others }) =>
        `The cell says it by the colour of ${sign} alone${others === 0 ? '' : `, as ${others} other ${others === 1 ? 'cell' : 'cells'} of the table ${others === 1 ? 'does' : 'do'}`}.`,
      hint: () =>
        'Say it in words too, such as “On track” or “Late”. The PDF prints the sign without colour, and not everybody can tell colours apart.',
    },
  }),
}

/** Rounds and squares in colours. */
const coloured = /^(?:[\u{1f534}\u{1f535}\u{1f7e0}-\u{1f7eb}]\ufe0f?\s*)+$/u

/** What is said must not hang on a colour (WCAG 2.2, 1.4.1): told once for a table. */
export const colourAlone = ruleWith(codes, ({ tables }, emit) => {
  for (const { rows } of tables) {
    const bare = rows.flatMap(({ cells }) => cells.filter(saysByColour))
    const first = bare[0]?.written
    if (!first) continue
    emit(
      'table/colour-alone',
      { sign: String.fromCodePoint(first.text.trim().codePointAt(0)!), others: bare.length - 1 },
      first.span,
    )
  }
})

const saysByColour = ({ value, written }: Cell): boolean =>
  value.type === 'text' && coloured.test(written.text.trim())
