/** What is told of an SIE file and of a mapping of its accounts. */

import { didYouMean, entry, listed, type Severity } from '../../diagnostics/entry.ts'
import type { Amount } from '../../model/amount.ts'
import type { IsoDate } from '../../model/calendar.ts'
import type { Language, Localized } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'

/** What is wrong with a line. */
export type SieLineProblem =
  | 'quote'
  | 'objects'
  | 'stray'
  | 'brace'
  | 'short'
  | 'account'
  | 'amount'
  | 'date'
  | 'month'
  | 'year'
  | 'noVoucher'
  | 'many'

/** What balances are held against each other. */
export type SieCheck =
  | 'openingSum'
  | 'closingSum'
  | 'yearShift'
  | 'vouchersBalance'
  | 'vouchersResult'
  | 'monthsBalance'
  | 'monthsResult'

/** What a column takes. */
export type SieTake = 'outcome' | 'budget' | 'opening' | 'closing'

/** An account whose balances disagree; without a number, a sum of all of them, `expected` being what it is off by. */
export interface Disagreement {
  readonly account: string
  readonly expected: Amount
  readonly written: Amount
}

const kr = (amount: Amount, language: Language): string => numberText(amount, language)

const lineMessages: Localized<Readonly<Record<SieLineProblem, string>>> = {
  sv: {
    quote: 'Ett citattecken avslutas inte.',
    objects: 'Listan med kostnadsställen och projekt avslutas inte, eller saknar något.',
    stray: 'Raden börjar inte med en etikett som #KONTO, och går inte att läsa.',
    brace: 'En klammer runt raderna i en verifikation saknar sin andra hälft.',
    short: 'Raden är för kort: något saknas.',
    account: 'Kontot är inget kontonummer.',
    amount: 'Beloppet är inget tal.',
    date: 'Dagen finns inte i kalendern.',
    month: 'Perioden är ingen månad.',
    year: 'Året är inget nummer på ett räkenskapsår, som 0 eller -1.',
    noVoucher: 'Raden hör inte till någon verifikation.',
    many: 'Så många rader är fel att resten inte har lästs.',
  },
  en: {
    quote: 'A quotation mark is not closed.',
    objects: 'The list of cost centres and projects is not closed, or lacks something.',
    stray: 'The line does not begin with a label such as #KONTO, and cannot be read.',
    brace: 'A brace around the rows of a voucher lacks its other half.',
    short: 'The line is too short: something is missing.',
    account: 'The account is no number of an account.',
    amount: 'The amount is no number.',
    date: 'The day does not exist in the calendar.',
    month: 'The period is no month.',
    year: 'The year is no number of a financial year, such as 0 or -1.',
    noVoucher: 'The row belongs to no voucher.',
    many: 'So many lines are wrong that the rest has not been read.',
  },
}

const checkMessages: Localized<Readonly<Record<SieCheck, string>>> = {
  sv: {
    openingSum: 'De ingående balanserna (#IB) blir inte noll tillsammans',
    closingSum: 'De utgående balanserna (#UB) och resultatet (#RES) går inte ihop',
    yearShift: 'Förra årets utgående balans (#UB -1) är inte årets ingående (#IB 0)',
    vouchersBalance: 'Ingående balans och verifikationer blir inte den utgående balansen (#UB)',
    vouchersResult: 'Verifikationerna blir inte resultatet (#RES)',
    monthsBalance: 'Ingående balans och månadernas ändringar (#PSALDO) blir inte den utgående balansen (#UB)',
    monthsResult: 'Månaderna (#PSALDO) blir inte resultatet (#RES)',
  },
  en: {
    openingSum: 'The opening balances (#IB) do not make nought together',
    closingSum: 'The closing balances (#UB) and the result (#RES) do not add up',
    yearShift: 'Last year’s closing balance (#UB -1) is not this year’s opening one (#IB 0)',
    vouchersBalance: 'Opening balance and vouchers do not make the closing balance (#UB)',
    vouchersResult: 'The vouchers do not make the result (#RES)',
    monthsBalance: 'Opening balance and what changed each month (#PSALDO) do not make the closing one (#UB)',
    monthsResult: 'The months (#PSALDO) do not make the result (#RES)',
  },
}

const takes: Localized<Readonly<Record<SieTake, string>>> = {
  sv: { outcome: 'utfall', budget: 'budget', opening: 'ingående balans', closing: 'utgående balans' },
  en: { outcome: 'outcome', budget: 'budget', opening: 'opening balance', closing: 'closing balance' },
}

interface Missing {
  readonly take: SieTake
  readonly month: string | null
  /** Why: nothing of the sort, not by month, not by cost centre, or cost centres of several sorts and no whole accounts. */
  readonly lacks: 'all' | 'months' | 'objects' | 'whole'
}

export const sieCodes = {
  'sie/unreadable': entry<{ file: string; problem: 'text' | 'format' | 'version5' }>({
    severity: 'error',
    sv: {
      message: ({ file, problem }) =>
        ({
          text: `${file} är ingen textfil, och därför ingen SIE-fil.`,
          format: `${file} är ingen SIE-fil: ingen rad har något konto eller belopp.`,
          version5: `${file} är en SIE-fil av version 5, som inte går att läsa.`,
        })[problem],
      hint: () => 'Exportera från ekonomisystemet som SIE typ 1–4. Filen brukar sluta på .se eller .si.',
    },
    en: {
      message: ({ file, problem }) =>
        ({
          text: `${file} is no text file, and so no SIE file.`,
          format: `${file} is no SIE file: no line has an account or an amount.`,
          version5: `${file} is an SIE file of version 5, which cannot be read.`,
        })[problem],
      hint: () => 'Export it from the accounting system as SIE type 1–4. Such files often end in .se or .si.',
    },
  }),

  'sie/one-file': entry<{ file: string }>({
    severity: 'error',
    sv: {
      message: ({ file }) => `${file} är en SIE-fil till, och en tabell tas ur en enda.`,
      hint: () => 'Ta bort den ena. Förra årets saldon finns i årets fil.',
    },
    en: {
      message: ({ file }) => `${file} is another SIE file, and a table is taken from a single one.`,
      hint: () => 'Remove one of them. Last year’s balances are in this year’s file.',
    },
  }),

  'sie/encoding': entry<{ encoding: string; declared: string | null; sample: string; isGuess: boolean }>({
    severity: ({ isGuess }) => (isGuess ? 'warning' : 'info'),
    sv: {
      message: ({ encoding, declared, sample }) =>
        `Filen är sparad som ${encoding}${declared ? `, fast den själv säger ${declared}` : ''}. Den har lästs så att det står ”${sample}”.`,
      hint: () => 'Ser å, ä och ö rätt ut behöver inget göras.',
    },
    en: {
      message: ({ encoding, declared, sample }) =>
        `The file is saved as ${encoding}${declared ? `, though it says ${declared} itself` : ''}. It has been read so that it says “${sample}”.`,
      hint: () => 'If the letters look right, nothing needs to be done.',
    },
  }),

  'sie/line': entry<{ label: string; problem: SieLineProblem; costsNothing: boolean }>({
    severity: ({ costsNothing }) => (costsNothing ? 'warning' : 'error'),
    sv: {
      message: ({ label, problem }) => `${label === '' ? '' : `${label}: `}${lineMessages.sv[problem]}`,
      hint: () => 'Exportera filen på nytt. Blir den likadan, fråga den som har hand om ekonomisystemet.',
    },
    en: {
      message: ({ label, problem }) => `${label === '' ? '' : `${label}: `}${lineMessages.en[problem]}`,
      hint: () => 'Export the file anew. If it is the same, ask whoever runs the accounting system.',
    },
  }),

  'sie/voucher': entry<{ name: string; sum: Amount; isUsed: boolean }>({
    severity: ({ isUsed }) => (isUsed ? 'error' : 'warning'),
    sv: {
      message: ({ name, sum }) =>
        `Verifikation ${name} går inte ihop: debet och kredit skiljer ${kr(sum, 'sv')} kr.`,
      hint: () => 'Rätta verifikationen i ekonomisystemet och exportera filen på nytt.',
    },
    en: {
      message: ({ name, sum }) =>
        `Voucher ${name} does not add up: debit and credit differ by ${kr(sum, 'en')} kr.`,
      hint: () => 'Correct the voucher in the accounting system and export the file anew.',
    },
  }),

  'sie/balances': entry<{ check: SieCheck; first: Disagreement; count: number; isUsed: boolean }>({
    severity: ({ isUsed }) => (isUsed ? 'error' : 'warning'),
    sv: {
      message: ({ check, first: { account, expected, written }, count }) =>
        account === ''
          ? `${checkMessages.sv[check]}. Skillnaden är ${kr(expected, 'sv')} kr.`
          : `${checkMessages.sv[check]}: konto ${account} borde vara ${kr(expected, 'sv')} och är ${kr(written, 'sv')} kr.${count > 1 ? ` Så är det med ${count} konton.` : ''}`,
      hint: () =>
        'Filen hänger inte ihop, kanske för att den bara har en del av året eller av kontona. Exportera den hel.',
      related: ({ check }) => checkMessages.sv[check],
    },
    en: {
      message: ({ check, first: { account, expected, written }, count }) =>
        account === ''
          ? `${checkMessages.en[check]}. The difference is ${kr(expected, 'en')} kr.`
          : `${checkMessages.en[check]}: account ${account} should be ${kr(expected, 'en')} and is ${kr(written, 'en')} kr.${count > 1 ? ` So it is with ${count} accounts.` : ''}`,
      hint: () =>
        'The file does not hold together, perhaps since it has only a part of the year or of the accounts. Export all of it.',
      related: ({ check }) => checkMessages.en[check],
    },
  }),

  'sie/written-twice': entry<{ label: string; account: string }>({
    severity: 'error',
    sv: {
      message: ({ label, account }) => `${label} för konto ${account} står två gånger, med olika belopp.`,
      hint: () => 'Exportera filen på nytt.',
      related: ({ label }) => `Här står ${label} första gången.`,
    },
    en: {
      message: ({ label, account }) => `${label} of account ${account} stands twice, with different amounts.`,
      hint: () => 'Export the file anew.',
      related: ({ label }) => `Here ${label} stands first.`,
    },
  }),

  'sie/only-vouchers': entry<Record<never, never>>({
    severity: 'warning',
    sv: {
      message: () => 'Filen har bara verifikationer och inga saldon (SIE 4i).',
      hint: () =>
        'Det som har bokförts tidigare under året är inte med. Exportera som SIE typ 4E för att få med allt.',
    },
    en: {
      message: () => 'The file has vouchers alone and no balances (SIE 4i).',
      hint: () =>
        'What was booked earlier in the year is not in it. Export as SIE type 4E to have all of it.',
    },
  }),

  'sie/lacks': entry<Missing>({
    severity: 'error',
    sv: {
      message: ({ take, month, lacks }) =>
        ({
          all: `Filen har ${{ outcome: 'inget utfall', budget: 'ingen budget', opening: 'ingen ingående balans', closing: 'ingen utgående balans' }[take]}${month ? ` för ${month}` : ' för det året'}.`,
          months: `Filen har ${takes.sv[take]} för hela året men inte till och med ${month}.`,
          objects: `Filen har inte ${takes.sv[take]} för kostnadsställen eller andra objekt.`,
          whole: `Filen har ${takes.sv[take]} bara för objekt av flera slag, och då går hela konton inte att räkna ut.`,
        })[lacks],
      hint: ({ lacks }) =>
        ({
          all: 'Exportera en fil som har det, eller ta bort kolumnen.',
          months: 'Exportera som SIE typ 2, 3 eller 4, eller skriv to: helår.',
          objects: 'Exportera som SIE typ 3 eller 4, eller ta bort unit och objects.',
          whole: 'Välj kostnadsställe med unit, eller exportera med saldon för hela konton.',
        })[lacks],
    },
    en: {
      message: ({ take, month, lacks }) =>
        ({
          all: `The file has no ${takes.en[take]}${month ? ` for ${month}` : ' of that year'}.`,
          months: `The file has the ${takes.en[take]} of the whole year but not up to ${month}.`,
          objects: `The file has no ${takes.en[take]} of cost centres or other objects.`,
          whole: `The file has the ${takes.en[take]} of objects of several sorts alone, from which whole accounts cannot be computed.`,
        })[lacks],
      hint: ({ lacks }) =>
        ({
          all: 'Export a file that has it, or remove the column.',
          months: 'Export it as SIE type 2, 3 or 4, or write to: year.',
          objects: 'Export it as SIE type 3 or 4, or remove unit and objects.',
          whole: 'Choose a cost centre by unit, or export the file with balances of whole accounts.',
        })[lacks],
    },
  }),

  'sie/other-year': entry<{ month: string; years: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ month, years }) =>
        years.length === 0
          ? 'Filen säger inte vilka räkenskapsår den gäller (#RAR).'
          : `${month} ligger utanför räkenskapsåren i filen: ${years.join(', ')}.`,
      hint: () => 'Hämta filen för rätt år, eller skriv månaden vid kolumnen: to: 2026-08.',
    },
    en: {
      message: ({ month, years }) =>
        years.length === 0
          ? 'The file does not say which financial years it is of (#RAR).'
          : `${month} lies outside the financial years of the file: ${years.join(', ')}.`,
      hint: () => 'Fetch the file of the right year, or write the month at the column: to: 2026-08.',
    },
  }),

  'sie/until': entry<{ until: IsoDate; month: string }>({
    severity: 'warning',
    sv: {
      message: ({ until, month }) => `Filen går bara till ${until}, men kolumnen ska ha ${month}.`,
      hint: () => 'Exportera filen på nytt när hela månaden är bokförd.',
    },
    en: {
      message: ({ until, month }) => `The file goes to ${until} only, but the column is to have ${month}.`,
      hint: () => 'Export the file anew when all of the month has been booked.',
    },
  }),

  'sie/no-month': entry<{ heading: string }>({
    severity: 'error',
    sv: {
      message: ({ heading }) => `Det står inte till och med vilken månad ”${heading}” går.`,
      hint: () => 'Skriv cutoff i report.yaml, eller to: 2026-08 eller to: helår vid kolumnen.',
    },
    en: {
      message: ({ heading }) => `It is not said up to which month “${heading}” goes.`,
      hint: () => 'Write cutoff in report.yaml, or to: 2026-08 or to: year at the column.',
    },
  }),

  'sie/range': entry<{ written: string; problem: 'form' | 'length' | 'order' }>({
    severity: 'error',
    sv: {
      message: ({ written, problem }) =>
        ({
          form: `”${written}” är inget konto, ingen början på konton och inget intervall av konton.`,
          length: `I ”${written}” har det första kontot inte lika många siffror som det sista.`,
          order: `I ”${written}” kommer det sista kontot före det första.`,
        })[problem],
      hint: () =>
        'Skriv 5010 för ett konto, 50 för alla som börjar så, och 5000-5999 eller 50-59 för ett intervall.',
    },
    en: {
      message: ({ written, problem }) =>
        ({
          form: `“${written}” is no account, no beginning of accounts and no range of accounts.`,
          length: `In “${written}” the first account has not as many digits as the last.`,
          order: `In “${written}” the last account comes before the first.`,
        })[problem],
      hint: () => 'Write 5010 for one account, 50 for all that begin so, and 5000-5999 or 50-59 for a range.',
    },
  }),

  'sie/object': entry<{
    written: string
    dimension: string
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'error',
    sv: {
      message: ({ written, dimension }) =>
        `Filen har inget ”${written}” i dimension ${dimension}${dimension === '1' ? ', kostnadsställen' : ''}.`,
      hint: ({ nearest, known }) =>
        didYouMean.sv(
          nearest,
          known.length > 0 ? `Där finns: ${listed(known)}.` : 'Där finns inga objekt alls.',
        ),
    },
    en: {
      message: ({ written, dimension }) =>
        `The file has no “${written}” in dimension ${dimension}${dimension === '1' ? ', cost centres' : ''}.`,
      hint: ({ nearest, known }) =>
        didYouMean.en(
          nearest,
          known.length > 0 ? `There is: ${listed(known)}.` : 'There are no objects at all.',
        ),
    },
  }),

  'sie/unmapped': entry<{
    accounts: readonly string[]
    sum: Amount
    heading: string
    severity: Severity
    others: number
  }>({
    severity: ({ severity }) => severity,
    sv: {
      message: ({ accounts, sum, heading, others }) =>
        `${accounts.length === 1 ? `Konto ${accounts[0]!}` : `Kontona ${listed(accounts)}`} hör inte till någon rad, men har ${kr(sum, 'sv')} kr i ”${heading}”${others > 0 ? `, och belopp i ${others} ${others === 1 ? 'kolumn' : 'kolumner'} till` : ''}.`,
      hint: () =>
        'Skriv in dem under rows vid den rad som de hör till, eller under ignore om de inte ska med.',
      related: () => 'Här står ett sådant belopp.',
    },
    en: {
      message: ({ accounts, sum, heading, others }) =>
        `${accounts.length === 1 ? `Account ${accounts[0]!} belongs` : `The accounts ${listed(accounts)} belong`} to no row, but ${accounts.length === 1 ? 'has' : 'have'} ${kr(sum, 'en')} kr in “${heading}”${others > 0 ? `, and amounts in ${others} more ${others === 1 ? 'column' : 'columns'}` : ''}.`,
      hint: () =>
        'Write them under rows, at the row that they belong to, or under ignore if they are to be left out.',
      related: () => 'Here such an amount stands.',
    },
  }),

  'sie/no-accounts': entry<{ written: string; row: string }>({
    severity: 'warning',
    sv: {
      message: ({ written, row }) => `Filen har inga konton i ”${written}”, som hör till ”${row}”.`,
      hint: () => 'Kontrollera kontona, eller ta bort dem.',
    },
    en: {
      message: ({ written, row }) => `The file has no accounts in “${written}”, which belongs to “${row}”.`,
      hint: () => 'Check the accounts, or remove them.',
    },
  }),
}
