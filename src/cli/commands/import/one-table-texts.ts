import type { Localized } from '../../../model/language.ts'

export interface OneTableTexts {
  readonly table: string
  readonly sheet: string
  readonly range: string
  readonly unit: string
  readonly badId: (written: string) => string
  readonly badUnit: (written: string) => string
  readonly meant: (written: string, near: string) => string
  readonly asItWas: (file: string) => string
  readonly lostTable: (file: string, title: string) => string
  readonly noReport: (file: string, report: string) => string
  readonly onlyWithTable: (option: string) => string
}

export const oneTableTexts: Localized<OneTableTexts> = {
  sv: {
    table: 'id:t för en tabell i rapporten, som får filens tal; finns den inte blir den en fil i data',
    sheet: 'med --table: bladet i arbetsboken; utan det tas det första',
    range: 'med --table: cellerna med rubrikraden överst, till exempel A4:F20',
    unit: 'med --table: enheten som beloppen har i filen, till exempel kr',
    badId: (written) =>
      `”${written}” kan inte vara en tabells id: skriv bokstäver, siffror och bindestreck, som drift.`,
    badUnit: (written) => `”${written}” är ingen enhet som går att räkna om: skriv kr, tkr eller mnkr.`,
    meant: (written, near) =>
      `Det finns ingen tabell ”${written}” i rapporten. Menade du --table ${near}? För en ny tabell, välj ett id som inte liknar det.`,
    asItWas: (file) => `${file} säger samma sak som rapporten.`,
    lostTable: (file, title) =>
      `Tabellen ”${title}” går inte att hitta i ${file}, så den lämnas som den är. Bladet är borttaget, eller har fått ett annat namn i ett program som inte höll reda på det. Hämta den med --table, --sheet och --range.`,
    noReport: (file, report) =>
      `${file} är gjord av rapporten ${report}, som inte finns här. Gå till mappen där den ligger, eller gör en ny rapport av filen med --to reports/….`,
    onlyWithTable: (option) => `${option} går bara ihop med --table, som säger vilken tabell som får talen.`,
  },
  en: {
    table:
      'the id of a table of the report, which gets the file’s figures; where there is none it becomes a file in data',
    sheet: 'with --table: the sheet of the workbook; without it the first',
    range: 'with --table: the cells with the headings first, for instance A4:F20',
    unit: 'with --table: the unit of the amounts in the file, for instance kr',
    badId: (written) =>
      `“${written}” cannot be a table’s id: write letters, digits and hyphens, such as operations.`,
    badUnit: (written) => `“${written}” is no unit that can be converted: write kr, tkr or mnkr.`,
    meant: (written, near) =>
      `There is no table “${written}” in the report. Did you mean --table ${near}? For a new table, choose an id that is not like it.`,
    asItWas: (file) => `${file} says the same as the report.`,
    lostTable: (file, title) =>
      `The table “${title}” cannot be found in ${file}, so it is left as it is. Its sheet was removed, or got another name in a program that did not keep track. Take it with --table, --sheet and --range.`,
    noReport: (file, report) =>
      `${file} was made of the report ${report}, which is not here. Go to the folder where it lies, or make a new report of the file with --to reports/….`,
    onlyWithTable: (option) => `${option} goes with --table only, which says which table gets the figures.`,
  },
}
