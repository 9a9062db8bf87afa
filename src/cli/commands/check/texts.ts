import type { Localized } from '../../../model/language.ts'

export interface CheckTexts {
  readonly about: string
  readonly fix: string
  readonly maxWarnings: string
  readonly noCount: (written: string) => string
  readonly baseline: string
  readonly updateBaseline: string
  readonly updatesNothing: string
  readonly noBaseline: (file: string) => string
  readonly unreadableBaseline: (file: string) => string
  readonly baselineWritten: (file: string, count: number) => string
  readonly knownProblems: (count: number, file: string) => string
  readonly goneProblems: (count: number, file: string) => string
  readonly notBoth: string
  readonly noProblems: (ids: readonly string[]) => string
  readonly noNewProblems: (ids: readonly string[]) => string
  readonly tablesChecked: (id: string) => string
}

export const checkTexts: Localized<CheckTexts> = {
  sv: {
    about: 'kontrollera rapporten utan att bygga den',
    fix: 'rätta det som är säkert: skriv in uträknade summor, rätta förkortningar och tal',
    maxWarnings: 'så många varningar får det vara; fler räknas som fel',
    noCount: (written) => `--max-warnings ska vara ett antal, 0 eller mer, inte ”${written}”.`,
    baseline: 'visa bara problem som inte står i filen, en lista över dem som är kända',
    updateBaseline: 'skriv in alla problem som finns i filen som --baseline anger',
    updatesNothing: 'Ange också filen som ska skrivas: --baseline kända-problem.json --update-baseline.',
    noBaseline: (file) => `${file} finns inte. Gör listan med --baseline ${file} --update-baseline.`,
    unreadableBaseline: (file) =>
      `${file} är ingen lista över kända problem. Gör om den för alla rapporter: npx delrapport check --baseline ${file} --update-baseline.`,
    baselineWritten: (file, count) =>
      `${file}: ${count} ${count === 1 ? 'känt problem' : 'kända problem'}. Hädanefter visar --baseline ${file} bara nya.`,
    knownProblems: (count, file) =>
      count === 1
        ? `1 problem som står i ${file} visas inte.`
        : `${count} problem som står i ${file} visas inte.`,
    goneProblems: (count, file) =>
      `${count} av problemen i ${file} finns inte längre. Stryk dem med --update-baseline.`,
    notBoth: '--watch och --fix går inte ihop: rätta först, och vakta sedan.',
    noProblems: (ids) => `${ids.join(', ')}: inga problem.`,
    noNewProblems: (ids) => `${ids.join(', ')}: inga nya problem.`,
    tablesChecked: (id) => `Så är tabellerna i ${id} kontrollerade:`,
  },
  en: {
    about: 'check the report without building it',
    fix: 'mend what is safe: write computed totals, correct abbreviations and numbers',
    maxWarnings: 'how many warnings there may be; more count as errors',
    noCount: (written) => `--max-warnings is a number, 0 or more, not “${written}”.`,
    baseline: 'show only problems that are not in the file, a list of those that are known',
    updateBaseline: 'write all problems that there are to the file that --baseline names',
    updatesNothing: 'Name the file to write as well: --baseline known-problems.json --update-baseline.',
    noBaseline: (file) => `There is no ${file}. Make the list with --baseline ${file} --update-baseline.`,
    unreadableBaseline: (file) =>
      `${file} is no list of known problems. Make it anew for all reports: npx delrapport check --baseline ${file} --update-baseline.`,
    baselineWritten: (file, count) =>
      `${file}: ${count} known ${count === 1 ? 'problem' : 'problems'}. From now on --baseline ${file} shows new ones only.`,
    knownProblems: (count, file) =>
      count === 1
        ? `1 problem that is in ${file} is not shown.`
        : `${count} problems that are in ${file} are not shown.`,
    goneProblems: (count, file) =>
      `${count} of the problems in ${file} are not there any more. Strike them with --update-baseline.`,
    notBoth: '--watch and --fix do not go together: mend first, then watch.',
    noProblems: (ids) => `${ids.join(', ')}: no problems.`,
    noNewProblems: (ids) => `${ids.join(', ')}: no new problems.`,
    tablesChecked: (id) => `How the tables of ${id} were verified:`,
  },
}
