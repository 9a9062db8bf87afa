import type { Localized } from '../../../model/language.ts'

export interface LspTexts {
  readonly about: string
  readonly stdio: string
  readonly onlyStdio: string
  readonly waiting: string
}

export const lspTexts: Localized<LspTexts> = {
  sv: {
    about: 'hjälp en textredigerare att visa fel och förslag medan rapporten skrivs (en språkserver)',
    stdio: 'tala med redigeraren över stdin och stdout',
    onlyStdio: 'Språkservern startas av en textredigerare, med delrapport lsp --stdio.',
    waiting:
      'Språkservern är till för textredigerare och väntar på en sådan. Vill du se rapporten medan du skriver, kör npx delrapport preview. Ctrl-C avslutar.',
  },
  en: {
    about:
      'help a text editor to show problems and proposals while the report is written (a language server)',
    stdio: 'speak with the editor over stdin and stdout',
    onlyStdio: 'The language server is started by a text editor, with delrapport lsp --stdio.',
    waiting:
      'The language server is for text editors and waits for one. To see the report while you write, run npx delrapport preview. Ctrl-C ends.',
  },
}
