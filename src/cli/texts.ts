/** What several commands say. */

import type { Localized } from '../model/language.ts'

export interface Texts {
  readonly report: string
  readonly strict: string
  readonly noCache: string
  readonly noVariants: (id: string) => string
  readonly unknownVariant: (name: string, nearest: string | null, names: readonly string[]) => string
  readonly error: string
  readonly hint: string
  readonly noReports: string
  readonly whichReport: (ids: readonly string[]) => string
  readonly unknownReport: (id: string, nearest: string | null, ids: readonly string[]) => string
  readonly reporter: string
  readonly reporterWithoutFile: (name: string) => string
  readonly severalReporters: string
  readonly reportersOfOneFile: (file: string) => string
  readonly unknownValue: (option: string, value: string, choices: readonly string[]) => string
  readonly seeHelp: (command: string) => string
  readonly changed: string
  readonly changedSince: (ids: readonly string[], revision: string) => string
  readonly nothingToCompareWith: string
  readonly pushedFromUnknown: (revision: string) => string
  readonly shard: string
  readonly noShard: (written: string) => string
  readonly emptyShard: string
  readonly notWatched: string
  readonly onlyWarnings: string
  readonly tooManyWarnings: (count: number, most: number) => string
  readonly toldInFiles: (count: number, files: readonly string[]) => string
  readonly fixable: (count: number) => string
  readonly blankCell: string
  readonly fixed: (count: number) => string
  readonly nothingToFix: (ids: readonly string[]) => string
  readonly checking: (id: string) => string
  readonly watch: string
  readonly watching: string
  readonly bug: string
}

export const texts: Localized<Texts> = {
  sv: {
    report: 'rapportens id, som 2021-08',
    strict: 'låt varningar räknas som fel',
    noCache: 'använd inget som tidigare körningar har sparat om rapporterna, och spara inget om dem',
    noVariants: (id) => `${id} har inga varianter. Lägg till dem under variants i report.yaml.`,
    unknownVariant: (name, near, names) =>
      `Det finns ingen variant som heter ”${name}”.${near ? ` Menade du ”${near}”?` : ''} Varianter som finns: ${names.join(', ')}.`,
    error: 'fel',
    hint: 'tips',
    noReports:
      'Det finns inga rapporter än. Gör en första: npx delrapport init ger ett exempel som går att bygga genast, npx delrapport new 2026-08 en tom.',
    whichReport: (ids) => `Vilken rapport? Välj bland ${ids.join(', ')}, eller bygg alla med --all.`,
    unknownReport: (id, near, ids) =>
      `Det finns ingen rapport som heter ”${id}”.${near ? ` Menade du ”${near}”?` : ''} Rapporter som finns: ${ids.join(', ')}.`,
    reporter:
      'hur problemen visas: pretty, json, sarif, github, gitlab, junit eller gnu; med =FIL skrivs de till en fil, och flera kan anges',
    reporterWithoutFile: (name) => `Skriv en fil efter likhetstecknet: --reporter ${name}=problem.txt.`,
    severalReporters:
      'Bara en --reporter kan skriva på skärmen. Låt de andra skriva till var sin fil: --reporter sarif=problem.sarif.',
    reportersOfOneFile: (file) =>
      `Flera --reporter kan inte skriva till ${file}. Ange en fil för var och en.`,
    unknownValue: (option, value, choices) =>
      `${option} kan inte vara ”${value}”. Välj bland ${choices.join(', ')}.`,
    seeHelp: (command) => `Se npx ${command} --help.`,
    changed:
      'bara rapporter som något har ändrats för sedan en version i Git: utan namn den som ändringen ska jämföras med på GitHub och GitLab, annars den senaste',
    changedSince: (ids, revision) =>
      ids.length > 0
        ? `Ändrade sedan ${revision}: ${ids.join(', ')}.`
        : `Ingen rapport har ändrats sedan ${revision}.`,
    nothingToCompareWith:
      'Servern säger inte vilken version ändringen ska jämföras med: alla rapporter tas med. Ange en, som --changed main, om det inte är meningen.',
    pushedFromUnknown: (revision) =>
      `Historiken som är hämtad har inte ${revision}, som grenen var före ändringen: alla rapporter tas med.`,
    shard:
      'bara en del av rapporterna, som 2/4: den andra av fyra lika stora; plan/4 visar alla delarna. Utan värde säger miljön vilken',
    noShard: (written) =>
      written === ''
        ? '--shard behöver veta vilken del av hur många, som 2/4: här säger miljön det inte (CI_NODE_INDEX och CI_NODE_TOTAL, eller JOB_COMPLETION_INDEX och DELRAPPORT_SHARDS).'
        : `--shard kan inte vara ”${written}”. Skriv vilken del av hur många, som 2/4, eller plan/4 för att se delarna.`,
    emptyShard: 'Det finns inget att göra i den här delen.',
    notWatched: '--watch går inte ihop med --changed eller --shard: namnge rapporterna i stället.',
    onlyWarnings: 'Med --strict räknas varningarna som fel.',
    tooManyWarnings: (count, most) =>
      `${count} ${count === 1 ? 'varning' : 'varningar'}, fler än de ${most} som --max-warnings tillåter.`,
    toldInFiles: (count, files) => `${count} problem skrivna till ${files.join(', ')}.`,
    fixable: (count) => `${count} kan rättas med --fix: kör npx delrapport check --fix`,
    blankCell: '(tom cell)',
    fixed: (count) => `${count} ${count === 1 ? 'ändring gjord' : 'ändringar gjorda'}.`,
    nothingToFix: (ids) => `${ids.join(', ')}: det fanns inget som kunde rättas av sig självt.`,
    checking: (id) => `${id}: kontrollerar`,
    watch: 'fortsätt, och gör om det varje gång en fil har sparats',
    watching: 'Väntar på att något sparas. Ctrl-C avslutar.',
    bug: 'Det här är ett fel i programmet, inte i rapporten. Skicka gärna texten nedan till dem som sköter programmet.',
  },
  en: {
    report: 'the report’s id, such as 2021-08',
    strict: 'let warnings count as errors',
    noCache: 'use nothing that earlier runs have kept of the reports, and keep nothing of them',
    noVariants: (id) => `${id} has no variants. Add them under variants in report.yaml.`,
    unknownVariant: (name, near, names) =>
      `There is no variant called “${name}”.${near ? ` Did you mean “${near}”?` : ''} Variants that exist: ${names.join(', ')}.`,
    error: 'error',
    hint: 'hint',
    noReports:
      'There are no reports yet. Make a first one: npx delrapport init gives an example that can be built at once, npx delrapport new 2026-08 an empty one.',
    whichReport: (ids) => `Which report? Choose among ${ids.join(', ')}, or build all of them with --all.`,
    unknownReport: (id, near, ids) =>
      `There is no report called “${id}”.${near ? ` Did you mean “${near}”?` : ''} Reports that exist: ${ids.join(', ')}.`,
    reporter:
      'how problems are shown: pretty, json, sarif, github, gitlab, junit or gnu; with =FILE they are written to a file, and several may be given',
    reporterWithoutFile: (name) => `Write a file behind the equals sign: --reporter ${name}=problems.txt.`,
    severalReporters:
      'Only one --reporter can print. Let the others write a file each: --reporter sarif=problems.sarif.',
    reportersOfOneFile: (file) => `Several --reporter cannot write to ${file}. Name a file for each.`,
    unknownValue: (option, value, choices) =>
      `${option} cannot be “${value}”. Choose among ${choices.join(', ')}.`,
    seeHelp: (command) => `See npx ${command} --help.`,
    changed:
      'only reports that something has changed for since a version in Git: without a name the one that a change is compared with on GitHub and GitLab, else the last one',
    changedSince: (ids, revision) =>
      ids.length > 0
        ? `Changed since ${revision}: ${ids.join(', ')}.`
        : `No report has changed since ${revision}.`,
    nothingToCompareWith:
      'The server does not tell which version the change is compared with: all reports are taken. Name one, such as --changed main, if that is not meant.',
    pushedFromUnknown: (revision) =>
      `The history that has been fetched lacks ${revision}, which the branch was before the change: all reports are taken.`,
    shard:
      'only a share of the reports, such as 2/4: the second of four of one size; plan/4 shows all shares. Without a value the environment tells which',
    noShard: (written) =>
      written === ''
        ? '--shard must know which share of how many, such as 2/4: the environment does not tell here (CI_NODE_INDEX and CI_NODE_TOTAL, or JOB_COMPLETION_INDEX and DELRAPPORT_SHARDS).'
        : `--shard cannot be “${written}”. Write which share of how many, such as 2/4, or plan/4 to see the shares.`,
    emptyShard: 'There is nothing to do in this share.',
    notWatched: '--watch does not go together with --changed or --shard: name the reports instead.',
    onlyWarnings: 'With --strict the warnings count as errors.',
    tooManyWarnings: (count, most) =>
      `${count} ${count === 1 ? 'warning' : 'warnings'}, more than the ${most} that --max-warnings allows.`,
    toldInFiles: (count, files) =>
      `${count} ${count === 1 ? 'problem' : 'problems'} written to ${files.join(', ')}.`,
    fixable: (count) => `${count} can be mended with --fix: run npx delrapport check --fix`,
    blankCell: '(blank cell)',
    fixed: (count) => `${count} ${count === 1 ? 'change' : 'changes'} made.`,
    nothingToFix: (ids) => `${ids.join(', ')}: there was nothing that could be mended by itself.`,
    checking: (id) => `${id}: checking`,
    watch: 'go on, and do it again each time a file has been saved',
    watching: 'Waiting for something to be saved. Ctrl-C ends.',
    bug: 'This is an error in the program, not in the report. Please send the text below to those who maintain the program.',
  },
}
