import type { FormulaFault } from '../../model/formula.ts'
import type { Localized } from '../../model/language.ts'
import { didYouMean, entry, listed } from '../entry.ts'
import { unknownKey, valueProblem, type UnknownKey, type ValueProblem } from './yaml-value.ts'

/** What can be wrong with a declared table kind whose YAML is in order. */
export type KindProblem =
  | { readonly problem: 'formula'; readonly written: string; readonly fault: FormulaFault }
  | {
      readonly problem: 'name'
      readonly name: string
      readonly nearest: string | null
      readonly known: readonly string[]
    }
  | {
      readonly problem: 'row'
      readonly name: string
      readonly nearest: string | null
      readonly known: readonly string[]
    }
  | { readonly problem: 'type'; readonly name: string }
  | { readonly problem: 'circle'; readonly name: string }
  | { readonly problem: 'twice'; readonly name: string }
  | { readonly problem: 'choices' }
  | { readonly problem: 'range' }
  | { readonly problem: 'columns' }
  | { readonly problem: 'many'; readonly what: keyof typeof manyOf.sv; readonly limit: number }
  | { readonly problem: 'language' }

type Problem = KindProblem | { readonly problem: 'value'; readonly key: string; readonly value: ValueProblem }

export const kindCodes = {
  'kind/invalid': entry<Problem>({
    essential: true,
    severity: 'error',
    sv: { message: (problem) => say(messages.sv, problem), hint: (problem) => say(hints.sv, problem) },
    en: { message: (problem) => say(messages.en, problem), hint: (problem) => say(hints.en, problem) },
  }),

  // A key that is not read may be a check that is not made.
  'kind/unknown-key': entry<UnknownKey>({ essential: true, severity: 'error', ...unknownKey }),
}

type Texts = { readonly [P in Problem['problem']]: (problem: Extract<Problem, { problem: P }>) => string }

const say = (texts: Texts, problem: Problem): string =>
  (texts[problem.problem] as (problem: Problem) => string)(problem)

const rest = (written: string, { at }: FormulaFault): string => written.slice(at).trim()

const manyOf = {
  sv: { columns: 'kolumner', rows: 'rader', rules: 'kontroller' },
  en: { columns: 'columns', rows: 'rows', rules: 'rules' },
} as const

const messages: Localized<Texts> = {
  sv: {
    value: ({ key, value }) => valueProblem.sv.message({ key, problem: value }),
    formula: ({ written, fault }) =>
      fault.fault === 'comparison'
        ? `Kontrollen ”${written}” jämför ingenting.`
        : fault.fault === 'end'
          ? `Formeln ”${written}” slutar för tidigt.`
          : `Formeln ”${written}” går inte att läsa vid ”${rest(written, fault)}”.`,
    name: ({ name }) => `Det finns ingen kolumn eller rad med id ”${name}” i tabellsorten.`,
    row: ({ name }) => `Det finns ingen tabellsort med raden ”${name}”.`,
    type: ({ name }) => `”${name}” har inga tal, så det går inte att räkna med den.`,
    circle: ({ name }) => `Formeln för ”${name}” behöver sitt eget resultat.`,
    twice: ({ name }) => `”${name}” står två gånger.`,
    choices: () => 'En kolumn med choices ska ha type: choice, och tvärtom.',
    range: () => 'min är större än max.',
    columns: () => 'Tabellsorten har inga kolumner.',
    many: ({ what, limit }) => `Tabellsorten har fler än ${limit} ${manyOf.sv[what]}.`,
    language: () => 'Texten finns varken på svenska (sv) eller engelska (en).',
  },
  en: {
    value: ({ key, value }) => valueProblem.en.message({ key, problem: value }),
    formula: ({ written, fault }) =>
      fault.fault === 'comparison'
        ? `The check “${written}” compares nothing.`
        : fault.fault === 'end'
          ? `The formula “${written}” ends too early.`
          : `The formula “${written}” cannot be read at “${rest(written, fault)}”.`,
    name: ({ name }) => `The kind has no column or row with the id “${name}”.`,
    row: ({ name }) => `There is no kind with the row “${name}”.`,
    type: ({ name }) => `“${name}” holds no numbers, so nothing can be computed from it.`,
    circle: ({ name }) => `The formula of “${name}” needs its own result.`,
    twice: ({ name }) => `“${name}” appears twice.`,
    choices: () => 'A column with choices must have type: choice, and the reverse.',
    range: () => 'min is above max.',
    columns: () => 'The kind has no columns.',
    many: ({ what, limit }) => `The kind has more than ${limit} ${manyOf.en[what]}.`,
    language: () => 'There is neither a Swedish (sv) nor an English (en) text.',
  },
}

const hints: Localized<Texts> = {
  sv: {
    value: ({ key, value }) => valueProblem.sv.hint({ key, problem: value }),
    formula: ({ fault }) =>
      fault.fault === 'comparison'
        ? 'En kontroll jämför två led med =, <, <=, > eller >=: women + men = total.'
        : 'En formel har tal, id, + - * / och parenteser: (women + men) * 2.',
    name: ({ nearest, known }) =>
      didYouMean.sv(
        nearest,
        known.length > 0
          ? `Id som finns: ${listed([...new Set(known)])}.`
          : 'Lägg till den, eller ta bort formeln.',
      ),
    row: ({ nearest, known }) =>
      didYouMean.sv(
        nearest,
        known.length > 0
          ? `Rader som sorten har: ${listed(known)}.`
          : 'Skriv sortens namn, en punkt och radens id: incomeStatement.result. Summan heter total.',
      ),
    type: () => 'Ge kolumnen type: money, number, integer eller percent.',
    circle: () => 'Ta bort formeln, eller räkna från andra kolumner.',
    twice: () => 'Ge den ena ett annat namn.',
    choices: () => 'Skriv type: choice och choices: [Ja, Nej].',
    range: () => 'Byt plats på dem.',
    columns: () => 'Lägg till columns med minst en kolumn, eller extraColumns: true.',
    many: () => 'Dela upp den i flera tabellsorter, var och en i sin egen fil.',
    language: () => 'Skriv texten direkt, eller som { sv: …, en: … }.',
  },
  en: {
    value: ({ key, value }) => valueProblem.en.hint({ key, problem: value }),
    formula: ({ fault }) =>
      fault.fault === 'comparison'
        ? 'A check compares two sides by =, <, <=, > or >=: women + men = total.'
        : 'A formula has numbers, ids, + - * / and parentheses: (women + men) * 2.',
    name: ({ nearest, known }) =>
      didYouMean.en(
        nearest,
        known.length > 0
          ? `Ids that exist: ${listed([...new Set(known)])}.`
          : 'Add it, or remove the formula.',
      ),
    row: ({ nearest, known }) =>
      didYouMean.en(
        nearest,
        known.length > 0
          ? `Rows that the kind has: ${listed(known)}.`
          : 'Write the name of the kind, a point and the id of the row: incomeStatement.result. The total is called total.',
      ),
    type: () => 'Give the column type: money, number, integer or percent.',
    circle: () => 'Remove the formula, or compute from other columns.',
    twice: () => 'Give one of them another name.',
    choices: () => 'Write type: choice and choices: [Yes, No].',
    range: () => 'Swap the two.',
    columns: () => 'Add columns with at least one column, or extraColumns: true.',
    many: () => 'Part it into several kinds, each in a file of its own.',
    language: () => 'Write the text itself, or { sv: …, en: … }.',
  },
}
