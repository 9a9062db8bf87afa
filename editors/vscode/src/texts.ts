/** What the extension itself says; the program says all else. */

import { env, workspace } from 'vscode'

export type Language = 'sv' | 'en'

/** Of the extension and of the program that it starts: where nobody has chosen, the computer's as the program finds it out. */
export function chosenLanguage(): Language {
  const chosen = workspace.getConfiguration('delrapport').get<string>('language')
  if (chosen === 'sv' || chosen === 'en') return chosen
  if (env.language.startsWith('sv')) return 'sv'
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return /^en/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'sv'
}

export const say = (): Texts => texts[chosenLanguage()]

export interface Texts {
  readonly untrusted: string
  readonly manageTrust: string
  readonly noProgram: string
  readonly notThere: (path: string) => string
  readonly notStarting: (fault: string) => string
  readonly tryAgain: string
  readonly openSetting: string
  readonly noReports: string
  readonly noServer: string
  readonly ended: (what: string) => string
  readonly showLog: string
  readonly title: (report: string) => string
  readonly far: string
  readonly whichReport: string
  readonly chapterTitle: string
  readonly noChapter: string
  readonly check: string
  readonly build: string
  readonly handbook: string
}

const texts: Readonly<Record<Language, Texts>> = {
  sv: {
    untrusted:
      'Delrapport startas inte förrän du har sagt att du litar på den här mappen. Gör det om du vet varifrån filerna kommer.',
    manageTrust: 'Lita på mappen …',
    noProgram:
      'Programmet delrapport finns inte på den här datorn. Välj Terminal → Ny terminal, skriv npm install delrapport och tryck Enter. Välj sedan Försök igen.',
    notThere: (path) =>
      `Inställningen delrapport.path pekar på ${path}, men där finns ingen fil. Ange hela sökvägen, eller töm inställningen.`,
    notStarting: (fault) => `Programmet delrapport går inte att starta. ${fault}`,
    tryAgain: 'Försök igen',
    openSetting: 'Öppna inställningen',
    noReports:
      'Det finns inga rapporter här. Öppna mappen som innehåller mappen reports: Arkiv → Öppna mapp. Är det första gången, skriv npx delrapport init i en terminal.',
    noServer: 'Hjälpen medan du skriver kunde inte startas. I loggen står varför.',
    ended: (what) => `Förhandsvisningen avslutades. ${what}`.trim(),
    showLog: 'Visa loggen',
    title: (report) => `Förhandsvisning ${report}`,
    far: 'Sidan kan inte visas här, för filerna finns på en annan dator. Skriv npx delrapport preview i en terminal på den datorn.',
    whichReport: 'Vilken rapport?',
    chapterTitle: 'Kapitlets rubrik',
    noChapter: 'Kapitlet gick inte att göra. I loggen står varför.',
    check: 'Kontrollera rapporterna',
    build: 'Bygg rapporterna',
    handbook: 'Handboken gick inte att läsa. I loggen står varför.',
  },
  en: {
    untrusted:
      'Delrapport is not started until you have said that you trust this folder. Do so if you know where its files come from.',
    manageTrust: 'Trust the Folder…',
    noProgram:
      'The program delrapport is not on this computer. Choose Terminal → New Terminal, write npm install delrapport and press Enter. Then choose Try Again.',
    notThere: (path) =>
      `The setting delrapport.path points at ${path}, but there is no file. Give the whole path, or empty the setting.`,
    notStarting: (fault) => `The program delrapport cannot be started. ${fault}`,
    tryAgain: 'Try Again',
    openSetting: 'Open the Setting',
    noReports:
      'There are no reports here. Open the folder that holds the folder reports: File → Open Folder. If this is the first time, write npx delrapport init in a terminal.',
    noServer: 'Help while you write could not be started. The log says why.',
    ended: (what) => `The preview has ended. ${what}`.trim(),
    showLog: 'Show the Log',
    title: (report) => `Preview ${report}`,
    far: 'The page cannot be shown here, since the files are on another computer. Write npx delrapport preview in a terminal on that one.',
    whichReport: 'Which report?',
    chapterTitle: 'The chapter’s heading',
    noChapter: 'The chapter could not be made. The log says why.',
    check: 'Check the reports',
    build: 'Build the reports',
    handbook: 'The handbook could not be read. The log says why.',
  },
}
