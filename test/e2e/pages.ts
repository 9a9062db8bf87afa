/** Every sort of page that the program makes for people to read in a browser, built by the program itself. */

import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { delrapport, project, temporaryFolder } from './run.ts'

export interface BuiltPages {
  /** Files by what they are. */
  readonly files: ReadonlyMap<string, string>
  remove(): Promise<void>
}

export async function buildPages(): Promise<BuiltPages> {
  const folder = await temporaryFolder()
  const built = async (name: string, workspace: string, words: readonly string[], file: string) => {
    const out = path.join(folder, name)
    const { code, stderr } = await delrapport(
      ['build', ...words, '--format', 'html', '--out', out],
      workspace,
    )
    if (code !== 0) throw new Error(stderr)
    return [name, path.join(out, file)] as const
  }
  const compared = async (): Promise<readonly [string, string]> => {
    const file = path.join(folder, 'comparison.html')
    const words = ['diff', '2021-08', '2021-12', '--format', 'html', '--out', file]
    const { code, stderr } = await delrapport(words, path.join(project, 'examples/periods'))
    if (code !== 0) throw new Error(stderr)
    return ['comparison', file]
  }
  const drafts = path.join(folder, 'drafts')
  await cp(path.join(project, 'test/cases/constructs/input'), drafts, { recursive: true })
  await cp(path.join(project, 'examples/tables'), drafts, { recursive: true })
  await dress(path.join(drafts, 'reports/r/report.yaml'), '{ name: meridian }')
  await spoil(path.join(drafts, 'reports/2024-08'))
  await rm(path.join(drafts, 'out'), { recursive: true, force: true })
  const files = new Map(
    await Promise.all([
      built('example', project, ['2021-08'], 'delrapport-2021-08.html'),
      built(
        'municipality',
        path.join(project, 'examples/municipality'),
        ['kommun-2026-08'],
        'delrapport-kommun-2026-08.html',
      ),
      built('tables', path.join(project, 'examples/tables'), [], 'delrapport-2024-08.html'),
      built('handbook', path.join(project, 'examples/handbok'), [], 'handbok.html'),
      built('period', path.join(project, 'examples/periods'), ['2021-12'], 'delrapport-2021-12.html'),
      built(
        'eye-catchers',
        path.join(project, 'examples/constructs'),
        ['2024-08'],
        'delrapport-2024-08.html',
      ),
      built('languages', path.join(project, 'examples/languages'), [], 'delrapport-2026-08.html'),
      compared(),
      built('draft', drafts, ['2024-08', '--draft'], 'delrapport-2024-08.html'),
      built('constructs', drafts, ['r', '--draft'], 'delrapport-r.html'),
    ]),
  )
  return { files, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function dress(manifest: string, theme: string): Promise<void> {
  const text = (await readFile(manifest, 'utf8')).replace(/^theme:.*$/m, '')
  await writeFile(manifest, `${text}\ntheme: ${theme}\n`)
}

/** A draft with all that can go wrong on a page: problems in text and tables, and an accent that white is not legible on. */
async function spoil(report: string): Promise<void> {
  const manifest = path.join(report, 'report.yaml')
  await dress(manifest, `{ accent: '#ffd200' }\nlistOf: [tables, figures]`)
  await writeFile(
    path.join(report, '99-fel.md'),
    `# Fel

Se :ref[finns-inte] och {{finns.inte.heller}}. TODO

![Bild](saknas.png)

| | Budget | Utfall 240831 | Prognos | Avvikelse |
| --- | --: | --: | --: | --: |
| Intäkter | 10 | 5 | 10 | 7 |
| Kostnader | -10 | x | -10 | 0 |
| Summa | 3 | 0 | 0 | 0 |
`,
  )
}
