/** How problems in YAML values are told: shared by the manifest, the configuration and front matter. */

import type { Language, Localized } from '../../model/language.ts'
import type { TableSize } from '../../model/table-size.ts'
import type { Texts } from '../entry.ts'
import { didYouMean, listed, listedIn } from '../entry.ts'
import { tableSize } from './limit.ts'
import { yamlFault, type YamlFault } from './yaml-fault.ts'

/** What can be wrong with a value in YAML: the manifest, the workspace's configuration or front matter. */
export type ValueProblem =
  | { readonly type: 'syntax'; readonly fault: YamlFault }
  /** What it may be, where that is one of a few. */
  | { readonly type: 'required'; readonly choices?: readonly Localized<string>[] }
  | { readonly type: 'shape'; readonly expected: Shape; readonly proposed?: string }
  | {
      readonly type: 'choice'
      readonly written: string
      readonly choices: readonly Localized<string>[]
      readonly nearest: Localized<string> | null
    }
  | { readonly type: 'format'; readonly expected: Format; readonly proposed?: string }
  | { readonly type: 'order' }
  | ({ readonly type: 'size' } & TableSize)
  /** A comma that was not meant to part two values: in a number, or in a text. */
  | { readonly type: 'comma'; readonly written: string; readonly isNumber: boolean }

export type Shape = 'text' | 'number' | 'flag' | 'list' | 'keys' | 'days' | 'rows' | 'row' | 'cell' | 'value'
export type Format =
  | 'date'
  | 'colour'
  | 'fileName'
  | 'folder'
  | 'depth'
  | 'lowerCaseId'
  | 'name'
  | 'number'
  | 'divisor'
  | 'decimals'
  | 'dayOfYear'
  | 'entries'
  | 'aliases'
  | 'size'
  | 'language'
  | 'month'
  | 'webAddress'

export interface UnknownKey {
  readonly key: string
  readonly nearest: string | null
  readonly known: readonly string[]
  /** Dotted paths where a key by that name belongs. */
  readonly homes?: readonly string[]
  /** The key that it stands under; null for none. */
  readonly parent?: string | null
}

export const unknownKey: Localized<Texts<UnknownKey>> = {
  sv: {
    message: ({ key }) => `Nyckeln ”${key}” finns inte här och används inte.`,
    hint: ({ nearest, known, homes: [home] = [], parent }) => {
      if (home !== undefined) return homeHint.sv(home, parent ?? null)
      return didYouMean.sv(
        nearest,
        known.length > 0
          ? `Nycklar som finns här: ${listed(known)}.`
          : 'Kör npx delrapport docs codes för att se dem som finns.',
      )
    },
  },
  en: {
    message: ({ key }) => `There is no key “${key}” here; it is ignored.`,
    hint: ({ nearest, known, homes: [home] = [], parent }) => {
      if (home !== undefined) return homeHint.en(home, parent ?? null)
      return didYouMean.en(
        nearest,
        known.length > 0
          ? `Keys that exist here: ${listed(known)}.`
          : 'Run npx delrapport docs codes to see those that exist.',
      )
    },
  },
}

/** `theme.logo` → `theme: { logo: … }`. */
const nested = (home: string): string =>
  home.split('.').reduceRight((inner, key) => (inner === '' ? `${key}: …` : `${key}: { ${inner} }`), '')

const homeHint = {
  sv: (home: string, parent: string | null) =>
    home.includes('.')
      ? `Den hör hemma i ${home.slice(0, home.lastIndexOf('.'))}: skriv ${nested(home)}, eller dra in raden under ${home.split('.')[0]}:`
      : `Den hör inte till ”${parent}”: skriv ${home} på en egen rad utan indrag.`,
  en: (home: string, parent: string | null) =>
    home.includes('.')
      ? `It belongs in ${home.slice(0, home.lastIndexOf('.'))}: write ${nested(home)}, or indent the line below ${home.split('.')[0]}:`
      : `It does not belong to “${parent}”: write ${home} on a line of its own without indentation.`,
}

export const valueProblem: Localized<Texts<{ key: string; problem: ValueProblem }>> = {
  sv: {
    message: ({ key, problem }) => `${subject.sv(key)} ${say(problems.sv, problem)}`,
    hint: ({ problem }) => say(hints.sv, problem),
  },
  en: {
    message: ({ key, problem }) => `${subject.en(key)} ${say(problems.en, problem)}`,
    hint: ({ problem }) => say(hints.en, problem),
  },
}

/** What a value should be, whatever its key. */
export const valueShouldBe = (problem: ValueProblem, language: Language): string =>
  `${{ sv: 'Värdet', en: 'The value' }[language]} ${say(problems[language], problem)}`

/** What to do about a value, whatever its key. */
export const valueHint = (problem: ValueProblem, language: Language): string => say(hints[language], problem)

type ProblemTexts = {
  readonly [T in ValueProblem['type']]: (problem: Extract<ValueProblem, { type: T }>) => string
}

const say = (texts: ProblemTexts, problem: ValueProblem): string =>
  (texts[problem.type] as (problem: ValueProblem) => string)(problem)

const subject = {
  sv: (key: string) => (key === '' ? 'Inställningarna' : `”${key}”`),
  en: (key: string) => (key === '' ? 'The settings' : `“${key}”`),
}

const shapes: Record<'sv' | 'en', Record<Shape, string>> = {
  sv: {
    text: 'en text',
    number: 'ett heltal',
    flag: 'ja eller nej',
    list: 'en lista',
    keys: 'nycklar med värden',
    days: 'två dagar: den första och den sista',
    rows: 'en lista med rader',
    row: 'en rad: en lista med celler, eller nycklar med värden',
    cell: 'en text eller ett tal',
    value: 'ett värde som går att använda här',
  },
  en: {
    text: 'a text',
    number: 'a whole number',
    flag: 'yes or no',
    list: 'a list',
    keys: 'keys with values',
    days: 'two days: the first and the last',
    rows: 'a list of rows',
    row: 'a row: a list of cells, or keys with values',
    cell: 'a text or a number',
    value: 'a value that can be used here',
  },
}

const formats: Record<'sv' | 'en', Record<Format, string>> = {
  sv: {
    date: 'ett datum som finns, skrivet som 2021-08-31',
    lowerCaseId: 'ett id med små bokstäver a–z, siffror och bindestreck',
    name: 'ett namn med bokstäver a–z och siffror, som börjar med en bokstav',
    number: 'ett tal inom rimliga gränser (noll eller mer, högst 6 decimaler)',
    divisor: 'ett heltal, 1 eller mer, som 1000',
    decimals: 'ett heltal från 0 till 6',
    entries: 'högst 300 poster',
    dayOfYear: 'en dag på året inom citattecken, månad och dag, som "08-31"',
    colour: 'en färg skriven som "#1f5f8b" (med citattecken)',
    fileName:
      'ett filnamn utan mappar och utan tecknen < > : " / \\ | ? *, och inget av Windows egna (CON, NUL …)',
    folder: 'en mapp räknad från den här filen, skriven med snedstreck, som ../it-namnden',
    depth: 'antalet rubriknivåer, 1 till 4, eller nej',
    aliases: 'skrivna utan * eller & först i ett värde: de betyder något särskilt där',
    size: 'högst 1 MB',
    webAddress: 'en webbadress utan mellanslag, som https://www.example.se/rapport.html',
    language: 'ett språk, som en, fi eller se, eller engelska, finska eller samiska',
    month: 'en månad, skriven som 2026-08, eller helår',
  },
  en: {
    date: 'a date that exists, written as 2021-08-31',
    lowerCaseId: 'an id of lower-case letters a–z, digits and hyphens',
    name: 'a name of letters a–z and digits that begins with a letter',
    number: 'a number within bounds (zero or more, at most 6 decimals)',
    divisor: 'a whole number, 1 or more, such as 1000',
    decimals: 'a whole number from 0 to 6',
    entries: 'at most 300 entries',
    dayOfYear: 'a day of the year in quotation marks, month and day, such as "08-31"',
    colour: 'a colour written as "#1f5f8b" (with the quotation marks)',
    fileName:
      'a file name without folders and without < > : " / \\ | ? *, and none of Windows’ own (CON, NUL …)',
    folder: 'a folder from where this file lies, written with slashes, such as ../it-board',
    depth: 'the number of heading levels, 1 to 4, or no',
    aliases: 'written without * or & at the beginning of a value, where they mean something else',
    size: 'at most 1 MB',
    webAddress: 'a web address without spaces, such as https://www.example.se/report.html',
    language: 'a language, such as en, fi or se, or English, Finnish or Sami',
    month: 'a month, written as 2026-08, or year',
  },
}

const problems: Record<'sv' | 'en', ProblemTexts> = {
  sv: {
    syntax: ({ fault }) => `går inte att läsa: ${yamlFault.sv.message(fault)}`,
    required: () => 'saknas.',
    shape: ({ expected }) => `ska vara ${shapes.sv[expected]}.`,
    choice: ({ written }) => `kan inte vara ”${written}”.`,
    format: ({ expected }) => `ska vara ${formats.sv[expected]}.`,
    order: () => 'slutar innan den börjar.',
    size: tableSize.sv.message,
    comma: ({ written, isNumber }) =>
      isNumber
        ? `har ${written} utan citattecken, så kommat delar talet i två värden.`
        : `har ”${written}” utan något värde.`,
  },
  en: {
    syntax: ({ fault }) => `cannot be read: ${yamlFault.en.message(fault)}`,
    required: () => 'is missing.',
    shape: ({ expected }) => `should be ${shapes.en[expected]}.`,
    choice: ({ written }) => `cannot be “${written}”.`,
    format: ({ expected }) => `should be ${formats.en[expected]}.`,
    order: () => 'ends before it begins.',
    size: tableSize.en.message,
    comma: ({ written, isNumber }) =>
      isNumber
        ? `has ${written} without quotation marks, so the comma parts the number into two values.`
        : `has “${written}” without a value.`,
  },
}

const hints: Record<'sv' | 'en', ProblemTexts> = {
  sv: {
    syntax: ({ fault }) => yamlFault.sv.hint(fault),
    required: ({ choices }) =>
      choices ? `Lägg till den, som något av: ${listedIn('sv', choices)}.` : 'Lägg till den.',
    shape: ({ expected, proposed }) =>
      proposed === undefined ? shapeHints.sv[expected] : `Skriv ${proposed}`,
    choice: ({ choices, nearest }) =>
      didYouMean.sv(nearest?.sv ?? null, `Välj något av: ${listedIn('sv', choices)}.`),
    format: ({ expected, proposed }) =>
      proposed !== undefined
        ? `Skriv ${proposed}`
        : expected === 'aliases'
          ? 'Hör tecknet till texten, sätt hela värdet inom citattecken. Skriv annars ut värdet på varje ställe.'
          : 'Rätta värdet, eller ta bort raden.',
    order: () => 'Byt plats på start och end.',
    size: tableSize.sv.hint,
    comma: ({ written, isNumber }) =>
      isNumber
        ? `Skriv "${written}" inom citattecken, eller varje värde på en egen rad. Är det två tal, sätt ett blanksteg efter kommat.`
        : `Skriv ett kolon och ett värde efter. Hör ordet till en text med komma, sätt hela texten inom citattecken: "Vård, omsorg".`,
  },
  en: {
    syntax: ({ fault }) => yamlFault.en.hint(fault),
    required: ({ choices }) => (choices ? `Add it, as one of: ${listedIn('en', choices)}.` : 'Add it.'),
    shape: ({ expected, proposed }) =>
      proposed === undefined ? shapeHints.en[expected] : `Write ${proposed}`,
    choice: ({ choices, nearest }) =>
      didYouMean.en(nearest?.en ?? null, `Choose one of: ${listedIn('en', choices)}.`),
    format: ({ expected, proposed }) =>
      proposed !== undefined
        ? `Write ${proposed}`
        : expected === 'aliases'
          ? 'If the sign belongs to the text, put the whole value in quotation marks. Otherwise write the value out in each place.'
          : 'Correct the value, or remove the line.',
    order: () => 'Swap start and end.',
    size: tableSize.en.hint,
    comma: ({ written, isNumber }) =>
      isNumber
        ? `Write "${written}" in quotation marks, or each value on a line of its own. If these are two numbers, put a space behind the comma.`
        : `Write a colon and a value behind it. If the word belongs to a text with a comma, put all of the text in quotation marks: "Care, welfare".`,
  },
}

const shapeHints: Localized<Record<Shape, string>> = {
  sv: {
    text: 'Sätt värdet inom citattecken om det ska läsas som text.',
    number: 'Skriv ett heltal, som 2.',
    flag: 'Skriv ja eller nej.',
    list: 'Skriv värdena inom hakparenteser med komma emellan: [ett, två].',
    days: 'Skriv { start: 2021-01-01, end: 2021-12-31 }',
    keys: 'Skriv en nyckel per rad med kolon och blanksteg efter: ”title: Inledning”.',
    rows: 'Skriv en rad per rad i tabellen, med - framför: ”- { Post: Intäkter, Budget: -500 }”.',
    row: 'Skriv ”- [Intäkter, -500]” eller ”- { Post: Intäkter, Budget: -500 }”.',
    cell: 'En cell kan inte innehålla en lista eller nycklar.',
    value: 'Kör npx delrapport docs own-kinds för att se vad som går att skriva.',
  },
  en: {
    text: 'Put the value in quotation marks if it is meant as text.',
    number: 'Write a whole number, such as 2.',
    flag: 'Write yes or no.',
    list: 'Write the values in brackets, separated by commas: [one, two].',
    days: 'Write { start: 2021-01-01, end: 2021-12-31 }',
    keys: 'Write one key a line, followed by a colon and a space: “title: Introduction”.',
    rows: 'Write one row a line with - before it: “- { Item: Income, Budget: -500 }”.',
    row: 'Write “- [Income, -500]” or “- { Item: Income, Budget: -500 }”.',
    cell: 'A cell cannot hold a list or keys.',
    value: 'Run npx delrapport docs own-kinds to see what can be written.',
  },
}
