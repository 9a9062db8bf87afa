/** A report as an editor asks about it, at the place of a mark in one of its files. */

import { checkReport } from '../../src/engine/check.ts'
import type { Asked } from '../../src/language-help/asked.ts'
import type { Language } from '../../src/model/language.ts'
import { memoryWorkspace } from './memory-workspace.ts'

/** Stands where the cursor is. */
export const cursor = '‸'

export const manifest = `title: Delårsrapport
organisation: Nämnden
period: { start: 2021-01-01, end: 2021-12-31 }
cutoff: 2021-08-31
`

export const economy = `# Ekonomi {#ekonomi}

:::table[Ekonomiskt resultat]{#resultat kind=result unit=tkr}

| Post                   | Budget | Utfall | Prognos | Avvikelse |
| ---------------------- | -----: | -----: | ------: | --------: |
| Intäkter               |   -500 |   -330 |    -520 |        20 |
| Övrigt tjänsteköp      |  4 200 |  2 790 |   4 200 |         0 |
| Köp m.m.               |     10 |      8 |      10 |         0 |
| **Summa**              |  3 710 |  2 468 |   3 690 |        20 |

:::
`

/** `files` are laid over those of a small report; the one that is asked about holds the mark. */
export async function askedAt(
  files: Readonly<Record<string, string>>,
  { variants = [], language = 'sv' }: { variants?: readonly string[]; language?: Language } = {},
): Promise<Asked> {
  const written = new Map(
    Object.entries({ 'report.yaml': manifest, '01-ekonomi.md': economy, ...files }).map(([name, text]) => [
      /^(?:kinds|profiles|reports|templates)\/|^delrapport\./.test(name) ? name : `reports/r/${name}`,
      text,
    ]),
  )
  const [file, marked] = [...written].find(([, text]) => text.includes(cursor))!
  const text = marked.replace(cursor, '')
  written.set(file, text)
  const workspace = memoryWorkspace(written)
  const versions = await Promise.all(
    (variants.length > 0 ? variants : [null]).map((one) => checkReport(workspace, 'r', one)),
  )
  return { checked: versions[0]!, versions, workspace, file, text, language, offset: marked.indexOf(cursor) }
}
