import type { Localized } from '../../../model/language.ts'
import type { Kept } from '../../../roll-forward/kept.ts'

export interface NewTexts {
  readonly about: string
  readonly id: string
  readonly from: string
  readonly keepText: string
  readonly profile: string
  readonly oneOfBoth: string
  readonly brokenProfile: (name: string, fault: string) => string
  /** `example` is what to write after the command. */
  readonly withoutId: (example: string) => string
  readonly fromLast: (id: string, last: string) => string
  readonly reportExists: (id: string) => string
  readonly unreadableManifest: (id: string) => string
  /** `isListed`: whether what is left to do follows. */
  readonly created: (id: string, isListed: boolean) => string
  readonly toWrite: (count: number) => string
  readonly toFillIn: (table: string, count: number) => string
  readonly leftOut: (table: string, count: number) => string
  readonly compared: (table: string, column: string, from: string) => string
  readonly tableUnchanged: (file: string) => string
  readonly keptFrom: (from: string) => string
  readonly kept: (kept: Kept) => string
  readonly otherErrors: (count: number) => string
  readonly checkNext: (id: string) => string
}

export const newTexts: Localized<NewTexts> = {
  sv: {
    about: 'gör nästa rapport av en tidigare: rubriker, tabeller och budget med, utfall och text tomma',
    id: 'den nya rapportens id, som 2021-12',
    from: 'rapporten som den nya görs av; utan den skapas en liten rapport att börja med',
    keepText: 'behåll texten som den är',
    profile: 'profilen vars rubriker och tabeller rapporten börjar med, som rkr-r17',
    oneOfBoth: 'Skriv antingen --from eller --profile: en rapport görs av en tidigare, eller av en profil.',
    brokenProfile: (name, fault) => `Profilen ${name} går inte att använda. ${fault}`,
    withoutId: (example) =>
      `Vad ska den nya rapporten heta? Skriv till exempel: npx delrapport new ${example}`,
    fromLast: (id, last) =>
      `Den är tom. Ska den likna ${last}, ta bort mappen ${id} och kör npx delrapport new ${id} --from ${last}.`,
    reportExists: (id) =>
      `Det finns redan en rapport som heter ${id}, och den är orörd. Välj ett annat namn, eller ta först bort mappen reports/${id}.`,
    unreadableManifest: (id) =>
      `reports/${id}/report.yaml går inte att läsa, så ingenting skrevs. Se npx delrapport check ${id}.`,
    created: (id, isListed) => `${id} är skapad som utkast.${isListed ? ' Kvar att göra:' : ''}`,
    toWrite: (count) => `${count} avsnitt att skriva, märkta [att skriva]`,
    toFillIn: (table, count) => `${table}: ${count} ${count === 1 ? 'tom cell' : 'tomma celler'} att fylla i`,
    leftOut: (table, count) =>
      `${table}: ${count} ${count === 1 ? 'avslutad rad är' : 'avslutade rader är'} inte med`,
    compared: (table, column, from) =>
      `${table}: ”${column}” har nu utfallet i ${from}; kontrollera att det är samma tid på året`,
    tableUnchanged: (file) => `${file}: kopierad som den är, med de gamla talen`,
    keptFrom: (from) => `Kvar från ${from}, att gå igenom:`,
    kept: (kept) => {
      switch (kept.what) {
        case 'title':
          return kept.isMoved ? `titeln är nu ”${kept.title}”` : `titeln är kvar: ”${kept.title}”`
        case 'table':
          return `${kept.name} (${kept.file}): hela tabellen, med de gamla talen`
        case 'figures':
          return `${kept.name} (${kept.file}): de gamla talen i ${kept.columns.map((column) => `”${column}”`).join(' och ')}`
        case 'source':
          return `${kept.file}: den gamla källan; lägg dit den nya, och rätta perioden i filen`
        case 'attachment':
          return `${kept.file}: den gamla bilagan ${kept.path}; lägg dit den nya`
        case 'largeFigures':
          return `${kept.file}: de stora talen i :::keyfigures, som är skrivna för hand`
        case 'included':
          return `report.yaml: räknar fortfarande in ${kept.ids.join(', ')}; byt när nästa rapport finns`
      }
    },
    otherErrors: (count) => `${count} ${count === 1 ? 'annat fel' : 'andra fel'} att rätta`,
    checkNext: (id) => `Se var med: npx delrapport check ${id}`,
  },
  en: {
    about:
      'make the next report of an earlier one: with headings, tables and budget, without outcomes and text',
    id: 'the new report’s id, such as 2021-12',
    from: 'the report that the new one is made of; without it a small report to begin with is made',
    keepText: 'keep the text as it is',
    profile: 'the profile whose headings and tables the report begins with, such as rkr-r17',
    oneOfBoth: 'Write either --from or --profile: a report is made of an earlier one, or of a profile.',
    brokenProfile: (name, fault) => `The profile ${name} cannot be used. ${fault}`,
    withoutId: (example) =>
      `What is the new report to be called? Write for instance: npx delrapport new ${example}`,
    fromLast: (id, last) =>
      `It is empty. If it should be like ${last}, remove the folder ${id} and run npx delrapport new ${id} --from ${last}.`,
    reportExists: (id) =>
      `There is a report called ${id} already, which is untouched. Choose another name, or remove the folder reports/${id} first.`,
    unreadableManifest: (id) =>
      `reports/${id}/report.yaml cannot be read, so nothing was written. See npx delrapport check ${id}.`,
    created: (id, isListed) => `${id} has been made, as a draft.${isListed ? ' Left to do:' : ''}`,
    toWrite: (count) => `${count} ${count === 1 ? 'section' : 'sections'} to write, marked in the chapters`,
    toFillIn: (table, count) => `${table}: ${count} empty ${count === 1 ? 'cell' : 'cells'} to fill in`,
    leftOut: (table, count) => `${table}: ${count} finished ${count === 1 ? 'row' : 'rows'} left out`,
    compared: (table, column, from) =>
      `${table}: “${column}” now has the outcome of ${from}; check that it is the same time of the year`,
    tableUnchanged: (file) => `${file}: copied as it is, with the old figures`,
    keptFrom: (from) => `Kept from ${from}, to be gone through:`,
    kept: (kept) => {
      switch (kept.what) {
        case 'title':
          return kept.isMoved ? `the title is now “${kept.title}”` : `the title is as it was: “${kept.title}”`
        case 'table':
          return `${kept.name} (${kept.file}): the whole table, with the old figures`
        case 'figures':
          return `${kept.name} (${kept.file}): the old figures of ${kept.columns.map((column) => `“${column}”`).join(' and ')}`
        case 'source':
          return `${kept.file}: the old source; put the new one there, and correct the period in the file`
        case 'attachment':
          return `${kept.file}: the old attachment ${kept.path}; put the new one there`
        case 'largeFigures':
          return `${kept.file}: the large figures of :::keyfigures, which are written by hand`
        case 'included':
          return `report.yaml: still includes ${kept.ids.join(', ')}; change it when the next report is there`
      }
    },
    otherErrors: (count) => `${count} other ${count === 1 ? 'error' : 'errors'} to correct`,
    checkNext: (id) => `See where with: npx delrapport check ${id}`,
  },
}
