/** What the extension for VS Code lets an author begin with: right as it stands, whatever is chosen in it. */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { describe as described } from '../../src/diagnostics/describe.ts'
import { checkReport } from '../../src/engine/check.ts'
import { memoryWorkspace } from './memory-workspace.ts'

interface Snippet {
  readonly prefix: readonly string[]
  readonly description: string
  readonly body: readonly string[]
}

const snippetsIn = (language: string): readonly Snippet[] =>
  Object.values(
    JSON.parse(
      readFileSync(path.join(import.meta.dirname, `../../editors/vscode/snippets/${language}.json`), 'utf8'),
    ) as Record<string, Snippet>,
  )

/** The text once each place has been left as it is proposed; of several words to choose from, that one, or the last there is. */
function filledIn({ body }: Snippet, choice: number): string {
  return body
    .join('\n')
    .replaceAll(/\$\{\d+\|([^|]*)\|\}/g, (_, words: string) =>
      words
        .split(',')
        .slice(0, choice + 1)
        .at(-1)!,
    )
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('$0', '')
    .replaceAll('.png', '.svg')
}

const choices = (snippet: Snippet): number =>
  Math.max(
    1,
    ...[...snippet.body.join('\n').matchAll(/\|([^|\n]*)\|\}/g)].map(([, words]) => words!.split(',').length),
  )

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>'

const beside = {
  sv: {
    'data/verksamheter.csv': 'Post;Budget;Utfall;Prognos;Avvikelse\nBibliotek;100;60;90;10\n',
    'images/bild.svg': svg,
    'report.yaml': 'title: T\norganisation: N\nvariants: { mottagare: {}, annan: {} }\n',
  },
  en: {
    'data/services.csv': 'Item;Budget;Outcome;Forecast;Deviation\nLibraries;100;60;90;10\n',
    'images/image.svg': svg,
    'report.yaml': 'title: T\norganisation: N\nlang: en\nvariants: { recipient: {}, other: {} }\n',
  },
} as const

/** Who the block that is for one recipient alone is for. */
const recipients = { sv: 'mottagare', en: 'recipient' }

describe.each(['sv', 'en'] as const)('in %s', (language) => {
  const snippets = snippetsIn(language)
  const rounds = Array.from({ length: Math.max(...snippets.map(choices)) }, (_, round) => round)

  test.each(rounds)('nothing is told of all of them in one chapter, with choice %i', async (round) => {
    const chapter = ['# T', ...snippets.map((snippet) => filledIn(snippet, round))].join('\n\n')
    const files = Object.entries({ ...beside[language], '01.md': chapter })
    const workspace = memoryWorkspace(new Map(files.map(([name, text]) => [`reports/r/${name}`, text])))
    const { diagnostics, locate, numbered } = await checkReport(workspace, 'r', recipients[language])
    const told = diagnostics.map((one) => described(one, locate, language))
    expect(
      told
        .filter(({ severity }) => severity !== 'info')
        .map(({ message, start }) => `${chapter.split('\n')[start.line - 1]}: ${message}`),
    ).toEqual([])
    expect(numbered.report.tables.length).toBeGreaterThan(9)
  })

  test('each has words of its own to be called by', () => {
    const words = snippets.flatMap(({ prefix }) => prefix)
    expect(new Set(words).size).toBe(words.length)
    expect(snippets.map(({ description }) => description)).not.toContain('')
  })
})

test('both languages have the same', () => {
  expect(snippetsIn('en')).toHaveLength(snippetsIn('sv').length)
})
