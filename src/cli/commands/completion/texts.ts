import type { Localized } from '../../../model/language.ts'

export interface CompletionTexts {
  readonly about: string
  readonly shell: string
  readonly which: (shells: readonly string[]) => string
  readonly unknownShell: (name: string, nearest: string | null, shells: readonly string[]) => string
}

export const completionTexts: Localized<CompletionTexts> = {
  sv: {
    about: 'skriv ut det som låter skalet fylla i kommandon, tillval och rapporter med tabb',
    shell: 'skalet som det ska göras i: bash, zsh, fish eller powershell',
    which: (shells) => `Ange skalet: ${shells.join(', ')}.`,
    unknownShell: (name, near, shells) =>
      `Det finns inget för skalet ”${name}”.${near ? ` Menade du ”${near}”?` : ''} Skal som finns: ${shells.join(', ')}.`,
  },
  en: {
    about: 'print what lets the shell complete commands, options and reports with the tab key',
    shell: 'the shell to do it in: bash, zsh, fish or powershell',
    which: (shells) => `Name the shell: ${shells.join(', ')}.`,
    unknownShell: (name, near, shells) =>
      `There is nothing for the shell “${name}”.${near ? ` Did you mean “${near}”?` : ''} Shells that there are: ${shells.join(', ')}.`,
  },
}
