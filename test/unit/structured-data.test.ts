/** What a report tells search engines: read back from the page as they would read it. */

import { fromHtml } from 'hast-util-from-html'
import type { Element, Text } from 'hast'
import { visit } from 'unist-util-visit'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { checkReport } from '../../src/engine/check.ts'
import { renderReport } from '../../src/render/render-html.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-'))
  const minimal = path.join(import.meta.dirname, '../../examples/minimal/reports')
  await cp(minimal, path.join(folder, 'reports'), { recursive: true })
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function headOf(manifest: object): Promise<{ data: unknown; metas: Record<string, string> }> {
  await writeFile(path.join(folder, 'reports/2021-08/report.yaml'), JSON.stringify(manifest))
  const { numbered, locate, templates } = await checkReport(await openWorkspace(folder), '2021-08')
  const rendered = await renderReport({ numbered, problems: [], locate, templates }, createCollector().emit)
  const scripts: Element[] = []
  const metas: Record<string, string> = {}
  visit(fromHtml(rendered.html()), 'element', (node) => {
    if (node.tagName === 'script') scripts.push(node)
    if (node.tagName === 'meta' && node.properties.name)
      metas[String(node.properties.name)] = String(node.properties.content)
  })
  expect(scripts.map(({ properties }) => properties.type)).toEqual(['application/ld+json'])
  const [content] = scripts[0]!.children as Text[]
  return { data: JSON.parse(content!.value) as unknown, metas }
}

test('says all that the manifest does', async () => {
  const { data, metas } = await headOf({
    title: 'Delårsrapport 2021',
    organisation: 'Kulturnämnden',
    period: { start: '2021-01-01', end: '2021-12-31' },
    cutoff: '2021-08-31',
    date: '2021-09-17',
    registration: 'KN 2021/45',
    author: 'Eva Ek',
    keywords: ['kultur', 'bibliotek'],
    theme: { accent: '#ffd200' },
  })
  const description = 'Delårsrapport, Kulturnämnden. Utfall till och med 31 augusti 2021.'
  expect(data).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: 'Delårsrapport 2021',
    description,
    genre: 'Delårsrapport',
    inLanguage: 'sv',
    creativeWorkStatus: 'Published',
    datePublished: '2021-09-17',
    temporalCoverage: '2021-01-01/2021-12-31',
    identifier: 'KN 2021/45',
    keywords: ['kultur', 'bibliotek'],
    author: { '@type': 'Person', name: 'Eva Ek' },
    publisher: { '@type': 'GovernmentOrganization', name: 'Kulturnämnden' },
  })
  expect(metas).toMatchObject({ description, 'theme-color': '#ffd200', author: 'Eva Ek' })
})

test('leaves out what the manifest does, and the date of a draft', async () => {
  const { data } = await headOf({
    title: 'Delårsrapport',
    organisation: 'Kulturnämnden',
    status: 'draft',
    date: '2021-09-17',
  })
  expect(data).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: 'Delårsrapport',
    description: 'Delårsrapport, Kulturnämnden.',
    genre: 'Delårsrapport',
    inLanguage: 'sv',
    creativeWorkStatus: 'Draft',
    publisher: { '@type': 'GovernmentOrganization', name: 'Kulturnämnden' },
  })
})

test.each([
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '"}, {"@type": "Person"',
  '\\u003c/script> & \u2028 \\',
  '{{title}}',
])('a title cannot leave its place: %s', async (title) => {
  const { data, metas } = await headOf({ title, organisation: title, author: title })
  expect(data).toMatchObject({ name: title, publisher: { name: title }, author: { name: title } })
  expect(metas.description).toBe(`Delårsrapport, ${title}.`)
})
