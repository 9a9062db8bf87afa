import { beforeAll, expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { checkReport } from '../../src/engine/check.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { renderReport, type RenderedReport } from '../../src/render/render-html.ts'
import { memoryWorkspace } from './memory-workspace.ts'

let rendered: RenderedReport

beforeAll(async () => {
  const workspace = await openWorkspace(`${import.meta.dirname}/../../examples/constructs`)
  const checked = await checkReport(workspace, (await workspace.folderNames('reports'))[0]!)
  rendered = await renderReport({ ...checked, problems: [] }, createCollector().emit)
})

const withoutFaces = (html: string): string => html.replaceAll(/@font-face \{[^}]*\}\n/g, '')
const faces = (html: string) =>
  [
    ...html.matchAll(
      /@font-face \{ font-family: "([^"]+)"; font-style: (\w+); font-weight: (\d+);[^}]*?(unicode-range: [^;]*)?; \}/g,
    ),
  ].map(([rule, ...names]) => ({ name: names.join(' '), size: rule.length }))

test('the published page is the page, with smaller fonts', async () => {
  const [whole, published] = [rendered.html(), await rendered.published()]
  expect(withoutFaces(published)).toBe(withoutFaces(whole))
  const before = new Map(faces(whole).map(({ name, size }) => [name, size]))
  expect(faces(published).length).toBeGreaterThan(10)
  for (const { name, size } of faces(published)) expect(size, name).toBeLessThan(0.8 * before.get(name)!)
  // Arrows and signs come out of a font that is larger than all the others.
  const signs = faces(published).find(({ name }) => name.includes('Math'))
  expect(signs?.size ?? 0).toBeLessThan(10_000)
  expect(published.length).toBeLessThan(whole.length - 200_000)
})

test('each time it is published, its bytes are the same', async () => {
  expect(await rendered.published()).toBe(await rendered.published())
})

const publishedOf = async (text: string): Promise<string> => {
  const manifest = 'title: Rapport\norganisation: Nämnden\nperiod: 2021\ncutoff: 2021-07-31\n'
  const files = new Map([
    ['reports/r/report.yaml', manifest],
    ['reports/r/01.md', `# Ett\n\n${text}\n`],
  ])
  const checked = await checkReport(memoryWorkspace(files), 'r')
  return (await renderReport({ ...checked, problems: [] }, createCollector().emit)).published()
}
const usualFaces = (html: string) => [...html.matchAll(/@font-face \{[^}]*\}/g)].map(([rule]) => rule)

test('pages without rare signs have the same fonts, whatever they say; one with such a sign has it in its own', async () => {
  const [one, other, rare] = await Promise.all([
    publishedOf('Ån är blå.'),
    publishedOf('Kostnaden 1 250 tkr – 3 % över budget.'),
    publishedOf('Lån för ¾ av ån.'),
  ])
  expect(usualFaces(one)).toEqual(usualFaces(other))
  expect(usualFaces(rare).length).toBe(usualFaces(one).length)
  expect(usualFaces(rare)).not.toEqual(usualFaces(one))
})
