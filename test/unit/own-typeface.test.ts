import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { checkReport } from '../../src/engine/check.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { writeDocument } from '../../src/formats/docx/write-document.ts'
import { memoryWorkspace } from '../../src/host/memory-workspace.ts'
import { renderReport } from '../../src/render/render-html.ts'

const font = (name: string): Uint8Array => readFileSync(path.join(import.meta.dirname, '../fonts', name))

/** A report whose manifest ends with these lines, in a workspace with these fonts. */
function checked(theme: string, fonts: Readonly<Record<string, Uint8Array>>, text = 'Text med *kursiv*.') {
  const files = new Map<string, Uint8Array>([
    ['reports/r/report.yaml', Buffer.from(`title: Titel\norganisation: Nämnden\n${theme}`)],
    ['reports/r/01-a.md', Buffer.from(`# Kapitel\n\n${text}\n`)],
    ...Object.entries(fonts).map(([name, bytes]) => [`fonts/${name}`, bytes] as const),
  ])
  return checkReport(memoryWorkspace(files), 'r')
}

const all = {
  'Rutor-Regular.ttf': font('Rutor-Regular.ttf'),
  'Rutor-Bold.ttf': font('Rutor-Bold.ttf'),
  'Rutor-Italic.ttf': font('Rutor-Italic.ttf'),
}
const byFile =
  'theme: { fonts: { text: ../../fonts/Rutor-Regular.ttf, headings: ../../fonts/Rutor-Bold.ttf } }\n'

const told = ({ diagnostics }: CheckedReport): string[] => diagnostics.map(({ code }) => code)
const facesIn = (html: string): string[] =>
  [...html.matchAll(/@font-face \{ font-family: "([^"]+)"; font-style: (\w+); font-weight: (\d+)/g)].map(
    ([, family, style, weight]) => `${family!.replace(/ [\da-f]{8}$/, '')} ${style} ${weight}`,
  )
const published = async (report: CheckedReport): Promise<string> =>
  (await renderReport({ ...report, problems: [] }, createCollector().emit)).published()

test('a family is found by one of its files, is used for all, and is told of once', async () => {
  const report = await checked(byFile, all)
  expect(told(report)).toEqual(['font/used'])
  const html = await published(report)
  expect(facesIn(html).slice(0, 3)).toEqual(['Rutor normal 400', 'Rutor normal 700', 'Rutor italic 400'])
  // Of the theme's own there is what style sheets print and the typeface lacks.
  expect(html.length).toBeLessThan(80_000)
  expect(html).toMatch(/--text-font: 'Rutor [\da-f]{8}', 'Source Serif 4'/)
})

test('files that are named one by one are what they are named as', async () => {
  const files =
    'theme: { fonts: { text: { regular: ../../fonts/a.ttf, bold: ../../fonts/b.ttf, italic: ../../fonts/a.ttf } } }\n'
  const report = await checked(files, {
    'a.ttf': all['Rutor-Regular.ttf'],
    'b.ttf': all['Rutor-Regular.ttf'],
  })
  expect(told(report)).toEqual(['font/used'])
  expect(facesIn(await published(report)).filter((face) => face.startsWith('Rutor'))).toEqual([
    'Rutor normal 400',
    'Rutor normal 700',
    'Rutor italic 400',
  ])
})

test('only what a typeface lacks is printed in another, and that is told where it was chosen', async () => {
  const report = await checked(byFile, all, 'Čoahkkáigeassu och *kursiv*.')
  expect(
    report.diagnostics.map(({ code, args }) => [code, (args as { characters?: unknown }).characters]),
  ).toEqual([
    ['font/letters', ['á', 'Č']],
    ['font/used', undefined],
  ])
  const faces = facesIn(await published(report))
  expect(faces).toContain('Source Serif 4 normal 400')
  expect(faces).toContain('Rutor normal 400')
})

test('the same fonts give the same page wherever they lie; another font gives another', async () => {
  const elsewhere = byFile.replaceAll('fonts/Rutor', 'fonts/mapp/Rutor')
  const moved = Object.fromEntries(Object.entries(all).map(([name, bytes]) => [`mapp/${name}`, bytes]))
  const page = await published(await checked(byFile, all))
  expect(await published(await checked(elsewhere, moved))).toBe(page)
  const { 'Rutor-Italic.ttf': _, ...fewer } = all
  expect(await published(await checked(byFile, fewer))).not.toBe(page)
})

test('a typeface without bold letters is not thickened, and that is told', async () => {
  const report = await checked(byFile.replaceAll('Bold', 'Regular'), {
    'Rutor-Regular.ttf': all['Rutor-Regular.ttf'],
  })
  expect(told(report)).toEqual(['font/face', 'font/face', 'font/used'])
  expect(await published(report)).toContain('font-synthesis-weight: none')
  expect(await published(await checked(byFile, all))).not.toContain('font-synthesis-weight')
})

test('what cannot be used leaves the report in the typeface of its theme', async () => {
  const report = await checked(byFile, {
    'Rutor-Regular.ttf': Buffer.from('nej'),
    'Rutor-Bold.ttf': Buffer.from('wOF2'),
  })
  expect(told(report)).toEqual(['font/unusable', 'font/unusable'])
  expect(facesIn(await published(report))).toContain('Source Serif 4 normal 400')
})

test('a Word document carries the fonts where they allow it, and else names them', async () => {
  const carried = await partsWith((file) => file)
  expect(Object.keys(carried).filter((name) => name.endsWith('.odttf'))).toHaveLength(3)
  expect(strFromU8(carried['word/fontTable.xml']!)).toContain('w:name="Rutor"')
  const named = await partsWith(forReading)
  expect(Object.keys(named).filter((name) => name.endsWith('.odttf'))).toHaveLength(0)
  expect(strFromU8(named['word/fontTable.xml']!)).toContain('w:name="Rutor"')
})

/** The font, as one that documents may carry for reading alone. */
function forReading(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file)
  bytes.writeUInt16BE(4, bytes.readUInt32BE(bytes.indexOf('OS/2') + 8) + 8)
  return bytes
}

/** The parts of a Word document whose fonts are made of these files. */
async function partsWith(bytes: (file: Uint8Array) => Uint8Array) {
  const fonts = Object.fromEntries(Object.entries(all).map(([name, file]) => [name, bytes(file)]))
  const report = await checked(byFile, fonts)
  const { numbered, templates } = report
  const printed = { pages: new Map<string, number>(), count: null }
  const written = await writeDocument({ numbered, theme: templates.theme, problems: [], printed })
  return unzipSync(written.bytes)
}
