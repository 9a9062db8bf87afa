import type { Localized } from '../../../model/language.ts'

export interface BuildTexts {
  readonly about: string
  readonly format: string
  readonly all: string
  readonly variant: string
  readonly only: string
  /** Names that no chapter has, each with the one that it resembles. */
  readonly unknownChapter: (
    id: string,
    unknown: readonly { readonly written: string; readonly nearest: string | null }[],
    known: readonly string[],
  ) => string
  readonly noChapter: (known: readonly string[]) => string
  readonly draft: string
  readonly out: string
  readonly jobs: string
  readonly noNumber: (given: string) => string
  readonly force: string
  readonly building: (id: string) => string
  /** How many of all are done. */
  readonly progress: (done: number, all: number) => string
  readonly summary: Readonly<
    Record<'report' | 'result' | 'errors' | 'warnings' | 'built' | 'kept' | 'refused' | 'failed', string>
  >
  readonly notBuilt: (ids: readonly string[]) => string
  readonly upToDate: (id: string) => string
  readonly withoutVariant: (id: string, names: readonly string[]) => string
  /** `errors`: whether there are errors, or warnings alone. */
  readonly nothingWritten: (id: string, errors: boolean) => string
  readonly sameOutput: (id: string, path: string) => string
  readonly draftWritten: string
  readonly unsandboxed: string
}

export const buildTexts: Localized<BuildTexts> = {
  sv: {
    about: 'kontrollera rapporten och bygg HTML, PDF, JSON och andra filer',
    format:
      'vad som ska byggas, med komma emellan: html,pdf,json,csv,xlsx,docx,md (sidan utdata säger vad var och en är)',
    all: 'alla rapporter',
    variant: 'bygg för en mottagare, eller alla: --variant all',
    only: "bygg ett utdrag med bara de här kapitlen, med komma emellan: filens namn, id eller nummer; 'bilaga-*' är alla som börjar så",
    unknownChapter: (id, unknown, known) =>
      `${unknown
        .map(
          ({ written, nearest }) =>
            `Det finns inget kapitel ”${written}” i ${id}.${nearest === null ? '' : ` Menade du ”${nearest}”?`}`,
        )
        .join('\n')}\nKapitel som finns: ${known.join(', ')}.`,
    noChapter: (known) =>
      `--only behöver minst ett kapitel: filens namn, id eller nummer. Kapitel som finns: ${known.join(', ')}.`,
    draft: 'bygg trots fel, med vattenstämpel och felen utmärkta',
    out: 'mapp att skriva i (annars out/<rapport>)',
    jobs: 'hur mycket som görs samtidigt (annars så mycket datorn klarar)',
    noNumber: (given) => `--jobs ska vara ett tal från 1 till 99, inte ”${given}”.`,
    force: 'bygg även det som inte har ändrats',
    building: (id) => `${id}: bygger`,
    progress: (done, all) => `${done} av ${all} rapporter klara`,
    summary: {
      report: 'Rapport',
      result: 'Resultat',
      errors: 'Fel',
      warnings: 'Varningar',
      built: 'byggd',
      kept: 'redan byggd',
      refused: 'inte byggd',
      failed: 'gick inte att bygga',
    },
    notBuilt: (ids) => `Det hindrade ${ids.join(', ')}.`,
    upToDate: (id) => `${id}: redan byggd, ingenting har ändrats sedan dess.`,
    withoutVariant: (id, names) =>
      `${id}: byggd för alla, utan det som bara är för ${names.join(', ')}. Bygg en för var och en med --variant all.`,
    nothingWritten: (id, errors) =>
      `${id}: ingenting skrevs, tidigare filer är orörda. Rätta ${errors ? 'felen' : 'varningarna'}, eller bygg ett utkast med --draft.`,
    sameOutput: (id, path) =>
      `${id} skulle skriva över en annan rapport i ${path}. Ge den ett eget namn med ”output: { name: … }”.`,
    draftWritten: 'Det här är ett utkast: felen är utmärkta i det.',
    unsandboxed:
      'Webbläsaren kördes utan sandlåda, eftersom programmet körs som root eller DELRAPPORT_NO_SANDBOX är satt.',
  },
  en: {
    about: 'check the report and build HTML, PDF, JSON and other files',
    format:
      'what to build, separated by commas: html,pdf,json,csv,xlsx,docx,md (the page utdata says what each is)',
    all: 'all reports',
    variant: 'build for one recipient, or for each: --variant all',
    only: "build an excerpt of these chapters alone, separated by commas: name of the file, id or number; 'appendix-*' is all that begin so",
    unknownChapter: (id, unknown, known) =>
      `${unknown
        .map(
          ({ written, nearest }) =>
            `There is no chapter “${written}” in ${id}.${nearest === null ? '' : ` Did you mean “${nearest}”?`}`,
        )
        .join('\n')}\nChapters that exist: ${known.join(', ')}.`,
    noChapter: (known) =>
      `--only needs at least one chapter: name of the file, id or number. Chapters that exist: ${known.join(', ')}.`,
    draft: 'build in spite of errors, with a watermark and the errors marked',
    out: 'folder to write into (otherwise out/<report>)',
    jobs: 'how much is done at once (otherwise what the computer can do)',
    noNumber: (given) => `--jobs must be a number from 1 to 99, not “${given}”.`,
    force: 'build also what has not changed',
    building: (id) => `${id}: building`,
    progress: (done, all) => `${done} of ${all} reports done`,
    summary: {
      report: 'Report',
      result: 'Result',
      errors: 'Errors',
      warnings: 'Warnings',
      built: 'built',
      kept: 'already built',
      refused: 'not built',
      failed: 'could not be built',
    },
    notBuilt: (ids) => `That stopped ${ids.join(', ')}.`,
    upToDate: (id) => `${id}: already built, nothing has changed since.`,
    withoutVariant: (id, names) =>
      `${id}: built for everybody, without what is only for ${names.join(', ')}. Build one for each with --variant all.`,
    nothingWritten: (id, errors) =>
      `${id}: nothing was written, earlier files are as they were. Correct the ${errors ? 'errors' : 'warnings'}, or build a draft with --draft.`,
    sameOutput: (id, path) =>
      `${id} would write over another report in ${path}. Give it a name of its own with “output: { name: … }”.`,
    draftWritten: 'This is a draft: the errors are marked in it.',
    unsandboxed:
      'The browser ran without its sandbox, because the program runs as root or DELRAPPORT_NO_SANDBOX is set.',
  },
}
