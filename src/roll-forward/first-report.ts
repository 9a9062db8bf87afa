/** A report to begin with, where there is none to carry over: what it says tells what to fill in. */

import type { IsoDate } from '../model/calendar.ts'
import { inForm, nextPeriod } from './next-period.ts'
import type { LeftToDo } from './roll-forward.ts'

export interface FirstReport {
  /** By file name. */
  readonly texts: ReadonlyMap<string, string>
  readonly left: LeftToDo
}

/** `head` are lines that stand above what the manifest says, and `settings` lines that it says beside the usual ones. */
export function firstManifest(
  id: string,
  head: readonly string[],
  settings: readonly string[] = [],
): { readonly text: string; readonly cutoff: IsoDate | null } {
  const { cutoff } = nextPeriod(id, { cutoff: null, period: null })
  const year = cutoff?.slice(0, 4)
  const lines = [
    ...head,
    '# Vad rapporten säger om sig själv. Fyll i det som är tomt. Alla nycklar förklaras av npx delrapport docs writing',
    `title: Delårsrapport${year ? ` ${year}` : ''}`,
    "organisation: '[att skriva: nämndens namn]'",
    'type: delårsrapport # delårsrapport, prognos, årsredovisning eller annan',
    ...(cutoff
      ? [
          `period: { start: ${year}-01-01, end: ${year}-12-31 } # tiden som budget och prognos gäller`,
          `cutoff: ${cutoff} # utfallen är till och med den dagen`,
        ]
      : ['# cutoff: 2022-04-30 # utfallen är till och med den dagen']),
    ...settings,
    'date: # dokumentets datum',
    'registration: # diarienummer',
    'lang: sv',
    'status: utkast # slutlig när rapporten är klar',
    'unit: tkr # kr, tkr eller mnkr',
    'signs: kostnader-positiva # och intäkter negativa; eller intäkter-positiva, utan-tecken',
    '',
  ]
  return { text: lines.join('\n'), cutoff }
}

/** `Utfall 260831`. */
export const atCutoff = (heading: string, cutoff: IsoDate | null): string =>
  `${heading}${cutoff ? ` ${inForm('000000', cutoff, 'sv')}` : ''}`

/** `head` are lines that stand above what the manifest says. */
export function firstReport(id: string, head: readonly string[] = []): FirstReport {
  const { text: manifest, cutoff } = firstManifest(id, head)
  const outcome = atCutoff('Utfall', cutoff)
  const caption = 'Ekonomiskt resultat'
  const items = ['Intäkter', 'Personalkostnader', 'Lokalkostnader', 'Övriga kostnader']
  const introduction = ['# Inledning', '', '[att skriva]', '']
  const economy = [
    '# Ekonomisk rapport',
    '',
    '[att skriva]',
    '',
    '<!-- Fyll i tabellen: Summa och Avvikelse räknas ut. Byt namn på raderna, lägg till och ta bort. -->',
    '',
    `:::table[${caption}]{#resultat kind=result}`,
    '',
    `| ${' '.repeat(20)} |  Budget | ${outcome.padStart(13)} | Prognos | Avvikelse |`,
    `| ${'-'.repeat(20)} | ------: | ------------: | ------: | --------: |`,
    ...[...items, '**Summa**'].map(row),
    '',
    ':::',
    '',
  ]
  return {
    texts: new Map([
      ['report.yaml', manifest],
      ['01-inledning.md', introduction.join('\n')],
      ['02-ekonomisk-rapport.md', economy.join('\n')],
    ]),
    left: {
      toWrite: 2,
      // Budget, outcome and forecast; the rest is computed.
      tables: [
        {
          name: caption,
          emptied: 3 * items.length,
          leftOut: 0,
          compared: null,
        },
      ],
      unchanged: [],
      kept: [],
    },
  }
}

const row = (label: string): string =>
  `| ${label.padEnd(20)} | ${' '.repeat(7)} | ${' '.repeat(13)} | ${' '.repeat(7)} | ${' '.repeat(9)} |`
