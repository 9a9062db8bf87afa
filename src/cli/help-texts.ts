/** What the program’s help says beside what the commands say of themselves. */

import type { Localized } from '../model/language.ts'

export interface HelpTexts {
  readonly program: string
  readonly titles: Readonly<Record<string, string>>
  readonly examples: string
  /** Words for what options and commands take. */
  readonly placeholders: Readonly<Record<string, string>>
  readonly handbook: string
  readonly lang: string
  readonly browserUrl: string
  readonly quiet: string
  readonly verbose: string
  readonly noColor: string
  readonly help: string
  readonly helpCommand: string
  readonly version: string
}

export const helpTexts: Localized<HelpTexts> = {
  sv: {
    program: 'Bygger en kommuns delårsrapport av Markdown och YAML: kontrollerad, som HTML och PDF.',
    titles: {
      'Usage:': 'Så här används det:',
      'Arguments:': 'Argument:',
      'Options:': 'Tillval:',
      'Global Options:': 'Tillval för alla kommandon:',
      'Commands:': 'Kommandon:',
    },
    examples: 'Exempel:',
    placeholders: {
      options: 'tillval',
      command: 'kommando',
      report: 'rapport',
      page: 'sida',
      shell: 'skal',
      newReport: 'rapport',
      list: 'lista',
      name: 'namn',
      names: 'namn',
      folder: 'mapp',
      file: 'fil',
      number: 'antal',
      address: 'adress',
      day: 'dag',
      cells: 'celler',
      unit: 'enhet',
      id: 'id',
      text: 'text',
      version: 'version',
      theme: 'tema',
      action: 'vad',
    },
    handbook: 'Handboken för den som skriver: npx delrapport docs handbok',
    lang: 'språk i meddelanden: sv eller en',
    browserUrl: 'skriv ut med webbläsaren på den adressen (ws:// eller http://), inte på den här datorn',
    quiet: 'visa bara resultat och fel',
    verbose: 'visa även upplysningar och hur tabellerna är kontrollerade',
    noColor: 'utan färger',
    help: 'visa hjälp',
    helpCommand: 'visa hjälp för ett kommando',
    version: 'visa programmets version',
  },
  en: {
    program: 'Compiles a municipality’s interim report from Markdown and YAML: verified, as HTML and PDF.',
    titles: {},
    examples: 'Examples:',
    placeholders: { newReport: 'report' },
    handbook: 'The handbook for editors, in Swedish: npx delrapport docs handbok',
    lang: 'language of messages: sv or en',
    browserUrl: 'print with the browser at that address (ws:// or http://), not on this machine',
    quiet: 'show results and errors only',
    verbose: 'show notes as well, and how tables were verified',
    noColor: 'without colours',
    help: 'show help',
    helpCommand: 'show help for a command',
    version: 'show the program’s version',
  },
}
