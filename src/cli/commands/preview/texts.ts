import type { Localized } from '../../../model/language.ts'

export interface PreviewCommandTexts {
  readonly about: string
  readonly port: string
  readonly open: string
  readonly notOpened: (fault: string) => string
  readonly readOnly: string
  readonly inEditor: string
  readonly noPort: (given: string) => string
  readonly running: (url: string) => string
}

export const previewCommandTexts: Localized<PreviewCommandTexts> = {
  sv: {
    about: 'visa rapporten i webbläsaren medan den skrivs',
    port: 'port att svara på, eller nästa lediga (annars 5173)',
    open: 'öppna sidan i webbläsaren',
    notOpened: (fault) =>
      `Webbläsaren gick inte att öppna härifrån (${fault}). Öppna adressen ovan i den själv.`,
    readOnly: 'visa bara: inget kan skrivas eller rättas från sidan',
    inEditor: 'låt VS Code visa sidan bredvid texten; används av tillägget för VS Code',
    noPort: (given) => `--port ska vara ett tal från 1 till 65535, inte ”${given}”.`,
    running: (url) =>
      `Öppna den här adressen i webbläsaren:\n${url}\nSidan ändras varje gång något sparas. Ctrl-C avslutar.`,
  },
  en: {
    about: 'show the report in the browser while it is being written',
    port: 'port to answer on, or the next that is free (otherwise 5173)',
    open: 'open the page in the browser',
    notOpened: (fault) =>
      `The browser could not be opened from here (${fault}). Open the address above in it yourself.`,
    readOnly: 'show only: nothing can be written or mended from the page',
    inEditor: 'let VS Code show the page beside the text; used by the extension for VS Code',
    noPort: (given) => `--port should be a number from 1 to 65535, not “${given}”.`,
    running: (url) =>
      `Open this address in the browser:\n${url}\nThe page changes each time something is saved. Ctrl-C ends.`,
  },
}
