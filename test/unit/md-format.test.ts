/** Reports as plain Markdown: read again, they say the same. */

import path from 'node:path'
import type { Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { checkReport } from '../../src/engine/check.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { formatInput } from '../../src/engine/format-input.ts'
import { md } from '../../src/formats/md.ts'
import { plainReport } from '../../src/formats/md/plain-report.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { createPrinter } from '../../src/print/create-printer.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text)

async function written(checked: CheckedReport): Promise<string> {
  const input = formatInput(
    checked,
    { marked: [], printer: createPrinter({}), isLast: true },
    createCollector().emit,
  )
  return new TextDecoder().decode(await md.make(input))
}

const inMemory = (chapter: string): Promise<CheckedReport> =>
  checkReport(
    memoryWorkspace(
      new Map([
        [
          'reports/r/report.yaml',
          'title: Rapport 2021\norganisation: Nämnden\nperiod: 2021\ncutoff: 2021-07-31\n',
        ],
        ['reports/r/01.md', chapter],
      ]),
    ),
    'r',
  )

/** Each block that holds text by itself, as what it is and what it says. */
function blocks(node: Nodes): string[] {
  if (['paragraph', 'heading', 'tableCell', 'code'].includes(node.type))
    return [`${node.type}: ${toString(node).replace(/\s+/g, ' ').trim()}`]
  return 'children' in node ? node.children.flatMap(blocks) : []
}

test.each([
  '.',
  'examples/tables',
  'examples/constructs',
  'examples/board',
  'examples/handbok',
  'examples/languages',
  'examples/periods',
])('what is read of %s says what was written', async (name) => {
  const workspace = await openWorkspace(path.join(import.meta.dirname, '../..', name))
  for (const id of await workspace.folderNames('reports')) {
    const checked = await checkReport(workspace, id)
    expect(blocks(parse(await written(checked)))).toEqual(blocks(plainReport(checked.numbered)))
  }
})

test('numbers, references, values and notes stand as they are printed', async () => {
  const checked = await inMemory(`# Ekonomi

## Utfall {#utfall}

:ref[resultat] visar {{resultat.lön.prognos}}.[^a]

:::table[Resultat]{#resultat kind=result}
| | Budget | Utfall | Prognos | Avvikelse |
| --- | --- | --- | --- | --- |
| Intäkter | -36791 | -21506 | -36791 | 0 |
| Lön | 36791 | 21506[^a] | 37791 | |
| Summa | 0 | 0 | | |
:::

:::note[Att | tänka på]
H<sub>2</sub>O.
:::

[^a]: En *not*.
`)
  expect((await written(checked)).replaceAll('\u00a0', ' ')).toBe(`# Rapport 2021

Nämnden, Delårsrapport

Utfall till och med 31 juli 2021

## 1 Ekonomi

### 1.1 Utfall

Tabell 1 visar 37 791 tkr.[^1]

**Tabell 1** Resultat (Belopp i tkr)

| | Budget | Utfall | Prognos | Avvikelse |
| - | -: | -: | -: | -: |
| Intäkter | −36 791 | −21 506 | −36 791 | – |
| Lön | 36 791 | 21 506[^1] | 37 791 | −1 000 |
| Summa | – | – | 1 000 | −1 000 |

> **Att | tänka på**
>
> H<sub>2</sub>O.

[^1]: En _not_.
`)
})

test('within text of another language the program speaks that one', async () => {
  const text = await written(
    await inMemory(`# K

::::language{lang=en}
:::table[Result]{#t source="Survey"}

| Name | Number |
| ---- | -----: |
| A    |      1 |

:::

See :ref[t].
::::

Se :ref[t].
`),
  )
  expect(text).toContain('**Table 1** Result')
  expect(text).toContain('Source: Survey')
  expect(text).toContain('See table\u00a01.')
  expect(text).toContain('Se tabell\u00a01.')
})
