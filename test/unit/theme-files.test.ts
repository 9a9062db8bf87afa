/** The theme that `theme new` begins, and the report that a theme is shown on. */

import { expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { checkReport } from '../../src/engine/check.ts'
import { specimenIn } from '../../src/engine/specimen.ts'
import { languages } from '../../src/model/language.ts'
import { renderReport } from '../../src/render/render-html.ts'
import { themeFiles } from '../../src/starter/theme-files.ts'
import { memoryWorkspace } from './memory-workspace.ts'

async function shown(files: Iterable<readonly [string, string]>, theme: string | null): Promise<string> {
  const { workspace, id } = await specimenIn(memoryWorkspace(new Map(files)), theme)
  const { numbered, locate, templates, diagnostics } = await checkReport(workspace, id)
  const collector = createCollector(diagnostics)
  const rendered = await renderReport({ numbered, problems: [], locate, templates }, collector.emit)
  const html = rendered.html()
  expect(collector.settle({}).map(({ code, args }) => [code, args])).toEqual([])
  return html
}

test('the name alone is short for a theme, of which a report may say more', async () => {
  const files = new Map([
    ['delrapport.config.yaml', 'theme: horizon\n'],
    ['reports/r/report.yaml', "title: T\norganisation: O\ntheme: { accent: '#0b5d4e' }\n"],
    ['reports/r/01.md', '# Ett\n\nText.\n'],
  ])
  const { numbered, diagnostics } = await checkReport(memoryWorkspace(files), 'r')
  expect(diagnostics).toEqual([])
  expect(numbered!.report.meta).toMatchObject({ theme: 'horizon', colours: { accent: '#0b5d4e' } })
})

test.each(languages)(
  'a theme that has just begun has its colours and no problem, with comments in %s',
  async (language) => {
    const files = await themeFiles('kommunen', null, language)
    const paths = [...files.keys()]
    expect(paths.every((file) => /^templates\/themes\/kommunen\/\d-[a-z]+\.css$/.test(file))).toBe(true)
    expect(files.get(paths[0]!)).toContain('theme preview kommunen')
    const html = await shown(files, 'kommunen')
    expect(html).toContain('--panel: #1d4f7c')
    expect(html).toContain('--second-panel: #e0a030')
    expect(html).toContain('.box {\n  border-radius: 4px;')
  },
)

const rulesIn = async (language: 'sv' | 'en'): Promise<string[]> =>
  [...(await themeFiles('x', null, language)).values()].map((text) => text.replaceAll(/\/\*[^]*?\*\//g, ''))

test('both languages begin with the same rules', async () => {
  expect(await rulesIn('en')).toEqual(await rulesIn('sv'))
})

test('a copy of a theme shows what that one shows, heavy headings and all', async () => {
  const copied = await shown(await themeFiles('fet', 'meridian', 'sv'), 'fet')
  expect(copied).toContain('--panel: #4527a0')
  expect(copied).toContain('font-family: "Source Sans 3"; font-style: normal; font-weight: 900')
})

test('of the configuration the theme alone is shown, and reports of the workspace are left aside', async () => {
  const config = "theme: { name: meridian, accent: '#0b5d4e' }\ntitle: Fel\nunit: mdkr\nprofile: finns-inte\n"
  const html = await shown(
    [
      ['delrapport.config.yaml', config],
      ['reports/specimen/01.md', '# Egen rapport\n'],
    ],
    null,
  )
  expect(html).toContain('--panel: #0b5d4e')
  expect(html).not.toContain('Egen rapport')
  expect(html).toContain('Text och listor')
})
