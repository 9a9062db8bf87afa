/** What is said of words on the command line that mean nothing. */

import type { Localized } from '../model/language.ts'

export interface UsageTexts {
  readonly unknownOption: (option: string, near: string | null) => string
  readonly unknownCommand: (command: string, near: string | null, commands: readonly string[]) => string
  readonly missingValue: (option: string) => string
  readonly wrongUsage: (command: string) => string
}

export const usageTexts: Localized<UsageTexts> = {
  sv: {
    unknownOption: (option, near) => `Tillvalet ${option} finns inte.${near ? ` Menade du ${near}?` : ''}`,
    unknownCommand: (command, near, commands) =>
      `Kommandot ”${command}” finns inte.${near ? ` Menade du ”${near}”?` : ''} Kommandon som finns: ${commands.join(', ')}.`,
    missingValue: (option) => `${option} behöver ett värde.`,
    wrongUsage: (command) => `Det står ord efter ${command} som inte hör dit.`,
  },
  en: {
    unknownOption: (option, near) => `There is no option ${option}.${near ? ` Did you mean ${near}?` : ''}`,
    unknownCommand: (command, near, commands) =>
      `There is no command “${command}”.${near ? ` Did you mean “${near}”?` : ''} Commands that exist: ${commands.join(', ')}.`,
    missingValue: (option) => `${option} needs a value.`,
    wrongUsage: (command) => `There are words after ${command} that do not belong there.`,
  },
}
