/** What a control record says. */

import type { FigureVerdict, Unchecked } from '../checks/checked-figures.ts'
import type { Severity } from '../diagnostics/entry.ts'
import type { HeldVerdict } from '../model/held-check.ts'
import type { Localized } from '../model/language.ts'
import type { Waiver } from '../model/waiver.ts'

type Head = 'row' | 'column' | 'printed' | 'check' | 'computed' | 'tolerance' | 'result' | 'place'

export interface RecordTexts {
  readonly title: (report: string) => string
  readonly chapters: Readonly<
    Record<'summary' | 'waivers' | 'problems' | 'figures' | 'prose' | 'held' | 'unchecked' | 'files', string>
  >
  /** What the files are called after. */
  readonly fileName: string
  readonly summary: {
    readonly intro: readonly string[]
    readonly facts: string
    readonly report: string
    readonly id: string
    readonly organisation: string
    readonly status: string
    readonly statuses: Readonly<Record<'draft' | 'final', string>>
    readonly variant: string
    readonly program: string
    readonly counts: string
    readonly what: string
    readonly count: string
    readonly figures: string
    readonly verdicts: Readonly<Record<FigureVerdict, string>>
    readonly prose: string
    readonly held: string
    readonly problems: Readonly<Record<Severity, string>>
    readonly waivers: string
  }
  readonly waivers: {
    readonly none: string
    readonly intro: string
    readonly heads: readonly [string, string, string, string, string]
    readonly severities: Readonly<Record<Waiver['severity'], string>>
    readonly withoutReason: string
    readonly nobody: string
    readonly relations: (table: string) => string
    readonly exact: string
  }
  readonly problems: {
    readonly none: string
    readonly heads: readonly [string, string, string, string]
    readonly infos: (count: number) => string
  }
  readonly figures: {
    readonly none: string
    readonly intro: readonly string[]
    readonly heads: Readonly<Record<Head, string>>
    readonly source: (file: string, unit: string | null) => string
    readonly partOf: (names: readonly string[], more: number) => string
    readonly results: Readonly<Record<'part' | 'partOfWrong' | FigureVerdict, string>>
    readonly read: (file: string) => string
    readonly fetched: string
    readonly assessed: string
    readonly held: Readonly<Record<HeldVerdict, string>>
    readonly left: (count: number) => string
    /** What a row is called that nothing else tells from another. */
    readonly nthRow: (number: number) => string
  }
  readonly prose: {
    readonly none: string
    readonly intro: string
    readonly heads: readonly [string, string, string, string, string]
    readonly says: (expected: string) => string
  }
  readonly held: {
    readonly none: string
    readonly intro: string
    readonly heads: readonly [string, string, string, string, string]
  }
  readonly unchecked: {
    readonly none: string
    readonly intro: string
    readonly reasons: Readonly<Record<Unchecked, string>>
    readonly heads: readonly [string, string, string, string, string]
    readonly noPrevious: string
    readonly unsourced: (count: number) => string
    readonly notJudged: (count: number) => string
  }
  readonly files: {
    readonly intro: string
    readonly program: (version: string, sha256: string) => string
    readonly sources: string
    readonly outputs: string
    readonly noOutputs: string
    readonly heads: readonly [string, string]
  }
}

export const recordTexts: Localized<RecordTexts> = {
  sv: {
    title: (report) => `Kontrollprotokoll: ${report}`,
    fileName: 'kontrollprotokoll',
    chapters: {
      summary: 'Sammanfattning',
      waivers: 'Undantag',
      problems: 'Kvarstående anmärkningar',
      figures: 'Talen i tabellerna',
      prose: 'Talen i texten',
      held: 'Jämförelser med annat än tabellerna',
      unchecked: 'Det som inte är kontrollerat',
      files: 'Filer',
    },
    summary: {
      intro: [
        'Protokollet visar hur rapportens tal är kontrollerade: vad varje tal hölls mot, vad det skulle ha blivit, hur mycket avrundning får skilja och hur det gick. Det visar också vad som inte är kontrollerat, vilka undantag som är gjorda och vilka filer allt gäller.',
        'Att ett tal stämmer betyder att det hänger ihop med de andra talen, med filen som det är hämtat ur eller med det som rapporten jämförs med. Om verksamheten har räknat rätt från början kan en sådan kontroll inte säga.',
      ],
      facts: 'Rapporten',
      report: 'Rapport',
      id: 'Rapportens id',
      organisation: 'Organisation',
      status: 'Status',
      statuses: { draft: 'Utkast', final: 'Slutlig' },
      variant: 'Version för',
      program: 'Kontrollerad med',
      counts: 'Så gick det',
      what: 'Vad',
      count: 'Antal',
      figures: 'Tal i tabellerna',
      verdicts: {
        wrong: '– stämmer inte',
        computed: '– uträknade av programmet',
        agrees: '– stämmer',
        rounded: '– stämmer inom avrundningen',
        part: '– ingår i kontrollen av andra tal',
        assessed: '– bedömda mot ett målvärde',
        fetched: '– hämtade ur en annan tabell',
        read: '– lästa ur en fil',
        unchecked: '– inte kontrollerade',
      },
      prose: 'Tal i texten',
      held: 'Jämförelser med annat än tabellerna',
      problems: { error: 'Kvarstående fel', warning: 'Kvarstående varningar', info: 'Upplysningar' },
      waivers: 'Undantag',
    },
    waivers: {
      none: 'Inga undantag är gjorda: varje kontroll väger så mycket som programmet lägger i den.',
      intro:
        'Det här har rapportens inställningar ändrat i kontrollen. Koderna förklaras av npx delrapport docs codes.',
      heads: ['Vad', 'Räknas som', 'Vem', 'Varför', 'Plats'],
      severities: { error: 'Fel', warning: 'Varning', info: 'Upplysning', off: 'Av' },
      withoutReason: 'utan motivering',
      nobody: 'inte angivet',
      relations: (table) => `Samband som talen själva visar, i ${table}`,
      exact: 'Ingen skillnad genom avrundning tillåts (rounding: exakt)',
    },
    problems: {
      none: 'Inga fel eller varningar kvarstår.',
      heads: ['Räknas som', 'Vad', 'Kod', 'Plats'],
      infos: (count) =>
        `Därtill ${count} ${count === 1 ? 'upplysning' : 'upplysningar'}, som npx delrapport check --verbose visar.`,
    },
    figures: {
      nthRow: (number) => `rad ${number}`,
      none: 'Rapporten har inga tal i tabeller.',
      intro: [
        'Varje tal har en rad för varje kontroll som är gjord av det. Ett tal som bara ingår i andra tals kontroller har en rad som säger vilka.',
        'Får skilja är hur mycket avrundning som mest kan skilja det som står från det uträknade. Är rutan tom gäller det inte den kontrollen; ett streck eller 0 betyder att det ska stämma på sista siffran.',
      ],
      heads: {
        row: 'Rad',
        column: 'Kolumn',
        printed: 'Står',
        check: 'Kontroll',
        computed: 'Uträknat',
        tolerance: 'Får skilja',
        result: 'Resultat',
        place: 'Plats',
      },
      source: (file, unit) =>
        `Källa: ${file}.${unit === null ? '' : ` Belopp i ${unit}.`} Platserna är rad och tecken, eller cell, i filen.`,
      partOf: (names, more) => `Ingår i: ${names.join('; ')}${more > 0 ? ` och ${more} till` : ''}`,
      results: {
        part: 'Ingår i kontroll som stämmer',
        partOfWrong: 'Ingår i kontroll som inte stämmer',
        wrong: 'Stämmer inte',
        computed: 'Uträknat',
        agrees: 'Stämmer',
        rounded: 'Stämmer inom avrundningen',
        assessed: 'Bedömt',
        fetched: 'Hämtat',
        read: 'Läst ur fil',
        unchecked: 'Inte kontrollerat',
      },
      read: (file) => `Läst ur filen ${file}`,
      fetched: 'Hämtat ur en annan tabell',
      assessed: 'Underlag för bedömningen av målet på raden',
      held: {
        holds: 'Stämmer',
        rounded: 'Stämmer inom avrundningen',
        broken: 'Stämmer inte',
        notJudged: 'Gick inte att bedöma',
      },
      left: (count) =>
        `${count} ${count === 1 ? 'tal i tabellen är inte kontrollerat' : 'tal i tabellen är inte kontrollerade'} och står i kapitlet Det som inte är kontrollerat.`,
    },
    prose: {
      none: 'Rapporten har inga tal med enhet i texten.',
      intro:
        'Tal med enhet i löptexten, och cellen som vart och ett kommer från. Ett länkat tal skrivs av programmet ur tabellen. ”Finns i tabell” betyder att ett tal i en tabell är lika stort, inte att det säkert är det som menas.',
      heads: ['Tal', 'Mening', 'Varifrån', 'Cell', 'Plats'],
      says: (expected) => `cellen säger ${expected}`,
    },
    held: {
      none: 'Rapporten jämförs inte med något annat: ingen rapport före, ingen mall och ingen antagen budget är angiven.',
      intro: 'Det som rapporten är jämförd med utanför sina tabeller: rapporten före, mallar och budget.',
      heads: ['Mot', 'Vad som ska gälla', 'Ska vara', 'Resultat', 'Plats'],
    },
    unchecked: {
      none: 'Alla tal i tabellerna är kontrollerade.',
      intro: 'De här talen svarar bara den som skrev dem för: inget annat i rapporten visar om de är rätt.',
      reasons: {
        relationsOff: 'Samband i tabellen är avstängda av den som skrev den (relations=av).',
        measure: 'Ett nyckeltal för sig: inget annat tal följer av det.',
        alone: 'Inget annat tal i rapporten följer av det.',
      },
      heads: ['Rad', 'Kolumn', 'Står', 'Varför', 'Plats'],
      noPrevious: 'Rapporten är inte jämförd med någon tidigare: previous är inte angivet.',
      unsourced: (count) =>
        `${count} tal i texten ${count === 1 ? 'finns' : 'finns'} inte i någon tabell. De står som ”utan källa” i kapitlet Talen i texten.`,
      notJudged: (count) =>
        `${count} ${count === 1 ? 'jämförelse' : 'jämförelser'} gick inte att göra. Varför står i kapitlet Jämförelser med annat än tabellerna.`,
    },
    files: {
      intro:
        'Kontrollsummorna (SHA-256) visar vilka filer som protokollet gäller: ändras ett enda tecken blir summan en annan. npx delrapport verify jämför filerna med dem. I källornas texter räknas radslut lika på alla system.',
      program: (version, sha256) => `Programmet: delrapport ${version}, ${sha256}`,
      sources: 'Källor som är lästa',
      outputs: 'Rapportens filer',
      noOutputs: 'Rapporten är inte byggd, eftersom den har fel.',
      heads: ['Fil', 'SHA-256'],
    },
  },
  en: {
    title: (report) => `Control record: ${report}`,
    fileName: 'control-record',
    chapters: {
      summary: 'Summary',
      waivers: 'Waivers',
      problems: 'Remaining remarks',
      figures: 'Figures of the tables',
      prose: 'Figures of the text',
      held: 'Comparisons with other than the tables',
      unchecked: 'What was not checked',
      files: 'Files',
    },
    summary: {
      intro: [
        'The record shows how the report’s figures were checked: what each was held against, what it should have been, how far rounding may put it off and how that came out. It also shows what was not checked, which waivers were made and which files all of it is about.',
        'That a figure agrees means that it fits the other figures, the file that it was read from or what the report is compared with. Whether it was right from the start no such check can tell.',
      ],
      facts: 'The report',
      report: 'Report',
      id: 'Id of the report',
      organisation: 'Organisation',
      status: 'Status',
      statuses: { draft: 'Draft', final: 'Final' },
      variant: 'Version for',
      program: 'Checked with',
      counts: 'How it came out',
      what: 'What',
      count: 'Count',
      figures: 'Figures of the tables',
      verdicts: {
        wrong: '– do not agree',
        computed: '– computed by the program',
        agrees: '– agree',
        rounded: '– agree within rounding',
        part: '– take part in the check of others',
        assessed: '– assessed against a target',
        fetched: '– taken from another table',
        read: '– read from a file',
        unchecked: '– not checked',
      },
      prose: 'Figures of the text',
      held: 'Comparisons with other than the tables',
      problems: { error: 'Remaining errors', warning: 'Remaining warnings', info: 'Notes' },
      waivers: 'Waivers',
    },
    waivers: {
      none: 'No waivers were made: each check weighs as much as the program gives it.',
      intro:
        'This is what the report’s settings have changed of the checks. npx delrapport docs codes explains the codes.',
      heads: ['What', 'Counts as', 'Who', 'Why', 'Place'],
      severities: { error: 'Error', warning: 'Warning', info: 'Note', off: 'Off' },
      withoutReason: 'no reason given',
      nobody: 'not stated',
      relations: (table) => `What the figures themselves show to hang together, in ${table}`,
      exact: 'No difference by rounding is allowed (rounding: exact)',
    },
    problems: {
      none: 'No errors or warnings remain.',
      heads: ['Counts as', 'What', 'Code', 'Place'],
      infos: (count) =>
        `Besides, ${count} ${count === 1 ? 'note' : 'notes'}, which npx delrapport check --verbose shows.`,
    },
    figures: {
      nthRow: (number) => `row ${number}`,
      none: 'The report has no figures in tables.',
      intro: [
        'Each figure has a line for every check that was made of it. A figure that only takes part in the checks of others has one line that says of which.',
        'May differ is how far rounding can at most put what is printed from what is computed. Where it is blank it does not apply; a dash or 0 means that it must agree to the last digit.',
      ],
      heads: {
        row: 'Row',
        column: 'Column',
        printed: 'Printed',
        check: 'Check',
        computed: 'Computed',
        tolerance: 'May differ',
        result: 'Result',
        place: 'Place',
      },
      source: (file, unit) =>
        `Source: ${file}.${unit === null ? '' : ` Amounts in ${unit}.`} Places are line and character, or cell, in the file.`,
      partOf: (names, more) => `Part of: ${names.join('; ')}${more > 0 ? ` and ${more} more` : ''}`,
      results: {
        part: 'Part of a check that agrees',
        partOfWrong: 'Part of a check that does not agree',
        wrong: 'Does not agree',
        computed: 'Computed',
        agrees: 'Agrees',
        rounded: 'Agrees within rounding',
        assessed: 'Assessed',
        fetched: 'Taken',
        read: 'Read from a file',
        unchecked: 'Not checked',
      },
      read: (file) => `Read from the file ${file}`,
      fetched: 'Taken from another table',
      assessed: 'What the goal of the row is assessed by',
      held: {
        holds: 'Agrees',
        rounded: 'Agrees within rounding',
        broken: 'Does not agree',
        notJudged: 'Could not be judged',
      },
      left: (count) =>
        `${count} ${count === 1 ? 'figure of the table was' : 'figures of the table were'} not checked: see the chapter What was not checked.`,
    },
    prose: {
      none: 'The report has no figures with a unit in its text.',
      intro:
        'Figures with a unit in the text, and the cell that each comes from. A linked figure is written by the program from the table. “In a table” means that some figure of a table is as large, not that it is certainly the one that is meant.',
      heads: ['Figure', 'Sentence', 'Where from', 'Cell', 'Place'],
      says: (expected) => `the cell says ${expected}`,
    },
    held: {
      none: 'The report is not compared with anything else: no report before it, no profile and no adopted budget are named.',
      intro:
        'What the report was compared with outside its tables: the report before it, profiles and budget.',
      heads: ['With', 'What must hold', 'Should be', 'Result', 'Place'],
    },
    unchecked: {
      none: 'Every figure of the tables was checked.',
      intro:
        'For these figures only their author answers: nothing else in the report shows whether they are right.',
      reasons: {
        relationsOff:
          'The table’s author has switched off what its figures show to hang together (relations=off).',
        measure: 'A key figure by itself: no other figure follows from it.',
        alone: 'No other figure of the report follows from it.',
      },
      heads: ['Row', 'Column', 'Printed', 'Why', 'Place'],
      noPrevious: 'The report was not compared with an earlier one: previous is not set.',
      unsourced: (count) =>
        `${count} ${count === 1 ? 'figure' : 'figures'} of the text ${count === 1 ? 'is' : 'are'} in no table, told as “no source” in the chapter Figures of the text.`,
      notJudged: (count) =>
        `${count} ${count === 1 ? 'comparison' : 'comparisons'} could not be made. Why is told in the chapter Comparisons with other than the tables.`,
    },
    files: {
      intro:
        'The checksums (SHA-256) show which files the record is about: if a single character changes, so does the sum. npx delrapport verify compares the files with them. In the texts of the sources, what ends lines counts the same on every system.',
      program: (version, sha256) => `The program: delrapport ${version}, ${sha256}`,
      sources: 'Sources that were read',
      outputs: 'Files of the report',
      noOutputs: 'The report is not built, since it has errors.',
      heads: ['File', 'SHA-256'],
    },
  },
}
