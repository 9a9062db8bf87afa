/** What the command line says of itself. */

import type { Kept } from '../roll-forward/kept.ts'
import type { Localized } from '../model/language.ts'

export interface Texts {
  readonly program: string
  readonly build: string
  readonly check: string
  readonly list: string
  readonly diff: string
  readonly since: string
  readonly diffFormat: string
  readonly diffOut: string
  readonly figures: string
  readonly figuresFormat: string
  readonly figuresFix: string
  readonly newReport: string
  readonly report: string
  readonly newId: string
  readonly from: string
  readonly keepText: string
  readonly format: string
  readonly all: string
  readonly draft: string
  readonly strict: string
  readonly fix: string
  readonly out: string
  readonly variant: string
  readonly noVariants: (id: string) => string
  readonly diffVariants: string
  readonly variantsTakeOne: string
  readonly diffNeedsVariants: (names: readonly string[]) => string
  readonly unknownVariant: (name: string, nearest: string | null, names: readonly string[]) => string
  readonly reporter: string
  readonly lang: string
  readonly quiet: string
  readonly verbose: string
  readonly noColor: string
  readonly help: string
  readonly helpCommand: string
  readonly version: string
  readonly titles: Readonly<Record<string, string>>
  readonly examples: string
  /** Words for what options and commands take. */
  readonly placeholders: Readonly<Record<string, string>>
  readonly manual: (path: string) => string
  readonly withoutVariant: (id: string, names: readonly string[]) => string
  readonly error: string
  readonly hint: string
  readonly noReports: string
  readonly whichReport: (ids: readonly string[]) => string
  readonly unknownReport: (id: string, nearest: string | null, ids: readonly string[]) => string
  readonly newWithoutId: string
  readonly reservedId: (id: string) => string
  readonly badNewId: (id: string) => string
  readonly reportExists: (id: string) => string
  readonly unreadableManifest: (id: string) => string
  readonly created: (id: string) => string
  readonly toWrite: (count: number) => string
  readonly toFillIn: (table: string, count: number) => string
  readonly leftOut: (table: string, count: number) => string
  readonly compared: (table: string, column: string, from: string) => string
  readonly tableUnchanged: (file: string) => string
  readonly keptFrom: (from: string) => string
  readonly kept: (kept: Kept) => string
  readonly otherErrors: (count: number) => string
  readonly checkNext: (id: string) => string
  readonly unknownValue: (option: string, value: string, choices: readonly string[]) => string
  readonly unknownOption: (option: string, near: string | null) => string
  readonly unknownCommand: (command: string, near: string | null, commands: readonly string[]) => string
  readonly missingValue: (option: string) => string
  readonly wrongUsage: (command: string) => string
  readonly seeHelp: (command: string) => string
  /** `errors`: whether there are errors, or warnings alone. */
  readonly nothingWritten: (id: string, errors: boolean) => string
  readonly sameOutput: (id: string, path: string) => string
  readonly noProblems: (ids: readonly string[]) => string
  readonly tablesChecked: (id: string) => string
  readonly onlyWarnings: string
  readonly fixable: (count: number) => string
  readonly blankCell: string
  readonly fixed: (count: number) => string
  readonly nothingToFix: (ids: readonly string[]) => string
  readonly checking: (id: string) => string
  readonly building: (id: string) => string
  readonly diffNeedsTwo: string
  readonly diffSame: (id: string) => string
  readonly sinceTakesOne: string
  readonly notAtRevision: (id: string, revision: string) => string
  readonly unsandboxed: string
  readonly draftWritten: string
  readonly bug: string
}

export const texts: Localized<Texts> = {
  sv: {
    program: 'Bygger en kommuns delårsrapport av Markdown och YAML: kontrollerad, som HTML och PDF.',
    build: 'kontrollera rapporten och bygg HTML, PDF och JSON',
    check: 'kontrollera rapporten utan att bygga den',
    list: 'visa rapporterna i mappen',
    diff: 'visa vad som har ändrats mellan två rapporter, i siffror',
    since: 'jämför rapporten med hur den var i Git: en gren, tagg eller commit, som HEAD~1',
    diffFormat: 'hur jämförelsen visas: terminal, md, json eller html',
    diffOut: 'fil att skriva till (annars visas jämförelsen)',
    figures: 'visa varje tal i texten och cellen som det stämmer med',
    figuresFormat: 'hur talen visas: table, json, csv eller md',
    figuresFix: 'skriv in referenser där en enda cell stämmer och texten trycks likadant',
    newReport: 'gör nästa rapport av en tidigare: rubriker, tabeller och budget med, utfall och text tomma',
    report: 'rapportens id, som 2021-08',
    newId: 'den nya rapportens id, som 2021-12',
    from: 'rapporten som den nya görs av; utan den skapas en liten rapport att börja med',
    keepText: 'behåll texten som den är',
    format: 'vad som ska byggas, med komma emellan: html,pdf,json',
    all: 'alla rapporter',
    draft: 'bygg trots fel, med vattenstämpel och felen utmärkta',
    strict: 'låt varningar räknas som fel',
    fix: 'rätta det som är säkert: skriv in uträknade summor, rätta förkortningar och tal',
    out: 'mapp att skriva i (annars out/<rapport>)',
    variant: 'bygg för en mottagare, eller alla: --variant all',
    diffVariants: 'jämför två varianter av en rapport: --variants lekeberg,laxa',
    variantsTakeOne: 'Med --variants jämförs två varianter av en enda rapport, utan --since.',
    diffNeedsVariants: (names) =>
      `Vilka två varianter? Skriv --variants med två av ${names.join(', ')}, med komma emellan.`,
    noVariants: (id) => `${id} har inga varianter. Lägg till dem under variants i report.yaml.`,
    unknownVariant: (name, near, names) =>
      `Det finns ingen variant som heter ”${name}”.${near ? ` Menade du ”${near}”?` : ''} Varianter som finns: ${names.join(', ')}.`,
    reporter: 'hur problemen visas: pretty, json eller github',
    lang: 'språk i meddelanden: sv eller en',
    quiet: 'visa bara resultat och fel',
    verbose: 'visa även upplysningar och hur tabellerna är kontrollerade',
    noColor: 'utan färger',
    help: 'visa hjälp',
    helpCommand: 'visa hjälp för ett kommando',
    version: 'visa programmets version',
    titles: {
      'Usage:': 'Så här används det:',
      'Arguments:': 'Argument:',
      'Options:': 'Tillval:',
      'Global Options:': 'Tillval för alla kommandon:',
      'Commands:': 'Kommandon:',
    },
    examples: 'Exempel:',
    placeholders: {
      options: 'tillval',
      command: 'kommando',
      report: 'rapport',
      list: 'lista',
      name: 'namn',
      names: 'namn',
      folder: 'mapp',
      file: 'fil',
      version: 'version',
    },
    manual: (path) => `Handboken för den som skriver: ${path}`,
    withoutVariant: (id, names) =>
      `${id}: byggd för alla, utan det som bara är för ${names.join(', ')}. Bygg en för var och en med --variant all.`,
    error: 'fel',
    hint: 'tips',
    noReports: 'Det finns inga rapporter än. Skapa en mapp som reports/2021-08 med filen report.yaml.',
    whichReport: (ids) => `Vilken rapport? Välj bland ${ids.join(', ')}, eller bygg alla med --all.`,
    unknownReport: (id, near, ids) =>
      `Det finns ingen rapport som heter ”${id}”.${near ? ` Menade du ”${near}”?` : ''} Rapporter som finns: ${ids.join(', ')}.`,
    newWithoutId: 'Vad ska den nya rapporten heta? Skriv till exempel: delrapport new 2021-12 --from 2021-08',
    reservedId: (id) =>
      `En rapport kan inte heta ”${id}”: Windows har det namnet för annat. Välj ett annat, som 2021-12.`,
    badNewId: (id) =>
      `En rapport kan inte heta ”${id}”. Använd små bokstäver a–z, siffror och bindestreck, som i 2021-12.`,
    reportExists: (id) =>
      `Det finns redan en rapport som heter ${id}, och den är orörd. Välj ett annat namn, eller ta först bort mappen reports/${id}.`,
    unreadableManifest: (id) =>
      `reports/${id}/report.yaml går inte att läsa, så ingenting skrevs. Se delrapport check ${id}.`,
    created: (id) => `${id} är skapad som utkast. Kvar att göra:`,
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
      }
    },
    otherErrors: (count) => `${count} ${count === 1 ? 'annat fel' : 'andra fel'} att rätta`,
    checkNext: (id) => `Se var med: delrapport check ${id}`,
    unknownValue: (option, value, choices) =>
      `${option} kan inte vara ”${value}”. Välj bland ${choices.join(', ')}.`,
    unknownOption: (option, near) => `Tillvalet ${option} finns inte.${near ? ` Menade du ${near}?` : ''}`,
    unknownCommand: (command, near, commands) =>
      `Kommandot ”${command}” finns inte.${near ? ` Menade du ”${near}”?` : ''} Kommandon som finns: ${commands.join(', ')}.`,
    missingValue: (option) => `${option} behöver ett värde.`,
    wrongUsage: (command) => `Det står ord efter ${command} som inte hör dit.`,
    seeHelp: (command) => `Se ${command} --help.`,
    nothingWritten: (id, errors) =>
      `${id}: ingenting skrevs, tidigare filer är orörda. Rätta ${errors ? 'felen' : 'varningarna'}, eller bygg ett utkast med --draft.`,
    sameOutput: (id, path) =>
      `${id} skulle skriva över en annan rapport i ${path}. Ge den ett eget namn med ”output: { name: … }”.`,
    noProblems: (ids) => `${ids.join(', ')}: inga problem.`,
    tablesChecked: (id) => `Så är tabellerna i ${id} kontrollerade:`,
    onlyWarnings: 'Med --strict räknas varningarna som fel.',
    fixable: (count) => `${count} kan rättas med --fix: kör delrapport check --fix`,
    blankCell: '(tom cell)',
    fixed: (count) => `${count} ${count === 1 ? 'ändring gjord' : 'ändringar gjorda'}.`,
    nothingToFix: (ids) => `${ids.join(', ')}: det fanns inget som kunde rättas av sig självt.`,
    checking: (id) => `${id}: kontrollerar`,
    building: (id) => `${id}: bygger`,
    diffNeedsTwo: 'Ange två rapporter att jämföra, den äldre först, eller en rapport med --since <version>.',
    diffSame: (id) =>
      `”${id}” jämförd med sig själv är ingen skillnad. Vill du se vad som har ändrats sedan en tidigare version: delrapport diff ${id} --since HEAD~1.`,
    sinceTakesOne: 'Med --since jämförs en rapport med sig själv. Ange bara en.',
    notAtRevision: (id, revision) => `Rapporten ”${id}” fanns inte vid ${revision}.`,
    unsandboxed:
      'Webbläsaren kördes utan sandlåda, eftersom programmet körs som root eller DELRAPPORT_NO_SANDBOX är satt.',
    draftWritten: 'Det här är ett utkast: felen är utmärkta i det.',
    bug: 'Det här är ett fel i programmet, inte i rapporten. Skicka gärna texten nedan till dem som sköter programmet.',
  },
  en: {
    program: 'Compiles a municipality’s interim report from Markdown and YAML: verified, as HTML and PDF.',
    build: 'check the report and build HTML, PDF and JSON',
    check: 'check the report without building it',
    list: 'show the workspace’s reports',
    diff: 'show what changed between two reports, in figures',
    since: 'compare the report with how it was in Git: a branch, tag or commit, such as HEAD~1',
    diffFormat: 'how the comparison is shown: terminal, md, json or html',
    diffOut: 'file to write to (otherwise the comparison is shown)',
    figures: 'show every figure in the text and the cell that it agrees with',
    figuresFormat: 'how figures are shown: table, json, csv or md',
    figuresFix: 'write references where a single cell agrees and the text prints the same',
    newReport:
      'make the next report of an earlier one: with headings, tables and budget, without outcomes and text',
    report: 'the report’s id, such as 2021-08',
    newId: 'the new report’s id, such as 2021-12',
    from: 'the report that the new one is made of; without it a small report to begin with is made',
    keepText: 'keep the text as it is',
    format: 'what to build, separated by commas: html,pdf,json',
    all: 'all reports',
    draft: 'build in spite of errors, with a watermark and the errors marked',
    strict: 'let warnings count as errors',
    fix: 'mend what is safe: write computed totals, correct abbreviations and numbers',
    out: 'folder to write into (otherwise out/<report>)',
    variant: 'build for one recipient, or for each: --variant all',
    diffVariants: 'compare two variants of a report: --variants lekeberg,laxa',
    variantsTakeOne: 'With --variants two variants of a single report are compared, without --since.',
    diffNeedsVariants: (names) =>
      `Which two variants? Write --variants with two of ${names.join(', ')}, separated by a comma.`,
    noVariants: (id) => `${id} has no variants. Add them under variants in report.yaml.`,
    unknownVariant: (name, near, names) =>
      `There is no variant called “${name}”.${near ? ` Did you mean “${near}”?` : ''} Variants that exist: ${names.join(', ')}.`,
    reporter: 'how problems are shown: pretty, json or github',
    lang: 'language of messages: sv or en',
    quiet: 'show results and errors only',
    verbose: 'show notes as well, and how tables were verified',
    noColor: 'without colours',
    help: 'show help',
    helpCommand: 'show help for a command',
    version: 'show the program’s version',
    titles: {},
    examples: 'Examples:',
    placeholders: {},
    manual: (path) => `The manual for those who write (in Swedish): ${path}`,
    withoutVariant: (id, names) =>
      `${id}: built for everybody, without what is only for ${names.join(', ')}. Build one for each with --variant all.`,
    error: 'error',
    hint: 'hint',
    noReports: 'There are no reports yet. Make a folder such as reports/2021-08 with the file report.yaml.',
    whichReport: (ids) => `Which report? Choose among ${ids.join(', ')}, or build all of them with --all.`,
    unknownReport: (id, near, ids) =>
      `There is no report called “${id}”.${near ? ` Did you mean “${near}”?` : ''} Reports that exist: ${ids.join(', ')}.`,
    newWithoutId:
      'What is the new report to be called? Write for instance: delrapport new 2021-12 --from 2021-08',
    reservedId: (id) =>
      `A report cannot be called “${id}”: Windows keeps that name for something else. Choose another, such as 2021-12.`,
    badNewId: (id) =>
      `A report cannot be called “${id}”. Use lower-case letters a–z, digits and hyphens, as in 2021-12.`,
    reportExists: (id) =>
      `There is a report called ${id} already, which is untouched. Choose another name, or remove the folder reports/${id} first.`,
    unreadableManifest: (id) =>
      `reports/${id}/report.yaml cannot be read, so nothing was written. See delrapport check ${id}.`,
    created: (id) => `${id} has been made, as a draft. Left to do:`,
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
      }
    },
    otherErrors: (count) => `${count} other ${count === 1 ? 'error' : 'errors'} to correct`,
    checkNext: (id) => `See where with: delrapport check ${id}`,
    unknownValue: (option, value, choices) =>
      `${option} cannot be “${value}”. Choose among ${choices.join(', ')}.`,
    unknownOption: (option, near) => `There is no option ${option}.${near ? ` Did you mean ${near}?` : ''}`,
    unknownCommand: (command, near, commands) =>
      `There is no command “${command}”.${near ? ` Did you mean “${near}”?` : ''} Commands that exist: ${commands.join(', ')}.`,
    missingValue: (option) => `${option} needs a value.`,
    wrongUsage: (command) => `There are words after ${command} that do not belong there.`,
    seeHelp: (command) => `See ${command} --help.`,
    nothingWritten: (id, errors) =>
      `${id}: nothing was written, earlier files are as they were. Correct the ${errors ? 'errors' : 'warnings'}, or build a draft with --draft.`,
    sameOutput: (id, path) =>
      `${id} would write over another report in ${path}. Give it a name of its own with “output: { name: … }”.`,
    noProblems: (ids) => `${ids.join(', ')}: no problems.`,
    tablesChecked: (id) => `How the tables of ${id} were verified:`,
    onlyWarnings: 'With --strict the warnings count as errors.',
    fixable: (count) => `${count} can be mended with --fix: run delrapport check --fix`,
    blankCell: '(blank cell)',
    fixed: (count) => `${count} ${count === 1 ? 'change' : 'changes'} made.`,
    nothingToFix: (ids) => `${ids.join(', ')}: there was nothing that could be mended by itself.`,
    checking: (id) => `${id}: checking`,
    building: (id) => `${id}: building`,
    diffNeedsTwo: 'Name two reports to compare, the older first, or one report with --since <version>.',
    diffSame: (id) =>
      `“${id}” compared with itself is no difference. To see what changed since an earlier version: delrapport diff ${id} --since HEAD~1.`,
    sinceTakesOne: 'With --since a report is compared with itself. Name only one.',
    notAtRevision: (id, revision) => `There was no report “${id}” at ${revision}.`,
    unsandboxed:
      'The browser ran without its sandbox, because the program runs as root or DELRAPPORT_NO_SANDBOX is set.',
    draftWritten: 'This is a draft: the errors are marked in it.',
    bug: 'This is an error in the program, not in the report. Please send the text below to those who maintain the program.',
  },
}
