import type { Localized } from '../../../model/language.ts'

export interface McpTexts {
  readonly about: string
  readonly onlyStdio: string
  readonly waiting: string
}

export const mcpTexts: Localized<McpTexts> = {
  sv: {
    about:
      'svara ett AI-program på frågor om rapporterna (Model Context Protocol över stdin och stdout); inget skrivs',
    onlyStdio: 'Det här kommandot startas av ett annat program, som talar Model Context Protocol med det.',
    waiting:
      'Det här kommandot är till för andra program, som talar Model Context Protocol med det, och väntar på ett sådant. Ctrl-C avslutar.',
  },
  en: {
    about:
      'answer an AI program’s questions about the reports (Model Context Protocol over stdin and stdout); nothing is written',
    onlyStdio: 'This command is started by another program, which speaks the Model Context Protocol with it.',
    waiting:
      'This command is for other programs, which speak the Model Context Protocol with it, and waits for one. Ctrl-C ends.',
  },
}
