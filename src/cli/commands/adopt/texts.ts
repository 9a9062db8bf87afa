import type { DifferingFile } from '../../../model/differing-file.ts'
import type { Localized } from '../../../model/language.ts'

export interface AdoptTexts {
  readonly about: string
  readonly out: string
  readonly format: string
  readonly adopting: (id: string) => string
  readonly adopted: (id: string) => string
  readonly already: (id: string) => string
  readonly refused: (id: string) => string
  /** It was adopted before, and that stands. */
  readonly kept: (id: string) => string
  readonly draft: string
  readonly decision: (missing: readonly string[]) => string
  readonly errors: string
  readonly broken: (file: string) => string
  readonly changed: (files: readonly DifferingFile[]) => string
  /** What heads the file that shows what was adopted. */
  readonly heading: readonly string[]
}

export const adoptTexts: Localized<AdoptTexts> = {
  sv: {
    about: 'gör en beslutad rapport slutlig: bygg den, skriv kontrollprotokollet och lås källorna som de är',
    out: 'mapp att skriva i (annars out/<rapport>)',
    format: 'vad protokollet skrivs som, med komma emellan: html,pdf,xlsx (annars html,pdf)',
    adopting: (id) => `${id}: antar`,
    adopted: (id) =>
      `${id}: antagen. Ändras något i den nu säger npx delrapport check det. Lägg adopted.yaml till källorna, i Git eller arkivet.`,
    already: (id) => `${id}: redan antagen, och ingenting har ändrats sedan dess. Ingenting skrevs.`,
    refused: (id) => `${id}: inte antagen, ingenting är låst.`,
    kept: (id) => `${id}: inte antagen på nytt, adopted.yaml är kvar som den är.`,
    draft: 'Rapporten är ett utkast. Skriv status: slutlig i report.yaml när den är klar.',
    decision: (missing) =>
      `Beslutet är inte ifyllt i report.yaml: ${missing.join(', ')} saknas. Skriv decision: { by: Nämnden, date: 2021-09-14, paragraph: § 45 }.`,
    errors: 'Rapporten har fel. Rätta dem först.',
    broken: (file) =>
      `${file}, som visar hur rapporten såg ut när den antogs, är ändrad eller går inte att läsa. Ta tillbaka den som den var.`,
    changed: (files) =>
      `Rapporten är ändrad sedan den antogs med samma beslut: ${files.map(({ file }) => file).join(', ')}. Ta tillbaka filerna, eller skriv in det nya beslutet under decision.`,
    heading: [
      'Skriven av npx delrapport adopt: rapportens filer, som de var när den antogs.',
      'Ändra ingenting här. npx delrapport check jämför rapporten med den.',
    ],
  },
  en: {
    about: 'make a report that was decided on final: build it, write its control record and lock its sources',
    out: 'folder to write into (otherwise out/<report>)',
    format: 'what the record is written as, separated by commas: html,pdf,xlsx (otherwise html,pdf)',
    adopting: (id) => `${id}: adopting`,
    adopted: (id) =>
      `${id}: adopted. If anything of it changes from now on, npx delrapport check says so. Keep adopted.yaml with the sources, in Git or the archive.`,
    already: (id) => `${id}: already adopted, and nothing has changed since. Nothing was written.`,
    refused: (id) => `${id}: not adopted, nothing is locked.`,
    kept: (id) => `${id}: not adopted again, adopted.yaml is left as it is.`,
    draft: 'The report is a draft. Write status: final in report.yaml when it is done.',
    decision: (missing) =>
      `The decision is not filled in in report.yaml: ${missing.join(', ')} missing. Write decision: { by: The board, date: 2021-09-14, paragraph: § 45 }.`,
    errors: 'The report has errors. Correct them first.',
    broken: (file) =>
      `${file}, which shows what the report was when adopted, is changed or cannot be read. Restore it as it was.`,
    changed: (files) =>
      `The report has changed since it was adopted by the same decision: ${files.map(({ file }) => file).join(', ')}. Restore the files, or write the new decision under decision.`,
    heading: [
      'Written by npx delrapport adopt: the files of the report, as they were when it was adopted.',
      'Change nothing here. npx delrapport check compares the report with it.',
    ],
  },
}
