import { amountOf, negate, type Amount } from '../../model/amount.ts'
import { isDayShaped } from '../../model/calendar.ts'
import type { Language } from '../../model/language.ts'
import { numberText, quantityText } from '../../model/number-text.ts'
import { withoutSlips } from '../../model/number-slips.ts'
import { didYouMean, entry, listed } from '../entry.ts'

/** Why a text is no number: each has its own advice. */
export type NumberProblem =
  'unreadable' | 'ambiguous' | 'thousands' | 'grouping' | 'decimals' | 'measure' | 'tooLong' | 'excel'

/** Why words are none of a column's choices. */
export type ChoiceProblem = 'unknown' | 'several' | 'colour' | 'arrow'

/** Of more digits it is told by an example. */
const longestMended = 15

const withoutUnit = (written: string): string => /^(.*\d) ?[\p{L}%]+$/u.exec(written)?.[1] ?? written

/** The author's own number with its digits in groups; null where more than that may be amiss. */
function inThousands(written: string, language: Language): string | null {
  const [, sign, body] = /^([-+\u2010-\u2015\u2212]?) ?([1-9][\d\s.,]*\d)$/.exec(withoutUnit(written)) ?? []
  const marks = new Set(body?.match(/[.,]/g))
  const digits = body?.replace(/\D/g, '') ?? ''
  if (marks.size > 1 || digits.length < 4 || digits.length > longestMended) return null
  const amount = amountOf(digits)
  return numberText(sign === '' || sign === '+' ? amount : negate(amount), language)
}

/** The number that it is a slip of the keyboard from; null where that may be several. */
function meant(written: string, language: Language): string | null {
  const mended = withoutSlips(written)
  if (mended === null || !/^[-+\u2212]? ?[\d ]+(?:[.,]\d{1,2})?$/.test(mended)) return null
  const [, whole, decimals] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(mended)!
  const digits = whole!.replace(/[^\d]/g, '')
  if (digits === '' || digits.length > longestMended) return null
  const amount = amountOf(decimals === undefined ? digits : `${digits}.${decimals}`)
  return numberText(/^[-\u2212]/.test(mended) ? negate(amount) : amount, language)
}

/** A comma or a point among digits that are wrongly grouped may be a decimal sign. */
function inGroups(written: string, language: Language, say: (own: string) => string): string | null {
  const own = /[.,]/.test(written) ? null : inThousands(written, language)
  return own === null ? null : say(own)
}

export const cellCodes = {
  'cell/number': entry<{ column: string; written: string; problem: NumberProblem }>({
    severity: 'error',
    sv: {
      message: ({ column, written, problem }) =>
        ({
          unreadable: `”${written}” i ”${column}” är inget tal.`,
          ambiguous: `”${written}” i ”${column}” kan läsas på två sätt: punkten kan skilja tusental eller decimaler.`,
          thousands: `”${written}” i ”${column}” kan läsas på två sätt: alla andra tal i kolumnen är hela, men det här har ett komma.`,
          grouping: `”${written}” i ”${column}” är inte delat i grupper om tre siffror.`,
          decimals: `”${written}” i ”${column}” har decimaler, men kolumnen har hela tal.`,
          measure: `”${written}” i ”${column}” är varken ett tal, Ja, Nej eller –.`,
          tooLong: `Texten i ”${column}” är för lång för att vara ett tal.`,
          excel: `”${written}” i ”${column}” är ett fel från Excel, inget tal.`,
        })[problem],
      hint: ({ problem, written }) =>
        ({
          unreadable:
            meant(written, 'sv') === null
              ? 'Skriv till exempel −36 791, 1 234,5 eller – för noll.'
              : `Skriv ${meant(written, 'sv')}, om det är det talet som menas.`,
          ambiguous: `Skriv tusental med blanksteg (${inThousands(written, 'sv') ?? '1 234'}) och decimaler med komma (${inThousands(written, 'sv') === null ? '1,234' : withoutUnit(written).replace('.', ',')}).`,
          thousands: `Skriv tusental med blanksteg (${inThousands(written, 'sv') ?? '2 790'}). Är det decimaler, skriv de andra talen i kolumnen med decimaler också.`,
          grouping:
            inGroups(written, 'sv', (own) => `Skriv ${own}, om det är det talet som menas.`) ??
            'Skriv till exempel 1 234 567 eller 1234567.',
          decimals: 'Ta bort decimalerna.',
          measure:
            'Skriv till exempel 68 %, 8 st, 408 tkr, Ja, Nej eller –. Finns inget värde ännu, skriv när det kommer: Mäts i december.',
          tooLong: 'Skriv talet i cellen och förklaringen i texten.',
          excel: 'Rätta formeln i Excel, eller bredda kolumnen om det står ####, och spara filen igen.',
        })[problem],
    },
    en: {
      message: ({ column, written, problem }) =>
        ({
          unreadable: `“${written}” in “${column}” is not a number.`,
          ambiguous: `“${written}” in “${column}” can be read in two ways: the sign may part thousands or decimals.`,
          thousands: `“${written}” in “${column}” can be read in two ways: all other numbers of the column are whole, but this one has a comma.`,
          grouping: `“${written}” in “${column}” is not grouped by three digits.`,
          decimals: `“${written}” in “${column}” has decimals, but the column holds whole numbers.`,
          measure: `“${written}” in “${column}” is neither a number, Yes, No nor –.`,
          tooLong: `The text in “${column}” is too long to be a number.`,
          excel: `“${written}” in “${column}” is an error of Excel’s, not a number.`,
        })[problem],
      hint: ({ problem, written }) =>
        ({
          unreadable:
            meant(written, 'en') === null
              ? 'Write for instance −36,791, 1,234.5 or – for zero.'
              : `Write ${meant(written, 'en')}, if that is the number.`,
          ambiguous: `Write thousands with a space (${inThousands(written, 'sv') ?? '1 234'}).`,
          thousands: `Write thousands with a space (${inThousands(written, 'sv') ?? '2 790'}), or give the other numbers decimals too.`,
          grouping:
            inGroups(written, 'en', (own) => `Write ${own}, if that is the number.`) ??
            'Write for instance 1,234,567 or 1234567.',
          decimals: 'Remove the decimals.',
          measure:
            'Write for instance 68%, 8 pcs, Yes, No or –. Where there is no value yet, write when it comes: Measured in December.',
          tooLong: 'Write the number in the cell and the explanation in the text.',
          excel:
            'Correct the formula in Excel, or widen the column where it says ####, and save the file again.',
        })[problem],
    },
  }),

  'cell/date': entry<{ column: string; written: string }>({
    severity: 'error',
    sv: {
      message: ({ column, written }) =>
        isDayShaped(written)
          ? `”${written}” i ”${column}” är inget datum som finns.`
          : `”${written}” i ”${column}” kan inte läsas som datum.`,
      hint: ({ written }) =>
        isDayShaped(written)
          ? 'Skriv 2021-08-31, 210831 eller 31 augusti 2021.'
          : 'Skriv till exempel 2021-08-31, augusti 2021, Q3 2021, löpande, eller – för inget. Förklaringar hör hemma i texten.',
    },
    en: {
      message: ({ column, written }) =>
        isDayShaped(written)
          ? `“${written}” in “${column}” is not a date that exists.`
          : `“${written}” in “${column}” cannot be read as a date.`,
      hint: ({ written }) =>
        isDayShaped(written)
          ? 'Write 2021-08-31, 210831 or 31 August 2021.'
          : 'Write for instance 2021-08-31, August 2021, Q3 2021, ongoing, or – for none. Explanations belong in the text.',
    },
  }),

  'cell/choice': entry<{
    column: string
    written: string
    problem: ChoiceProblem
    /** The choices that the words say, where they say several. */
    said: readonly string[]
    choices: readonly string[]
    nearest: string | null
  }>({
    severity: 'error',
    sv: {
      message: ({ column, written, problem, said }) =>
        ({
          unknown: `”${written}” finns inte bland värdena för ”${column}”.`,
          several: `”${written}” i ”${column}” säger flera saker: ${said.join(' och ')}.`,
          colour: `”${written}” i ”${column}” säger ingenting utan sin färg, och färgen följer inte med till rapporten.`,
          arrow: `”${written}” i ”${column}” säger åt vilket håll det går, men inte vilket av värdena som gäller.`,
        })[problem],
      hint: ({ choices, nearest, problem }) =>
        problem === 'several'
          ? `Behåll det som gäller: ${listed(choices)}.`
          : didYouMean.sv(
              nearest,
              `${problem === 'unknown' ? 'Välj' : 'Skriv med ord'} något av: ${listed(choices)}.`,
            ),
    },
    en: {
      message: ({ column, written, problem, said }) =>
        ({
          unknown: `“${written}” is not among the values of “${column}”.`,
          several: `“${written}” in “${column}” says several things: ${said.join(' and ')}.`,
          colour: `“${written}” in “${column}” says nothing without its colour, which does not reach the report.`,
          arrow: `“${written}” in “${column}” says which way it goes, but not which of the values holds.`,
        })[problem],
      hint: ({ choices, nearest, problem }) =>
        problem === 'several'
          ? `Keep the one that holds: ${listed(choices)}.`
          : didYouMean.en(
              nearest,
              `${problem === 'unknown' ? 'Choose' : 'Write in words'} one of: ${listed(choices)}.`,
            ),
    },
  }),

  'cell/required': entry<{ column: string; isNumber: boolean }>({
    severity: 'error',
    sv: {
      message: ({ column }) => `Cellen i ”${column}” är tom.`,
      hint: ({ isNumber }) =>
        `Fyll i den, eller ta bort raden om den är tom.${isNumber ? ' Noll skrivs 0 eller –.' : ''}`,
    },
    en: {
      message: ({ column }) => `The cell in “${column}” is empty.`,
      hint: ({ isNumber }) =>
        `Fill it in, or remove the row if it is blank.${isNumber ? ' Zero is written 0 or –.' : ''}`,
    },
  }),

  /** `others`: how many more formulas of the sheet were never computed. */
  'cell/no-value': entry<{ problem: 'noValue' | 'error'; written: string; others: number }>({
    severity: 'error',
    sv: {
      message: ({ problem, written, others }) =>
        problem === 'noValue'
          ? `Cellen har formeln ${written} men inget uträknat värde${others > 0 ? `, liksom ${others} ${others === 1 ? 'annan cell' : 'andra celler'} i bladet` : ''}.`
          : `Cellen visar felet ${written} i arbetsboken.`,
      hint: ({ problem }) =>
        problem === 'noValue'
          ? 'Öppna arbetsboken i Excel, låt den räkna om och spara den igen.'
          : 'Rätta formeln i arbetsboken och spara den igen.',
    },
    en: {
      message: ({ problem, written, others }) =>
        problem === 'noValue'
          ? `The cell has the formula ${written} but no computed value${others > 0 ? `, and nor ${others === 1 ? 'has one other cell' : `have ${others} other cells`} of the sheet` : ''}.`
          : `The cell shows the error ${written} in the workbook.`,
      hint: ({ problem }) =>
        problem === 'noValue'
          ? 'Open the workbook in Excel, let it compute, and save it again.'
          : 'Correct the formula in the workbook and save it again.',
    },
  }),

  'cell/range': entry<{
    column: string
    written: Amount
    min: Amount | null
    max: Amount | null
    unit: string | null
  }>({
    severity: 'error',
    sv: {
      message: ({ column, written, min, max, unit }) =>
        `”${column}” ska vara ${[min && `minst ${numberText(min, 'sv')}`, max && `högst ${numberText(max, 'sv')}`].filter(Boolean).join(' och ')}, men här står ${quantityText(written, unit, 'sv')}.`,
      hint: () => 'Rätta talet.',
    },
    en: {
      message: ({ column, written, min, max, unit }) =>
        `“${column}” must be ${[min && `at least ${numberText(min, 'en')}`, max && `at most ${numberText(max, 'en')}`].filter(Boolean).join(' and ')}, but here it is ${quantityText(written, unit, 'en')}.`,
      hint: () => 'Correct the number.',
    },
  }),

  'cell/unit': entry<{ column: string; written: string; unit: string; expected: string }>({
    severity: 'error',
    sv: {
      message: ({ column, written, unit, expected }) =>
        `”${written}” i ”${column}” är i ${unit}, men kolumnen är i ${expected}.`,
      hint: ({ expected }) => `Räkna om talet till ${expected}, eller ge tabellen en annan enhet med unit=…`,
    },
    en: {
      message: ({ column, written, unit, expected }) =>
        `“${written}” in “${column}” is in ${unit}, but the column is in ${expected}.`,
      hint: ({ expected }) => `Convert the number to ${expected}, or give the table another unit with unit=…`,
    },
  }),
}
