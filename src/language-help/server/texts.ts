/** What the server itself says. */

import type { Localized } from '../../model/language.ts'

export interface ServerTexts {
  /** Where the folder that the editor has open holds no reports. */
  readonly noWorkspace: string
  readonly bug: string
}

export const serverTexts: Localized<ServerTexts> = {
  sv: {
    noWorkspace:
      'Mappen har inga rapporter: här finns ingen mapp som heter reports. Öppna den mapp som reports ligger i, eller gör en ny med npx delrapport init.',
    bug: 'Det här är ett fel i programmet, inte i rapporten. Skicka gärna texten nedan till dem som sköter programmet.',
  },
  en: {
    noWorkspace:
      'The folder has no reports: there is no folder called reports in it. Open the folder that reports lies in, or make a new one with npx delrapport init.',
    bug: 'This is an error in the program, not in the report. Please send the text below to those who look after the program.',
  },
}
