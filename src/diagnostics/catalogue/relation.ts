import type { Amount } from '../../model/amount.ts'
import type { Language } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import type { RelationWords } from '../../model/relation.ts'
import { entry, type Severity } from '../entry.ts'

export interface RelationArgs {
  readonly row: string
  readonly column: string
  readonly written: Amount
  /** What the cell would have to be. */
  readonly right: Amount
  readonly relation: RelationWords
  /** The made figure as it is written, and what the others come to. */
  readonly made: Amount
  readonly computed: Amount
  /** Whether the cell is the one that is made of the others. */
  readonly isMade: boolean
  /** In how many columns, or rows, the same holds. */
  readonly holds: number
  readonly severity: Severity
}

export const relationCodes = {
  'table/looks-like-total': entry<{ row: string; nearest: string | null; isExact: boolean }>({
    severity: 'warning',
    sv: {
      message: ({ row, nearest, isExact }) =>
        nearest === null
          ? `Sista raden, ”${row}”, är ${isExact ? '' : 'nästan '}summan av raderna ovanför.`
          : `Raden heter ”${row}”, nästan som ”${nearest}”.`,
      hint: ({ nearest }) =>
        nearest === null
          ? 'Är raden en summa, kalla den Summa, så kontrolleras den. Annars behöver du inte göra något.'
          : `Menade du ”${nearest}”? Rätta namnet.`,
    },
    en: {
      message: ({ row, nearest, isExact }) =>
        nearest === null
          ? `The last row, “${row}”, is ${isExact ? '' : 'nearly '}the sum of the rows above it.`
          : `The row is called “${row}”, nearly as “${nearest}”.`,
      hint: ({ nearest }) =>
        nearest === null
          ? 'If the row is a total, call it Total and it is verified. Otherwise there is nothing to do.'
          : `Did you mean “${nearest}”? Correct the name.`,
    },
  }),

  'table/blank-total': entry<{ row: string; sums: readonly { column: string; sum: Amount }[] }>({
    severity: 'warning',
    sv: {
      message: ({ row, sums }) =>
        `Raden ”${row}” är tom.${
          sums.length > 0
            ? ` Raderna ovanför ger ${joined(
                sums.map(({ column, sum }) => `${sv(sum)} i ”${column}”`),
                'och',
              )}.`
            : ''
        }`,
      hint: () =>
        'Skriv summan där det ska stå en, och ett streck där det inte ska det. I en tabell utan sort räknas ingen summa ut.',
    },
    en: {
      message: ({ row, sums }) =>
        `The row “${row}” is blank.${
          sums.length > 0
            ? ` The rows above come to ${joined(
                sums.map(({ column, sum }) => `${en(sum)} in “${column}”`),
                'and',
              )}.`
            : ''
        }`,
      hint: () =>
        'Write the total where there is to be one, and a dash where there is not. In a table without a kind no total is computed.',
    },
  }),

  'table/disclosed': entry<{
    written: string
    column: string
    row: string
    made: string
    isAlongRow: boolean
    /** Another hidden figure that has to be worked out before it; null for none. */
    first: { readonly column: string; readonly row: string } | null
  }>({
    severity: 'warning',
    sv: {
      message: ({ written, column, row, made, isAlongRow, first }) =>
        `”${written}” i ”${column}” för ”${row}” döljer inget: talet går att räkna ut${first === null ? '' : ` i flera steg, först ”${first.column}” för ”${first.row}” och sedan det här`}, för ${made === '' ? 'summan' : `”${made}”`} och alla andra tal som hör till ${isAlongRow ? 'på raden' : 'i kolumnen'} ${first === null ? 'står utskrivna' : 'är då kända'}.`,
      hint: ({ first }) =>
        first === null
          ? 'Dölj ett tal till i samma summa, eller själva summan. Är uppgiften inte hemlig, skriv talet.'
          : 'Dölj så att minst två tal saknas på varje rad och i varje kolumn som har en summa, eller dölj summorna. Är uppgiften inte hemlig, skriv talet.',
      related: () => 'talet som det går att räkna ut med',
    },
    en: {
      message: ({ written, column, row, made, isAlongRow, first }) =>
        `“${written}” in “${column}” of “${row}” hides nothing: the figure can be worked out${first === null ? '' : ` in several steps, “${first.column}” of “${first.row}” before it`}, since ${made === '' ? 'the total' : `“${made}”`} and all other figures that belong to it in the ${isAlongRow ? 'row' : 'column'} are ${first === null ? 'printed' : 'known then'}.`,
      hint: ({ first }) =>
        first === null
          ? 'Withhold one more figure of the same sum, or the total itself. If the figure is no secret, write it.'
          : 'Withhold so many that at least two figures lack in each row and column that has a total, or withhold the totals. If the figure is no secret, write it.',
      related: () => 'the figure that it can be worked out with',
    },
  }),

  'table/relation': entry<RelationArgs>({
    severity: ({ severity }) => severity,
    sv: {
      message: ({ row, column, written, right, relation, made, computed, isMade }) =>
        isMade
          ? `${named(column, row, 'sv')} är ${sv(written)}, men ${partsText(relation, 'sv')} ${relation.form === 'same' ? 'är' : 'ger'} ${sv(computed)}.`
          : `${named(column, row, 'sv')} är ${sv(written)}, men ${sv(right)} skulle stämma: ${quoted(relation.made, 'sv')} är ${sv(made)}, och ${partsText(relation, 'sv')} ger ${sv(computed)}.`,
      hint: ({ relation: { over }, holds }) =>
        `${holdsText.sv(over, holds)}Rätta det tal som är fel: det här, eller något som det räknas av.`,
      related: () => 'hör till samma räkning',
    },
    en: {
      message: ({ row, column, written, right, relation, made, computed, isMade }) =>
        isMade
          ? `${named(column, row, 'en')} is ${en(written)}, but ${partsText(relation, 'en')} ${relation.form === 'same' ? 'is' : 'gives'} ${en(computed)}.`
          : `${named(column, row, 'en')} is ${en(written)}, but ${en(right)} would be right: ${quoted(relation.made, 'en')} is ${en(made)}, and ${partsText(relation, 'en')} gives ${en(computed)}.`,
      hint: ({ relation: { over }, holds }) =>
        `${holdsText.en(over, holds)}Correct the number that is wrong: this one, or one that it is computed from.`,
      related: () => 'part of the same sum',
    },
  }),
}

/** What the rest of the table says. */
const holdsText = {
  sv: (over: 'rows' | 'columns', holds: number): string => {
    const [one, many] = over === 'rows' ? ['kolumn', 'kolumner'] : ['rad', 'rader']
    return holds === 0
      ? ''
      : holds === 1
        ? `I en annan ${one} stämmer det. `
        : `I ${holds} andra ${many} stämmer det. `
  },
  en: (over: 'rows' | 'columns', holds: number): string => {
    const [one, many] = over === 'rows' ? ['column', 'columns'] : ['row', 'rows']
    return holds === 0
      ? ''
      : holds === 1
        ? `It holds in one other ${one}. `
        : `It holds in ${holds} other ${many}. `
  },
}

/** `1, 2 och 3`. */
const joined = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)!}`

const sv = (amount: Amount): string => numberText(amount, 'sv')
const en = (amount: Amount): string => numberText(amount, 'en')

const named = (column: string, row: string, language: Language): string =>
  language === 'sv'
    ? `${quoted(column, 'sv')} för ${quoted(row, 'sv')}`
    : `${quoted(column, 'en')} of ${quoted(row, 'en')}`

const nameless = { sv: 'summaraden', en: 'the total row' } as const

function quoted(name: string, language: Language): string {
  if (name === '') return nameless[language]
  return language === 'sv' ? `”${name}”` : `“${name}”`
}

/** More parts than these are told by the first and the last. */
const mostNamed = 4

/** `”Intäkter” minus ”Kostnader”`, `de 7 raderna från ”Avgifter” till ”Övrigt”`, `ändringen från ”2024” till ”2025”`. */
export function partsText({ form, over, parts }: RelationWords, language: Language): string {
  const [first, second] = parts.map(({ name }) => quoted(name, language))
  const last = quoted(parts.at(-1)!.name, language)
  if (form === 'change')
    return language === 'sv'
      ? `ändringen från ${second} till ${first} i procent`
      : `the change from ${second} to ${first} in per cent`
  if (form === 'rise')
    return language === 'sv'
      ? `${first} i procent av vad ${second} var innan`
      : `${first} in per cent of what ${second} was before`
  if (form === 'share')
    return language === 'sv' ? `${first} i procent av ${second}` : `${first} in per cent of ${second}`
  if (parts.length > mostNamed && parts.every(({ sign }) => sign === 1)) {
    const count = parts.length
    return language === 'sv'
      ? `de ${count} ${over === 'rows' ? 'raderna' : 'kolumnerna'} från ${first} till ${last}`
      : `the ${count} ${over} from ${first} to ${last}`
  }
  // What is taken away is told last.
  return parts
    .toSorted((a, b) => b.sign - a.sign)
    .map(({ name, sign }, index) => {
      const word = sign === -1 ? 'minus ' : index > 0 ? 'plus ' : ''
      return word + quoted(name, language)
    })
    .join(' ')
}
