/** The example report, built as the README says and read back. */

import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf, type ReadPdf } from './read-pdf.ts'
import { cacheFolder } from '../../src/host/environment.ts'
import { copiedWorkspace, delrapport, project, temporaryFolder, type Ran } from './run.ts'

let out: string
let built: Ran
let pdf: ReadPdf
const file = (extension: string) => path.join(out, `delrapport-2021-08.${extension}`)

beforeAll(async () => {
  out = await temporaryFolder()
  built = await delrapport(['build', '2021-08', '--out', out], project)
  pdf = await readPdf(file('pdf'))
})

afterAll(() => rm(out, { recursive: true, force: true }))

test('says what it wrote, and what a careful reader would ask about', () => {
  expect(built.code).toBe(0)
  const written = built.stdout
    .trimEnd()
    .split('\n')
    .map((line) => path.resolve(project, line))
  expect(written).toEqual([file('html'), file('pdf'), file('json')])
  expect(built.stderr.match(/^reports\/\S+ +\S+ +\S+$/gm)!.map((line) => line.split(/ +/).at(-1))).toEqual([
    'text/number-style',
    'goal/units',
    'goal/forecast-misses',
    'text/abbreviation',
    'text/number-style',
  ])
})

describe('the PDF', () => {
  test('says that it is accessible and fit for archives', async () => {
    const text = (await readFile(file('pdf'))).toString('latin1')
    expect(text).toMatch(/pdfuaid:part(?:>|=")1/)
    expect(text).toMatch(/pdfaid:part(?:>|=")2/)
    expect(text).toMatch(/pdfaid:conformance(?:>|=")A/)
  })

  test('holds every word and number of the original, in the same order', async () => {
    const original = await readFile(
      path.join(project, 'test/corpora/delarsrapport-2021-lekeberg.txt'),
      'utf8',
    )
    // The contents are compared on their own; what follows them is the report.
    const [front, contents] = original.split('Innehållsförteckning')
    const report = contents!.slice(contents!.indexOf('\n1 Inledning'))
    // The original repeats the head of its goal table where its page ended.
    const head = 'Kommunfullmäktiges mål\tNämndmål\tIndikator\tNuvärde\tPrognos\tMålvärde'
    const once = report
      .split(head)
      .flatMap((part, index) => (index === 1 ? [head, part] : [part]))
      .join('\n')
    const title = front!
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(1)
      .join('\n')

    const printed = words(pdf.pages.join('\n'))
    expect(notInOrder(words(`${title}\n${asPrinted(once)}`), printed)).toEqual([])
    expect(words(once).length).toBeGreaterThan(700)
  })

  test('lists the original’s eight entries with true page numbers, and no deeper heading', () => {
    const entries = pdf.pages[1]!.split('\n')
      .map((line) => /^([\d.]+)\s+(.+?)\s*(\d+)$/.exec(line.trim()))
      .filter((entry) => entry !== null)
      .map(([, number, title, page]) => ({ number, title, page: Number(page) }))
    expect(entries.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Inledning',
      '2 MER-styrning',
      '2.1 Politiskt fattade beslut',
      '2.2 Mål',
      '3 Verksamheter',
      '4 Ekonomisk rapport',
      '4.1 Investeringar',
      '5 Åtgärdsplan för budget i balans',
    ])
    for (const { number, title, page } of entries)
      expect(oneLine(pdf.pages[page - 1]!)).toContain(`${number} ${title}`)
    expect(pdf.pages[1]).not.toContain('Attraktiv kommun')
  })

  test('leads from each entry to its page', () => {
    const fromContents = pdf.links.filter(({ from }) => from === 2).map(({ to }) => to)
    expect(fromContents).toHaveLength(8)
    expect([...fromContents].sort((a, b) => a - b)).toEqual(fromContents)
  })

  test('numbers its pages from the second on', () => {
    expect(pdf.pages[0]).not.toMatch(/Sida/)
    pdf.pages.slice(1).forEach((page, index) => {
      expect(oneLine(page)).toContain(`Sida ${index + 2} av ${pdf.pages.length}`)
      expect(oneLine(page)).toContain('Delårsrapport 2021 för Lekebergs kommun')
    })
  })

  test('has title, language, tags, bookmarks and no date of the clock', () => {
    expect(pdf).toMatchObject({
      title: 'Delårsrapport 2021 för Lekebergs kommun',
      language: 'sv',
      isTagged: true,
      created: "D:20210731000000+00'00'",
    })
    expect(pdf.outline.map(({ title }) => oneLine(title))).toContain('2.1 Politiskt fattade beslut')
    expect(pdf.outline.map(({ title }) => oneLine(title)).join()).toContain('2.2.1 Attraktiv kommun')
  })

  test('prints numbers as Swedish wants them', () => {
    const text = oneLine(pdf.pages.join('\n'))
    expect(text).toContain('Intäkter −36 791 −21 506 −36 791 –')
    expect(text).toContain('9,02 %')
  })

  test('repeats the head of a table and the label of a group that go on over a page', () => {
    const [first, second] = pdf.pages.filter((page) => /Nämndmål/.test(page))
    expect(oneLine(first!)).toContain('Ge god service')
    expect(oneLine(second!)).toMatch(
      /Målvärde.*Lekebergs kommun är en attraktiv arbetsgivare.*Ökad samverkan/,
    )
  })
})

describe('the HTML', () => {
  test('needs nothing from elsewhere', async () => {
    const html = await readFile(file('html'), 'utf8')
    expect(html).not.toMatch(/<script[^>]* src|<link(?! rel="canonical")|<iframe|@import/i)
    expect(html).not.toMatch(/(?:src|href)="(?!#|data:|https?:\/\/|mailto:)/)
    expect(html).not.toMatch(/url\((?!data:)/)
    expect(html).toMatch(/^<!doctype html>\n<html lang="sv">/)
  })

  test('has real tables', async () => {
    const html = await readFile(file('html'), 'utf8')
    expect(html).toContain('<th scope="row" class="text key">Personalkostnader</th>')
    expect(html).toMatch(
      /<caption id="resultat--caption"><span class="number">Tabell 2<\/span> Ekonomiskt resultat/,
    )
    expect(html).toMatch(
      /<th scope="rowgroup" class="text open strong" rowspan="4">Lekebergs kommun är en attraktiv/,
    )
  })
})

test('the JSON holds exact numbers', async () => {
  const data = JSON.parse(await readFile(file('json'), 'utf8'))
  const result = data.tables.find(({ id }: { id: string }) => id === 'resultat')
  expect(result.rows.at(-1).cells.map(({ amount }: { amount?: string }) => amount)).toEqual([
    undefined,
    '0',
    '-408',
    '0',
    '0',
  ])
  expect(result.columns[2]).toMatchObject({ id: 'outcome', date: '2021-07-31', unit: 'tkr' })
})

test('the same sources give the same bytes wherever they are built, and by whom', async () => {
  const [other, elsewhere, home] = await Promise.all([
    temporaryFolder(),
    copiedWorkspace(),
    temporaryFolder(),
  ])
  const places = {
    TZ: 'America/Los_Angeles',
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'C',
    HOME: home,
    // The browser is the same machine's, so that it need not be unpacked for this home too.
    DELRAPPORT_CACHE: cacheFolder(process.env)!,
  }
  const again = await delrapport(
    ['build', '2021-08', '--out', other],
    path.join(elsewhere, 'reports/2021-08'),
    places,
  )
  expect(again.code).toBe(0)
  for (const extension of ['html', 'pdf', 'json']) {
    const [first, second] = await Promise.all(
      [out, other].map((folder) => readFile(path.join(folder, `delrapport-2021-08.${extension}`))),
    )
    expect(first!.equals(second!), extension).toBe(true)
  }
  await Promise.all([other, elsewhere, home].map((folder) => rm(folder, { recursive: true })))
})

const oneLine = (text: string): string => uncut(text).replace(/\s+/g, ' ')

/** Words of `original` that `printed` does not hold after the one before; a line may break after a hyphen or a slash. */
function notInOrder(original: readonly string[], printed: readonly string[]): string[] {
  let at = 0
  return original.filter((word) => {
    for (let index = at; index < printed.length; index++) {
      if (
        word === printed[index] ||
        (/[-/]$/.test(printed[index]!) && word === printed[index]! + printed[index + 1])
      ) {
        at = index + 1
        return false
      }
    }
    return true
  })
}

/** Without hyphens between small letters: the reader of this test does not tell those that a line's end brings in. */
const uncut = (text: string): string => text.replace(/(?<=\p{Ll})-\s*(?=\p{Ll})/gu, '')

const words = (text: string): string[] =>
  uncut(text)
    .split(/[\s\u00ad]+/)
    .filter((word) => word !== '')

/** The original's cells as Swedish prints them: minus signs, zeros as dashes, a space before per cent. */
function asPrinted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.includes('\t') ? line.split('\t').map(cellAsPrinted).join('\t') : line))
    .join('\n')
}

function cellAsPrinted(cell: string): string {
  if (/^(?:-|0)$/.test(cell)) return '–'
  if (/^- ?[\d ]+$/.test(cell)) return cell.replace(/^- ?/, '−')
  return cell.replace(/^(\d+(?:,\d+)?) ?%$/, '$1 %')
}
