import { entry } from '../diagnostics/entry.ts'
import { ruleWith } from './rule.ts'

interface ErrorArgs {
  readonly written: string
  readonly sort: Sort
  readonly others: number
}

type Sort = 'error' | 'narrow' | 'power'

const codes = {
  'table/spreadsheet-error': entry<ErrorArgs>({
    severity: 'warning',
    sv: {
      message: ({ written, sort, others }) =>
        `”${written}” ${{ error: 'är ett fel från Excel', narrow: 'står i Excel när kolumnen är för smal för talet', power: 'är ett tal så som Excel förkortar det' }[sort]}${others === 0 ? '' : `, och tabellen har ${others} ${others === 1 ? 'cell' : 'celler'} till av det slaget`}.`,
      hint: ({ sort }) =>
        ({
          error: 'Rätta formeln i Excel och hämta talet igen, eller skriv talet eller – här.',
          narrow: 'Bredda kolumnen i Excel och hämta talet igen, eller skriv talet här.',
          power: 'Skriv talet med alla siffror.',
        })[sort],
    },
    en: {
      message: ({ written, sort, others }) =>
        `“${written}” ${{ error: 'is an error of Excel’s', narrow: 'is what Excel shows where the column is too narrow for the number', power: 'is a number as Excel shortens it' }[sort]}${others === 0 ? '' : `, and the table has ${others} more ${others === 1 ? 'cell' : 'cells'} of the sort`}.`,
      hint: ({ sort }) =>
        ({
          error: 'Correct the formula in Excel and fetch the number again, or write the number or – here.',
          narrow: 'Widen the column in Excel and fetch the number again, or write the number here.',
          power: 'Write the number with all its digits.',
        })[sort],
    },
  }),
}

const sorts: readonly (readonly [Sort, RegExp])[] = [
  [
    'error',
    /^(?:#(?:REF(?:ERENS)?!|DIV(?:ISION)?\/0!|VALUE!|VÄRDEFEL!|N\/A|SAKNAS!?|NAME\?|NAMN\?|NUM!|OGILTIGT!|NULL!|SKÄRNING!|SPILL!|CALC!)|Err:\d{3})$/iu,
  ],
  ['narrow', /^#{3,}$/],
  ['power', /^[-\u2212]?\d(?:[.,]\d{1,15})?E[+-]\d{1,3}$/],
]

/** What a spreadsheet shows in place of a figure, where no kind reads the cell: each sort told once for a table. */
export const spreadsheetErrors = ruleWith(codes, ({ tables }, emit) => {
  for (const { rows } of tables) {
    const texts = rows.flatMap(({ cells }) => cells.filter(({ value }) => value.type === 'text'))
    for (const [sort, shape] of sorts) {
      const [first, ...others] = texts.filter(({ written }) => shape.test(written.text))
      if (!first) continue
      const { text, span } = first.written
      emit('table/spreadsheet-error', { written: text, sort, others: others.length }, span)
    }
  }
})
