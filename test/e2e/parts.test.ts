/** A report so long that it prints in parts is the same document as when it prints whole. */

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PdfRef } from '../../src/pdf-syntax/values.ts'
import { readContents } from '../../src/print/finish/content/content-streams.ts'
import { fontFinder } from '../../src/print/finish/content/fonts.ts'
import { textOfElement } from '../../src/print/finish/structure/paragraphs.ts'
import { readTree } from '../../src/print/finish/structure/read-tree.ts'
import { elementsIn } from '../../src/print/finish/structure/tree.ts'
import { delrapport, temporaryFolder } from './run.ts'
import { readFinishedBytes } from './structure/read-finished.ts'

let folder: string
let parts: ReadDocument
let whole: ReadDocument
let draft: { readonly parts: ReadDocument; readonly whole: ReadDocument }

interface ReadDocument {
  readonly bytes: Buffer
  readonly pages: readonly string[]
  /** What is painted on each page: texts with their places. */
  readonly painted: readonly string[]
  /** Page by what a link says. */
  readonly links: readonly (readonly [text: string, page: number])[]
  readonly bookmarks: readonly string[]
  readonly roles: ReadonlyMap<string, number>
}

const chapters = 40

const manifest = (theme: string, title = 'Lång rapport') =>
  `title: ${title}\norganisation: Nämnden\ndate: 2024-09-17\nlistOf: [tables]\n${theme}`

beforeAll(async () => {
  folder = await temporaryFolder()
  const report = path.join(folder, 'reports/lang')
  await mkdir(report, { recursive: true })
  for (let number = 1; number <= chapters; number++)
    await writeFile(path.join(report, `${String(number).padStart(2, '0')}.md`), chapter(number))
  await mkdir(path.join(folder, 'templates/themes/eget'), { recursive: true })
  // A theme that changes nothing, of which the program does not know that.
  await writeFile(path.join(folder, 'templates/themes/eget/1.css'), '.finns-inte { color: red }\n')
  await writeFile(
    path.join(report, 'report.yaml'),
    manifest('theme: { name: eget, fonts: { text: source-serif, headings: source-sans } }\n'),
  )
  whole = await read(await built())
  const others = 'fonts: { text: open-sans, headings: lora }'
  const asDraft = (theme: string) =>
    manifest(`status: utkast\ntheme: ${theme}\noutput: { pdf: ua-2 }\n`, draftTitle)
  await writeFile(path.join(report, 'report.yaml'), asDraft(`{ name: eget, ${others} }`))
  const wholeDraft = await read(await built())
  await writeFile(path.join(report, 'report.yaml'), asDraft(`{ ${others} }`))
  draft = { whole: wholeDraft, parts: await read(await built()) }
  await writeFile(path.join(report, 'report.yaml'), manifest(''))
  parts = await read(await built('--jobs', '3'))
})

async function built(...more: string[]): Promise<Buffer> {
  const { code, stderr } = await delrapport(['build', '--format', 'pdf', ...more], folder)
  expect(stderr).not.toContain('fel')
  expect(code).toBe(0)
  return readFile(path.join(folder, 'out/lang/delrapport-lang.pdf'))
}

afterAll(() => rm(folder, { recursive: true, force: true }))

/** What its margins say holds the digits that stand for numbers of pages until these are known. */
const draftTitle = 'Rapport 01234 av 56789'

const prose = (number: number) =>
  `Verksamhet ${number} har hållit sin budget, ${'och det gäller hela perioden, '.repeat(30)}punkt.`

const chapter = (number: number) => `# Verksamhet ${number} {#kapitel-${number}}

${prose(number)} Se :ref[kapitel-${(number % chapters) + 1}] och :ref[tabell-${((number + 20) % chapters) + 1}].[^1]
${number === 17 ? 'Det gäller till årsskif&shy;tet.' : number === 39 ? 'Det gäller också efteråt.' : ''}

## Händelser ${number}

${Array.from({ length: 6 }, () => prose(number)).join('\n\n')}

:::table[Utfall ${number}]{#tabell-${number}}

| Post | Budget | Utfall |
| ---- | -----: | -----: |
| Lön ${number} | ${100 + number} | ${90 + number} |
| Lokal | 20 | 30 |

:::

${number % 5 === 0 ? '::pagebreak' : ''}

[^1]: En not i kapitel ${number}, ř och ķ.
`

const titles = (items: readonly { title: string; items: unknown[] }[], depth: number): string[] =>
  items.flatMap(({ title, items: below }) => [
    `${'  '.repeat(depth)}${title}`,
    ...titles(below as typeof items, depth + 1),
  ])

async function read(bytes: Buffer): Promise<ReadDocument> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  const painted: string[] = []
  const links: [string, number][] = []
  const roles = new Map<string, number>()
  const count = (node: { role?: string; children?: unknown[] }): void => {
    if (node.role) roles.set(node.role, (roles.get(node.role) ?? 0) + 1)
    for (const child of node.children ?? []) count(child as typeof node)
  }
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item) => ('str' in item ? [item] : []))
    pages.push(texts.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''))
    painted.push(
      texts
        .filter(({ str }) => str.trim() !== '')
        .map(
          ({ str, transform }) =>
            `${str}@${transform.slice(4).map((at: number) => Math.round(at * 10) / 10)}`,
        )
        .join('|'),
    )
    for (const { dest, contentsObj } of await page.getAnnotations()) {
      const place = await document.getDestination(dest as string)
      links.push([contentsObj.str as string, (await document.getPageIndex(place![0])) + 1])
    }
    count((await page.getStructTree()) as { children?: unknown[] })
  }
  const bookmarks = titles((await document.getOutline()) as never, 0)
  await document.destroy()
  return { bytes, pages, painted, links, bookmarks, roles }
}

test('it has the same pages, to a tenth of a point', () => {
  expect(parts.pages).toHaveLength(whole.pages.length)
  expect(parts.painted).toEqual(whole.painted)
})

test('every page says which it is of how many', () => {
  parts.pages.slice(1).forEach((page, index) => {
    expect(page).toContain(`Sida ${index + 2} av ${parts.pages.length}`)
  })
})

test('links lead to the same pages, across parts too, and the contents name them', () => {
  expect(parts.links).toEqual(whole.links)
  const listed = parts.links.filter(([text]) => /^\d+ Verksamhet \d+ \d+$/.test(text))
  expect(listed).toHaveLength(chapters)
  for (const [text, page] of listed) {
    expect(text.split(' ').at(-1)).toBe(String(page))
    expect(parts.pages[page - 1]).toContain(text.split(' ').slice(0, 3).join(' '))
  }
})

test('it has the same bookmarks and the same structure', () => {
  expect(parts.bookmarks).toEqual(whole.bookmarks)
  expect(parts.roles).toEqual(whole.roles)
})

test('a ligature says its letters where a soft hyphen stands between them', () => {
  for (const { pages } of [parts, whole]) {
    expect(pages.some((page) => page.includes('årsskiftet'))).toBe(true)
    expect(pages.some((page) => page.includes('efteråt'))).toBe(true)
  }
})

const watermarks = ({ painted }: ReadDocument) => painted.map((page) => /Utkast@.*$/.exec(page)?.[0])

test('a draft has the same pages, with its word across each', () => {
  expect(draft.parts.pages).toEqual(draft.whole.pages)
  expect(watermarks(draft.parts)).toEqual(watermarks(draft.whole))
  expect(draft.parts.links).toEqual(draft.whole.links)
})

test('as PDF/UA-2 each entry of the contents refers to what it names, across parts too', () => {
  const file = readFinishedBytes(draft.parts.bytes)
  const catalog = file.dict(file.trailer.get('Root'))
  const fontOf = fontFinder(file)
  const root = readTree(file, catalog, readContents(file, catalog, fontOf))
  const all = [...elementsIn(root)]
  const byNumber = new Map(all.map((one) => [one.number, one]))
  const entries = all.filter(({ type }) => type === 'TOCI')
  expect(entries).toHaveLength(3 * chapters)
  for (const entry of entries) {
    const [at] = file.resolve(entry.entries.get('Ref')) as [PdfRef]
    const named = byNumber.get(at.number)!
    // Entries below it stand within it.
    const own = { ...entry, kids: entry.kids.filter((kid) => !('type' in kid) || kid.type !== 'TOC') }
    const [text, said] = [own, named].map((one) => textOfElement(one, fontOf))
    const words = text!.replace(/\d+$/, '').trim()
    expect(said!.replace(/^Tabell /, '').startsWith(words), `${words}: ${said}`).toBe(true)
  }
})

/** The number of the page and of all, and where they stand. */
const lineOf = (page: string) =>
  page.split('|').flatMap((text) => /^Sida (\d+) av (\d+)@([\d.]+),/.exec(text)?.slice(1).map(Number) ?? [])

test('numbers of pages take the room that the font gives them, and leave an author’s digits alone', () => {
  const lines = {
    parts: draft.parts.painted.slice(1).map(lineOf),
    whole: draft.whole.painted.slice(1).map(lineOf),
  }
  lines.parts.forEach(([page, pages, left], index) => {
    expect([page, pages]).toEqual([index + 2, draft.parts.pages.length])
    expect(Math.abs(left! - lines.whole[index]![2]!)).toBeLessThan(0.5)
    expect(draft.parts.pages[index + 1]).toContain(draftTitle)
  })
})

const fonts = (bytes: Buffer) => bytes.toString('latin1').match(/\/Length1 \d+/g) ?? []

test('each font is there once', () => {
  expect(fonts(parts.bytes)).toHaveLength(fonts(whole.bytes).length)
  expect(fonts(draft.parts.bytes)).toHaveLength(fonts(draft.whole.bytes).length)
})

test('nothing but the file is left', async () => {
  expect(await readdir(path.join(folder, 'out/lang'))).toEqual(['delrapport-lang.pdf'])
})

test('its bytes do not hang on how much is done at once, nor on what is kept from earlier builds', async () => {
  const anew = ['--no-cache', '--force']
  expect((await built(...anew, '--jobs', '1')).equals(parts.bytes)).toBe(true)
  const file = path.join(folder, 'reports/lang/17.md')
  await writeFile(file, `${await readFile(file, 'utf8')}\nEtt stycke till.\n`)
  const edited = await built()
  expect(edited.equals(parts.bytes)).toBe(false)
  expect((await built(...anew)).equals(edited)).toBe(true)
})
