import type { Localized } from '../../../model/language.ts'

export interface InitTexts {
  readonly about: string
  readonly folder: string
  readonly id: string
  readonly title: string
  readonly organisation: string
  readonly noCi: string
  readonly noVscode: string
  /** Of the report, by the day that it is as at. */
  readonly titled: (cutoff: string) => string
  readonly organised: string
  readonly blank: (option: string) => string
  readonly reservedFolder: (name: string) => string
  readonly aFile: (path: string) => string
  readonly spelledOtherwise: (name: string) => string
  readonly reportsThere: (folder: string, holds: readonly string[]) => string
  readonly amongReports: (path: string) => string
  readonly withinWorkspace: (path: string) => string
  readonly left: (files: readonly string[]) => string
  readonly ignoreOut: string
  readonly made: string
  readonly goThere: string
  readonly preview: string
  readonly build: (folder: string) => string
  readonly check: string
  readonly docs: string
  readonly replace: (folder: string) => string
}

export const initTexts: Localized<InitTexts> = {
  sv: {
    about: 'börja: gör en mapp med en exempelrapport som går att bygga genast',
    folder: 'mappen som det görs i; utan den här mappen',
    id: 'rapportens id, som 2026-08; utan det den senaste sista april eller augusti',
    title: 'rapportens titel',
    organisation: 'nämnden eller kommunen som rapporten är från',
    noCi: 'utan arbetsflöde för GitHub, som bygger rapporterna vid varje ändring',
    noVscode: 'utan inställningar för VS Code',
    titled: (cutoff) => `Delårsrapport per ${cutoff}`,
    organised: 'Kultur- och fritidsnämnden',
    blank: (option) => `${option} behöver en text.`,
    reservedFolder: (name) =>
      `En mapp kan inte heta ”${name}”: Windows har det namnet för annat. Välj ett annat, som rapport.`,
    aFile: (path) => `${path} är en fil, ingen mapp. Välj ett annat namn: npx delrapport init rapport`,
    spelledOtherwise: (name) =>
      `Här finns en mapp som heter ${name}, och ingenting skrevs. Byt namn på den till reports, med små bokstäver, om rapporterna ligger där; annars välj en egen mapp: npx delrapport init rapport`,
    reportsThere: (folder, holds) =>
      `Det finns redan en mapp reports${folder === '' ? '' : ` i ${folder}`}${holds.length > 0 ? `, med ${few(holds)} i` : ''}, och ingenting skrevs. En ny rapport i den görs med npx delrapport new 2026-12; ett exempel i en egen mapp med npx delrapport init exempel.`,
    withinWorkspace: (path) =>
      `${path} har redan rapporter, och ingenting skrevs. En ny rapport bredvid dem görs med npx delrapport new; ett exempel någon annanstans med npx delrapport init och mappens sökväg.`,
    amongReports: (path) =>
      `Mappen hör till rapporterna i ${path}, och ingenting skrevs. En ny rapport bredvid dem görs med npx delrapport new 2026-12; ett exempel någon annanstans med npx delrapport init och mappens sökväg.`,
    left: (files) => `Fanns redan och är orörda: ${files.join(', ')}`,
    ignoreOut: 'Se till att raden out/ står i .gitignore: det som byggs behöver inte sparas i Git.',
    made: 'En exempelrapport är klar att bygga. Så här går det vidare:',
    goThere: 'gå till mappen',
    preview: 'se rapporten i webbläsaren medan du skriver',
    build: (folder) => `bygg rapporten, till mappen ${folder}`,
    check: 'visa det som är fel, och vad som kan göras åt det',
    docs: 'läs handboken, från den första rapporten till den färdiga',
    replace: (folder) => `Byt ut texten och siffrorna mot era egna: filerna ligger i ${folder}.`,
  },
  en: {
    about: 'begin: make a folder with an example report that can be built at once',
    folder: 'the folder that it is made in; without it this one',
    id: 'the report’s id, such as 2026-08; without it the latest end of April or August',
    title: 'the report’s title',
    organisation: 'the board or municipality that the report is from',
    noCi: 'without a workflow for GitHub, which builds the reports at every change',
    noVscode: 'without settings for VS Code',
    titled: (cutoff) => `Interim report, ${cutoff}`,
    organised: 'Culture and Leisure Committee',
    blank: (option) => `${option} needs a text.`,
    reservedFolder: (name) =>
      `A folder cannot be called “${name}”: Windows keeps that name for something else. Choose another, such as report.`,
    aFile: (path) => `${path} is a file, not a folder. Choose another name: npx delrapport init report`,
    spelledOtherwise: (name) =>
      `There is a folder called ${name} here, and nothing was written. Rename it to reports, in lower case, if the reports are in it; otherwise choose a folder of its own: npx delrapport init report`,
    reportsThere: (folder, holds) =>
      `There is a folder reports${folder === '' ? '' : ` in ${folder}`} already${holds.length > 0 ? `, with ${few(holds)} in it` : ''}, and nothing was written. A new report in it is made with npx delrapport new 2026-12; an example in a folder of its own with npx delrapport init example.`,
    withinWorkspace: (path) =>
      `${path} has reports already, and nothing was written. A new report beside them is made with npx delrapport new; an example elsewhere with npx delrapport init and the folder’s path.`,
    amongReports: (path) =>
      `The folder belongs to the reports in ${path}, and nothing was written. A new report beside them is made with npx delrapport new 2026-12; an example elsewhere with npx delrapport init and the folder’s path.`,
    left: (files) => `There already, and untouched: ${files.join(', ')}`,
    ignoreOut: 'See to it that the line out/ stands in .gitignore: what is built need not be kept in Git.',
    made: 'An example report is ready to be built. Next:',
    goThere: 'go to the folder',
    preview: 'see the report in the browser while you write',
    build: (folder) => `build the report, into the folder ${folder}`,
    check: 'show what is wrong, and what can be done about it',
    docs: 'read the handbook (in Swedish)',
    replace: (folder) => `Replace the text and the figures with your own: the files are in ${folder}.`,
  },
}

/** Enough of the names in a folder to know it by. */
const few = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ')
