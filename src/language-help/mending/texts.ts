/** What mendings are called. */

import type { Localized } from '../../model/language.ts'

export interface MendingTexts {
  readonly change: (before: string, after: string) => string
  readonly write: (text: string) => string
  readonly remove: (text: string) => string
  readonly asHinted: string
  readonly computed: (value: string) => string
  readonly all: (count: number) => string
  readonly link: (expression: string) => string
}

export const mendingTexts: Localized<MendingTexts> = {
  sv: {
    change: (before, after) => `Ändra ”${before}” till ”${after}”`,
    write: (text) => `Skriv ”${text}”`,
    remove: (text) => `Ta bort ”${text}”`,
    asHinted: 'Rätta så som tipset säger',
    computed: (value) => `Skriv in det uträknade värdet ${value}`,
    all: (count) => `Rätta allt i filen som går att rätta av sig självt (${count} ändringar)`,
    link: (expression) => `Hämta talet ur tabellen: ${expression}`,
  },
  en: {
    change: (before, after) => `Change “${before}” to “${after}”`,
    write: (text) => `Write “${text}”`,
    remove: (text) => `Remove “${text}”`,
    asHinted: 'Mend it as the hint says',
    computed: (value) => `Write the computed value ${value}`,
    all: (count) => `Mend all in this file that can be mended without asking (${count} changes)`,
    link: (expression) => `Take the number from the table: ${expression}`,
  },
}
