import type { DifferingFile } from '../../model/differing-file.ts'
import type { Language } from '../../model/language.ts'
import { entry, listed } from '../entry.ts'

const words = {
  sv: { changed: 'ändrad', missing: 'borta', added: 'ny' },
  en: { changed: 'changed', missing: 'gone', added: 'new' },
} as const

const named = (files: readonly DifferingFile[], language: Language): string =>
  listed(files.map(({ file, difference }) => `${file} (${words[language][difference]})`))

/** Where only what all reports share has changed, what was decided still stands as it was written. */
const isShared = (files: readonly DifferingFile[]): boolean =>
  files.every(({ file }) => !/(?:^|\/)reports\//.test(file))

export const adoptedCodes = {
  'report/adopted-changed': entry<{
    files: readonly DifferingFile[]
    decision: string
  }>({
    severity: ({ files }) => (isShared(files) ? 'warning' : 'error'),
    sv: {
      message: ({ files, decision }) =>
        isShared(files)
          ? `Det som rapporterna har gemensamt är ändrat sedan den här antogs (${decision}): ${named(files, 'sv')}.`
          : `Rapporten är ändrad sedan den antogs (${decision}): ${named(files, 'sv')}.`,
      hint: () =>
        'Ta tillbaka filerna som de var. Finns ett nytt beslut, skriv in det under decision i report.yaml och kör npx delrapport adopt igen.',
    },
    en: {
      message: ({ files, decision }) =>
        isShared(files)
          ? `What the reports share has changed since this one was adopted (${decision}): ${named(files, 'en')}.`
          : `The report has changed since it was adopted (${decision}): ${named(files, 'en')}.`,
      hint: () =>
        'Restore the files as they were. If there is a new decision, write it under decision in report.yaml and run npx delrapport adopt again.',
    },
  }),
  'report/adopted-broken': entry<{ file: string }>({
    severity: 'error',
    sv: {
      message: ({ file }) =>
        `${file}, som visar hur rapporten såg ut när den antogs, är ändrad eller går inte att läsa.`,
      hint: () =>
        'Ta tillbaka filen som den var, ur Git eller en säkerhetskopia. Den skrivs bara av npx delrapport adopt.',
    },
    en: {
      message: ({ file }) =>
        `${file}, which shows what the report was when adopted, is changed or cannot be read.`,
      hint: () => 'Restore the file from Git or a backup. Only npx delrapport adopt writes it.',
    },
  }),
}
