import type { Localized } from '../../../model/language.ts'

export interface CheckTexts {
  readonly about: string
  readonly fix: string
  readonly reporter: string
  readonly notBoth: string
  readonly noProblems: (ids: readonly string[]) => string
  readonly tablesChecked: (id: string) => string
}

export const checkTexts: Localized<CheckTexts> = {
  sv: {
    about: 'kontrollera rapporten utan att bygga den',
    fix: 'rätta det som är säkert: skriv in uträknade summor, rätta förkortningar och tal',
    reporter: 'hur problemen visas: pretty, json eller github',
    notBoth: '--watch och --fix går inte ihop: rätta först, och vakta sedan.',
    noProblems: (ids) => `${ids.join(', ')}: inga problem.`,
    tablesChecked: (id) => `Så är tabellerna i ${id} kontrollerade:`,
  },
  en: {
    about: 'check the report without building it',
    fix: 'mend what is safe: write computed totals, correct abbreviations and numbers',
    reporter: 'how problems are shown: pretty, json or github',
    notBoth: '--watch and --fix do not go together: mend first, then watch.',
    noProblems: (ids) => `${ids.join(', ')}: no problems.`,
    tablesChecked: (id) => `How the tables of ${id} were verified:`,
  },
}
