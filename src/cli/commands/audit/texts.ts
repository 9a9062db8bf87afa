import type { Localized } from '../../../model/language.ts'

export interface AuditTexts {
  readonly about: string
  readonly file: string
  readonly all: string
  readonly marked: string
  readonly withoutFile: string
  readonly markedTakesOne: string
  readonly reading: (file: string) => string
  readonly checked: (file: string, tables: number, unjudged: number) => string
  readonly noTables: (file: string) => string
  readonly unjudged: string
  readonly lost: string
  readonly remarks: (count: number) => string
}

export const auditTexts: Localized<AuditTexts> = {
  sv: {
    about:
      'kontrollera siffrorna i en rapport som är gjord någon annanstans: Word, Excel, webbsida eller PDF',
    file: 'rapportens fil: .docx, .xlsx, .html eller .pdf',
    all: 'visa också det som gäller språk och form, inte bara siffrorna',
    marked: 'skriv rapporten som webbsida med problemen utmärkta i en fil',
    withoutFile: 'Skriv vilken fil som ska kontrolleras: npx delrapport audit rapport.docx',
    markedTakesOne: '--marked tar en rapport i taget: kör kommandot en gång för varje fil.',
    reading: (file) => `Läser ${file}`,
    checked: (file, tables, unjudged) =>
      unjudged === 0
        ? `${file}: ${counted(tables, 'tabell', 'tabeller')}, ${tables === 1 ? 'kontrollerad' : 'alla kontrollerade'}.`
        : `${file}: ${counted(tables, 'tabell', 'tabeller')}, ${tables - unjudged} kontrollerade.`,
    noTables: (file) => `${file}: inga tabeller hittades, så inga siffror är kontrollerade.`,
    unjudged: 'Det här går inte att bedöma:',
    lost: 'Det här i filen är inte läst:',
    remarks: (count) =>
      `Dessutom ${counted(count, 'anmärkning', 'anmärkningar')} om språk och form: --all visar ${count === 1 ? 'den' : 'dem'}.`,
  },
  en: {
    about: 'check the figures of a report that was made elsewhere: Word, Excel, web page or PDF',
    file: 'the report’s file: .docx, .xlsx, .html or .pdf',
    all: 'show what concerns language and form too, not only the figures',
    marked: 'write the report as a web page with the problems marked, to a file',
    withoutFile: 'Say which file to check: npx delrapport audit report.docx',
    markedTakesOne: '--marked takes one report at a time: run the command once for each file.',
    reading: (file) => `Reading ${file}`,
    checked: (file, tables, unjudged) =>
      unjudged === 0
        ? `${file}: ${counted(tables, 'table', 'tables')}, ${tables === 1 ? 'checked' : 'all checked'}.`
        : `${file}: ${counted(tables, 'table', 'tables')}, ${tables - unjudged} checked.`,
    noTables: (file) => `${file}: no tables were found, so no figures were checked.`,
    unjudged: 'This cannot be judged:',
    lost: 'This in the file was not read:',
    remarks: (count) =>
      `And ${counted(count, 'remark', 'remarks')} on language and form: --all shows ${count === 1 ? 'it' : 'them'}.`,
  },
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
