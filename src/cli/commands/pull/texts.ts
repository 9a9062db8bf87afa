import type { Localized } from '../../../model/language.ts'

export interface PullTexts {
  readonly about: string
  readonly dryRun: string
  readonly remove: string
  readonly fetch: string
  readonly pulling: (id: string) => string
  readonly noBindings: (ids: readonly string[]) => string
  readonly heading: (report: string, table: string, sources: string) => string
  readonly blank: string
  readonly newRow: (row: string) => string
  readonly removedRow: (row: string) => string
  readonly absent: (rows: string) => string
  readonly silent: (cells: string) => string
  readonly unchanged: (cells: number) => string
  readonly newFile: (file: string, rows: number) => string
  readonly notInReport: (file: string, name: string) => string
  readonly written: (cells: number, rows: number, files: readonly string[]) => string
  readonly wouldWrite: (cells: number, rows: number, files: readonly string[]) => string
  readonly nothing: string
}

/** What there is none of is not counted. */
const amounts = (
  joined: string,
  ...parts: readonly (readonly [count: number, one: string, several: string])[]
): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, one, several]) => counted(count, one, several))
    .join(joined)

const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`

export const pullTexts: Localized<PullTexts> = {
  sv: {
    about: 'hämta tabellers tal på nytt ur sina källor, och visa vad som ändras',
    dryRun: 'visa bara vad som skulle ändras; slutar med kod 1 om något skulle det',
    remove: 'ta bort rader som källan inte har',
    fetch: 'hämta källor som finns på nätet (Kolada) innan de läses',
    pulling: (id) => `Hämtar till ${id} …`,
    noBindings: (ids) =>
      `${ids.join(', ')}: ingen tabell har någon källa. En fil som data/drift.import.yaml ger den en: se npx delrapport docs sources.`,
    heading: (report, table, sources) => `${report}, ${table} ← ${sources}`,
    blank: '(tom)',
    newRow: (row) => `ny rad ${row}`,
    removedRow: (row) => `borttagen rad ${row}`,
    absent: (rows) => `rader som källan inte har, och som lämnas: ${rows}`,
    silent: (cells) => `celler som källan inte säger något om, och som lämnas: ${cells}`,
    unchanged: (cells) => `${counted(cells, 'cell', 'celler')} ${cells === 1 ? 'oförändrad' : 'oförändrade'}`,
    newFile: (file, rows) => `ny fil ${file} med ${counted(rows, 'rad', 'rader')}`,
    notInReport: (file, name) =>
      `Ingen tabell läser ${file} än. Skriv ::table[Rubrik]{#${name} src=${file}} i ett kapitel.`,
    written: (cells, rows, files) =>
      `Skrivet: ${amounts(' och ', [cells, 'cell', 'celler'], [rows, 'rad', 'rader'])} i ${files.join(', ')}.`,
    wouldWrite: (cells, rows, files) =>
      `Inget är skrivet. Det som skulle ändras är ${amounts(' och ', [cells, 'cell', 'celler'], [rows, 'rad', 'rader'])} i ${files.join(', ')}.`,
    nothing: 'Inget att ändra.',
  },
  en: {
    about: 'take the figures of tables anew from their sources, and show what changes',
    dryRun: 'only show what would change; ends with code 1 if anything would',
    remove: 'take out rows that the source lacks',
    fetch: 'fetch sources that are on the web (Kolada) before they are read',
    pulling: (id) => `Pulling ${id} …`,
    noBindings: (ids) =>
      `${ids.join(', ')}: no table has a source. A file such as data/drift.import.yaml gives it one: see npx delrapport docs sources.`,
    heading: (report, table, sources) => `${report}, ${table} ← ${sources}`,
    blank: '(blank)',
    newRow: (row) => `new row ${row}`,
    removedRow: (row) => `removed row ${row}`,
    absent: (rows) => `rows that the source lacks, and that are left: ${rows}`,
    silent: (cells) => `cells that the source says nothing of, and that are left: ${cells}`,
    unchanged: (cells) => `${counted(cells, 'cell', 'cells')} unchanged`,
    newFile: (file, rows) => `new file ${file} with ${counted(rows, 'row', 'rows')}`,
    notInReport: (file, name) =>
      `No table reads ${file} yet. Write ::table[Caption]{#${name} src=${file}} in a chapter.`,
    written: (cells, rows, files) =>
      `Written: ${amounts(' and ', [cells, 'cell', 'cells'], [rows, 'row', 'rows'])} in ${files.join(', ')}.`,
    wouldWrite: (cells, rows, files) =>
      `Nothing is written. What would change is ${amounts(' and ', [cells, 'cell', 'cells'], [rows, 'row', 'rows'])} in ${files.join(', ')}.`,
    nothing: 'Nothing to change.',
  },
}
