/**
 * Golden cases: each folder of test/cases is a workspace beside what it should give. `npx vitest run --update` writes
 * what is expected anew; read the difference before you commit it.
 */

import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe as group, expect, test } from 'vitest'
import { describe, type Described } from '../src/diagnostics/describe.ts'
import { createCollector, hasErrors } from '../src/diagnostics/diagnostic.ts'
import { reporters } from '../src/diagnostics/reporters/index.ts'
import { allCodes, ownParts } from '../src/engine/parts.ts'
import { withoutCommands } from '../src/diagnostics/reporters/workflow-commands.ts'
import { openWorkspace } from '../src/host/workspace.ts'
import { builtInKinds } from '../src/kinds/index.ts'
import { checkReport } from '../src/engine/check.ts'
import type { CheckedReport } from '../src/engine/checked-report.ts'
import { tableOf } from '../src/model/report.ts'
import { renderReport } from '../src/render/render-html.ts'
import { printedSchema } from '../src/schemas/printed-schemas.ts'
import { validatorOf } from './unit/validated-json.ts'

const catalogue = allCodes(ownParts)
const codes = Object.keys(catalogue)

const folder = path.join(import.meta.dirname, 'cases')
const names = readdirSync(folder)

/** Codes that only printing can raise; the printing tests raise them. */
const printingCodes = [
  'pdf/glyph',
  'pdf/unfinished',
  'pdf/other-browser',
  'pdf/remote-browser',
  'docx/image',
  'layout/overflow',
  'layout/cut-off',
  'layout/unspoken',
  'layout/tall-row',
  'layout/cut-table',
  'layout/small-text',
  'layout/resolution',
  'layout/landscape',
  'layout/crushed',
]

const checked = new Map<string, CheckedReport>()

group('cases', () => {
  test.each(names)('%s', async (name) => {
    const workspace = await openWorkspace(path.join(folder, name, 'input'))
    const report = await checkReport(workspace, 'r')
    checked.set(name, report)
    const expected = path.join(folder, name, 'expected')
    await expect(messages(report)).toMatchFileSnapshot(path.join(expected, 'diagnostics.txt'))
    const html = await renderedBody(report)
    await expect(html).toMatchFileSnapshot(path.join(expected, 'report.html'))
    expect(unmarked(report, html)).toEqual([])
    expect(namedTwice(html)).toEqual([])
    if (!hasErrors(report.diagnostics)) expect(leadingNowhere(html)).toEqual([])
  })
})

group('completeness', () => {
  test('every code has a case', () => {
    const raised = new Set(
      [...checked.values()].flatMap((report) => report.diagnostics.map(({ code }) => code)),
    )
    expect(codes.filter((code) => !raised.has(code) && !printingCodes.includes(code))).toEqual([])
  })

  test('every kind has a case', () => {
    const used = new Set(
      [...checked.values()].flatMap(({ numbered }) => numbered.report.tables.map(({ kind }) => kind)),
    )
    expect(builtInKinds.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
  })

  test('every computed cell knows what it was computed from, and that leads to cells that are there', () => {
    const tables = [...checked].flatMap(([name, { numbered }]) =>
      numbered.report.tables.map((table) => ({ name, table, report: numbered.report })),
    )
    const astray = tables.flatMap(({ name, table, report }) =>
      table.rows.flatMap(({ cells }, row) =>
        cells.flatMap(({ origin, sources, written }, column) => {
          const isFound = (sources ?? []).every((source) => {
            const from = tableOf(report, source)?.rows[source.row]?.cells[source.column]
            const isItself =
              !source.report && source.table === table.id && source.row === row && source.column === column
            return from?.written.span === source.span && !isItself
          })
          const isKnown = origin !== 'computed' || (sources ?? []).length > 0
          return isFound && isKnown ? [] : [`${name}: ${table.id} ${row}:${column} ${written.text}`]
        }),
      ),
    )
    expect(tables.length).toBeGreaterThan(0)
    expect(astray).toEqual([])
  })

  test('what the reporter for programs prints is as its JSON Schema says', () => {
    const validate = validatorOf(printedSchema('problems', 'sv'))
    const printed = [...checked].map(([name, { diagnostics, locate }]) => {
      const problems = diagnostics.map((diagnostic) => describe(diagnostic, locate, 'sv'))
      return {
        name,
        data: JSON.parse(
          reporters.json.report(problems, {
            language: 'sv',
            colour: false,
            verbose: false,
            reports: [],
            version: '',
          }),
        ) as unknown,
      }
    })
    expect(printed.filter(({ data }) => !validate(data))).toEqual([])
    expect(validate([{ code: 'table/total' }])).toBe(false)
  })

  test('no message begins as a command of a pipeline would, which would be broken up where it is printed', () => {
    const said = [...checked.values()].flatMap(({ diagnostics, locate }) =>
      diagnostics.flatMap((diagnostic) =>
        (['sv', 'en'] as const).map((language) => describe(diagnostic, locate, language).message),
      ),
    )
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((message) => withoutCommands(message) !== message)).toEqual([])
  })

  test('every expected folder belongs to a case', () => {
    expect(names.filter((name) => !existsSync(path.join(folder, name, 'input')))).toEqual([])
  })
})

group('reference', () => {
  test('docs/codes.md shows each code as a case raised it', async () => {
    const examples = new Map<string, Described>()
    for (const name of names) {
      const report = checked.get(name)!
      for (const diagnostic of report.diagnostics)
        if (!examples.has(diagnostic.code))
          examples.set(diagnostic.code, describe(diagnostic, report.locate, 'sv'))
    }
    const rows = codes.map((code) => {
      const stated = catalogue[code]!.severity
      const { message, hint, severity } = examples.get(code) ?? {
        message: '',
        hint: '',
        severity: typeof stated === 'string' ? stated : 'error',
      }
      const isEssential = 'essential' in catalogue[code]!
      const text = `${message} *${hint}*`.replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/g, ' ')
      return `| \`${code}\` | ${words[severity]}${isEssential ? ' (alltid)' : ''} | ${message === '' ? 'Sägs bara när en PDF eller ett Word-dokument byggs.' : text} |`
    })
    const lines = [
      '# Meddelanden',
      '',
      'Den här sidan är gjord av programmets egna prov: varje kod med ett exempel på vad den säger. Hur allvarlig en kod är kan',
      'ändras i report.yaml, `checks: { text/todo: fel }`, med `fel`, `varning`, `upplysning` eller `av`; de som är märkta *alltid*',
      'kan inte göras mindre, eftersom innehåll går förlorat.',
      '',
      '| kod | | exempel |',
      '| --- | --- | --- |',
      ...rows,
    ]
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      path.join(import.meta.dirname, '../docs/codes.md'),
    )
  })
})

const words = { error: 'fel', warning: 'varning', info: 'upplysning' } as const

/** As an editor sees them, notes included. */
function messages(report: CheckedReport): string {
  const problems = report.diagnostics.map((diagnostic) => describe(diagnostic, report.locate, 'sv'))
  const text = reporters.pretty.report(problems, {
    language: 'sv',
    colour: false,
    verbose: true,
    reports: [],
    version: '',
  })
  return text === '' ? 'inga problem\n' : text
}

/** The page without its style sheets, as a draft where there are errors. */
async function renderedBody(report: CheckedReport): Promise<string> {
  const problems = hasErrors(report.diagnostics) ? report.diagnostics : []
  const { numbered, locate, templates, output } = report
  const { offerData: offersData, explainFigures: explainsFigures } = output
  const input = { numbered, problems, locate, templates, offersData, explainsFigures, explainsTerms: true }
  const rendered = await renderReport(input, createCollector().emit)
  const html = rendered.html()
  return html.slice(html.indexOf('<body')).replaceAll(/((?:src|href)="data:[^,]{0,40},)[^"]*"/g, '$1…"')
}

const found = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, id]) => id!)
const idsIn = (html: string): string[] => found(html, /\sid="([^"]*)"/g)

const namedTwice = (html: string): string[] =>
  idsIn(html).filter((id, index, all) => all.indexOf(id) !== index)

function leadingNowhere(html: string): string[] {
  const ids = new Set(idsIn(html))
  return found(html, /href="#([^"]*)"/g).filter((id) => !ids.has(id))
}

/** Problems of a draft's chapters that bear no mark where they are. */
function unmarked(report: CheckedReport, html: string): string[] {
  if (!hasErrors(report.diagnostics)) return []
  const chapters = report.numbered.report.chapters.map(({ file }) => file)
  return report.diagnostics
    .filter(({ severity }) => severity !== 'info')
    .flatMap(({ code, span }, index) =>
      chapters.includes(span.file) && !html.includes(`href="#problem--${index + 1}"`) ? [code] : [],
    )
}
