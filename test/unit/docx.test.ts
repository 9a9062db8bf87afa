/** Word documents of the example reports, read back part by part. */

import { strToU8, unzipSync, zipSync } from 'fflate'
import { toString } from 'mdast-util-to-string'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readFile } from 'node:fs/promises'
import { Resvg } from '@resvg/resvg-wasm'
import { afterAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue/index.ts'
import { describe as describeProblem } from '../../src/diagnostics/describe.ts'
import { createCollector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Entry } from '../../src/diagnostics/entry.ts'
import { checkReport } from '../../src/engine/check.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { formatInput } from '../../src/engine/format-input.ts'
import { allCodes, ownParts } from '../../src/engine/parts.ts'
import { docx } from '../../src/formats/docx.ts'
import { blocksXml, type Block } from '../../src/formats/docx/block.ts'
import { paragraph, paragraphXml, run } from '../../src/formats/docx/paragraph.ts'
import { writeDocument } from '../../src/formats/docx/write-document.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import type { Span } from '../../src/model/span.ts'
import { visibleText } from '../../src/model/visible-text.ts'
import { shownProblems } from '../../src/render/problem-marks.ts'
import { renderReport } from '../../src/render/render-html.ts'
import { cellText } from '../../src/wording/cell-text.ts'
import { memoryWorkspace } from './memory-workspace.ts'
import { named as all, parse, structureProblems, type Node } from '../conformance/docx-structure.js'

const examples = path.join(import.meta.dirname, '../../examples')
const hostile = `# Kapitel & <ett> 😀 \u200d {#${'a'.repeat(80)}}

Text [länk](<http://a.se/ä?x=1&y="2">) [ingen](<http://[::>) [mejl](<mailto:a@b.se?subject=x y>) [dit](#${'a'.repeat(80)}).

## Rubrik med not[^3] {#${'a'.repeat(81)}}

\`kod & <x>\` \u0001 \ufffe \\* <q>citat</q> <sub>2</sub>

-

1. a
   - [x] b
     > - c

:::note[Titel & *kursiv*]

- ruta

:::

| a |
| - |

| n | m |
| - | - |
| z | 5[^1] |

::pagebreak

| p | q |
| - | - |
| 1 | 2 |

::::landscape

| p | q |
| - | - |
| 1 | 2 |

::::

[^1]: Not[^2] med [länk](https://x.se).

    | t | u |
    | - | - |
    | 1 | 2 |

[^2]: - lista i not

[^3]: Not i rubrik.
`

const cases = path.join(import.meta.dirname, '../cases')
const reports = [
  ['constructs', '2024-08'],
  ['constructs', '2024-08-en'],
  ['tables', '2024-08'],
  ['board', '2026-03'],
  ['municipality-tables', '2025-12'],
] as const

const checkedIn = async (name: string, id: string): Promise<CheckedReport> =>
  checkReport(await openWorkspace(path.join(examples, name)), id)

const documentOf = async ({ numbered, templates }: CheckedReport): Promise<Uint8Array> => {
  const pages = new Map(numbered.outline.map(({ id }, index) => [id, index + 3]))
  const printed = { pages, count: 9 }
  const { bytes } = await writeDocument({ numbered, theme: templates.theme, problems: [], printed })
  return bytes
}

const partOf = (bytes: Uint8Array, name: string): Node =>
  parse(Buffer.from(unzipSync(bytes)[name]!).toString()) as Node

/** As it is read: breaks and hyphens of Word's own are among it, the numbers of notes are not. */
function textOf(node: Node): string {
  if (node.name === 'w:t') return node.text
  if (node.name === 'w:br' || node.name === 'w:tab') return ' '
  if (node.name === 'w:noBreakHyphen') return '-'
  const isNumber =
    node.name === 'w:r' &&
    all(node, 'w:rStyle').some(({ attributes }) => attributes['w:val'] === 'FootnoteReference')
  return isNumber ? '' : node.children.map(textOf).join('') + (node.name === 'w:p' ? ' ' : '')
}

/** A hyphen before a figure is printed as a minus sign. */
/** What a cell says, and nothing for each further column that it takes. */
const cellTexts = (cell: Parameters<typeof textOf>[0]): string[] => {
  const span = Number(all(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1)
  return [even(textOf(cell)), ...Array.from({ length: span - 1 }, () => '')]
}

const withMinus = (rows: string[][]): string[][] =>
  rows.map((cells) => cells.map((text) => text.replace(/^[-−–]/, '−')))

const even = (text: string): string => visibleText(text).replace(/\s+/g, ' ').trim()

describe.each(reports)('%s %s', async (name, id) => {
  const checked = await checkedIn(name, id)
  const { report, outline } = checked.numbered
  const bytes = await documentOf(checked)
  const document = partOf(bytes, 'word/document.xml')

  test('has nothing that Word is strict about', () => {
    expect(structureProblems(bytes)).toEqual([])
  })

  test('says in every cell what the report prints there', () => {
    const { language } = report.meta
    const expected = [...checked.numbered.targets.keys()].flatMap((target) => {
      const table = report.tables.find((one) => one.id === target)
      if (!table) return []
      return [
        table.rows.map(({ cells }) =>
          cells.map((cell, index) => {
            const { value, origin } = cell
            if (origin === 'inherited') return ''
            const reason = value.type === 'choice' && value.reason !== null ? ` – ${value.reason}` : ''
            return even(cellText(cell, table.columns[index]!, language) + reason)
          }),
        ),
      ]
    })
    const found = all(document, 'w:tbl').map((table) =>
      all(table, 'w:tr')
        .filter((row) => all(row, 'w:tblHeader').length === 0)
        .map((row) => all(row, 'w:tc').flatMap(cellTexts)),
    )
    expect(expected.flat(2).length).toBeGreaterThan(10)
    expect(found.map(withMinus)).toEqual(expected.map(withMinus))
  })

  test('reads its headings with their numbers', () => {
    const headings = all(document, 'w:p').filter((one) =>
      all(one, 'w:pStyle').some(({ attributes }) => /^Heading\d/.test(attributes['w:val']!)),
    )
    const said = outline.map(({ label, title }) => even(`${label ?? ''} ${toString(title)}`))
    expect(headings.map((heading) => even(textOf(heading)))).toEqual(said)
  })

  test('lists what its contents list, each with its page', () => {
    const entries = all(document, 'w:p').filter((one) =>
      all(one, 'w:pStyle').some(({ attributes }) => /^TOC\d$/.test(attributes['w:val']!)),
    )
    const listed = outline.flatMap(({ label, title, level, inContents }, index) =>
      inContents && level <= report.meta.contentsDepth
        ? [even(`${label ?? ''} ${toString(title)} ${index + 3}`)]
        : [],
    )
    expect(entries.map((entry) => even(textOf(entry)))).toEqual(listed)
  })

  test('has every word of the page, and no other', async () => {
    const { numbered, templates, locate } = checked
    const rendered = await renderReport({ numbered, templates, locate, problems: [] }, createCollector().emit)
    const page = wordsOfPage(rendered.html())
    const body = all(document, 'w:body')[0]!
    const firstChapter = body.children.findIndex((one) =>
      all(one, 'w:pStyle').some(({ attributes }) => attributes['w:val']!.startsWith('Heading1')),
    )
    const notes = textOf(partOf(bytes, 'word/footnotes.xml'))
    const text = body.children.slice(firstChapter).map(textOf).join(' ')
    expect(counted(`${text} ${notes}`)).toEqual(counted(page))
  })
})

/** Of its chapters: without what only a screen has, what only is said, and the numbers of notes. */
function wordsOfPage(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return (
    main
      .replace(/<svg[^]*?<\/svg>/g, '')
      // For screens alone.
      .replace(/<details[^]*?<\/details>/g, '')
      // Curves are not in Word.
      .replace(/<th [^>]*column-curve"[^]*?<\/th>/g, '')
      .replace(/<p class="to-contents">[^]*?<\/p>/g, '')
      .replace(/<p [^>]*class="footnotes-label"[^]*?<\/p>/g, '')
      .replace(/<sup[^>]*>(?:, )?<a href="[^"]*"[^>]*data-footnote-ref[^]*?<\/sup>/g, '')
      .replace(/<a [^>]*data-footnote-backref[^]*?<\/a>/g, '')
      .replace(/<span class="again[^]*?<\/span>/g, '')
      .replace(/<\/(?:p|li|td|th|h\d|tr|figcaption|caption|div|pre)>|<br>|<span class="figure-source">/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#x3C;', '<')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;|&#x27;/g, "'")
      .replace(/&#x26;|&amp;/g, '&')
  )
}

/** How often each word stands there. */
function counted(text: string): [string, number][] {
  const counts = new Map<string, number>()
  for (const word of even(text).split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

const sound = checkedIn('constructs', '2024-08').then(documentOf)

const problemAt = (span: Span): Diagnostic => ({
  code: 'image/missing',
  entry: catalogue['image/missing'] as Entry<unknown>,
  severity: 'error',
  args: { path: 'a.png', problem: 'missing', nearest: null },
  span,
  related: [],
})

test('a draft has its problems in a list, and each as a comment where it lies', async () => {
  const checked = await checkedIn('constructs', '2024-08')
  const { numbered, templates, locate } = checked
  const [chapter] = numbered.report.chapters
  const first = chapter!.content.find(({ type }) => type === 'paragraph')!
  const cell = numbered.report.tables.find(({ id }) => id === 'resultat')!.rows[1]!.cells[1]!
  const start = first.position!.start.offset!
  const problems = shownProblems(
    [problemAt({ file: chapter!.file, start, end: start + 1 }), problemAt(cell.written.span)],
    (one) => describeProblem(one, locate, 'sv'),
  )
  const { bytes } = await writeDocument({
    numbered,
    theme: templates.theme,
    problems,
    printed: { pages: new Map(), count: null },
  })
  expect(structureProblems(bytes)).toEqual([])
  const document = partOf(bytes, 'word/document.xml')
  const commented = all(document, 'w:p').filter((one) => all(one, 'w:commentReference').length > 0)
  expect(commented.map((one) => even(textOf(one)))).toEqual([
    expect.stringContaining('Nämnden ansvarar för gator'),
    '12 300',
  ])
  const comments = all(partOf(bytes, 'word/comments.xml'), 'w:comment').map((one) => even(textOf(one)))
  expect(comments).toEqual(
    problems.map(({ number, described: { message, hint } }) => `${number}. ${message} ${hint}`),
  )
  for (const { described } of problems) expect(even(textOf(document))).toContain(described.message)
  expect(even(textOf(document))).toContain('Utkast')
})

test('dates of the first page, amounts and units stay on one line', async () => {
  const files = new Map([
    [
      'reports/r/report.yaml',
      'title: Delårsrapport per 31 augusti 2021\norganisation: O\nperiod: { start: 2021-01-01, end: 2021-08-31 }\ncutoff: 2021-08-31\n',
    ],
    ['reports/r/01.md', '# Ett\n\nUtfallet är 12 mnkr den 31 augusti, 1 234 tkr och 5 %.\n'],
  ])
  const document = partOf(
    await documentOf(await checkReport(memoryWorkspace(files), 'r')),
    'word/document.xml',
  )
  const text = textOf(document)
  for (const words of [
    'per 31\u00a0augusti\u00a02021',
    'till och med 31\u00a0augusti\u00a02021',
    '\u2013\u206031\u00a0augusti\u00a02021',
    '12\u00a0mnkr den 31\u00a0augusti, 1\u00a0234\u00a0tkr och 5\u00a0%',
  ])
    expect(text).toContain(words)
})

/** With the hyphens at which no line ends as such. */
const hard = (node: Node): string =>
  node.name === 'w:noBreakHyphen'
    ? '\u2011'
    : node.name === 'w:t'
      ? node.text
      : node.children.map(hard).join('')

test('ranges and dates stay on one line, by signs that are no part of what is read', async () => {
  const files = new Map([
    ['reports/r/report.yaml', 'title: Budget 2021–2023\norganisation: O\n'],
    [
      'reports/r/01.md',
      '# Åren 2019–2021\n\nFrån 1 januari–31 augusti, 12–14 barn, den 2021-08-31 – men nord-syd.\n\n' +
        '| Dag | Sagt |\n| --- | --- |\n| 2021-08-31 | Klart 2021-09-14 |\n\n`2021-08-31`\n',
    ],
  ])
  const document = partOf(
    await documentOf(await checkReport(memoryWorkspace(files), 'r')),
    'word/document.xml',
  )
  const text = hard(document)
  for (const words of [
    'Budget 2021–\u20602023',
    'Åren 2019–\u20602021',
    'Från 1\u00a0januari–\u206031\u00a0augusti, 12–\u206014 barn, den 2021\u201108\u201131\u00a0– men nord-syd.',
    'Klart 2021\u201109\u201114',
  ])
    expect(text).toContain(words)
  // Whoever copies a cell of one date, or code, gets it as it is typed; the column is as wide as its longest word.
  const cells = all(document, 'w:tc').map(hard)
  expect(cells).toContain('2021-08-31')
  expect(all(document, 'w:p').map(hard)).toContain('2021-08-31')
})

test('figures within text from right to left are apart, so that their signs do not turn them round', async () => {
  const files = new Map([
    ['reports/r/report.yaml', 'title: T\norganisation: O\n'],
    ['reports/r/01.md', '---\nlang: ar\n---\n\n# حتى 2021-08-31\n\nمن 12–14 حتى 2021-08-31 سنة 2021.\n'],
  ])
  const bytes = await documentOf(await checkReport(memoryWorkspace(files), 'r'))
  const apart = (name: string): string[] =>
    all(partOf(bytes, name), 'w:r')
      .filter((one) => all(one, 'w:rtl').length === 0)
      .map(hard)
      .filter((text) => /\d\D/.test(text))
  // In the contents and the heading, and then in the text.
  const date = '\u200e2021\u201108\u201131'
  expect(apart('word/document.xml')).toEqual(expect.arrayContaining([date, date, '\u200e12–', date]))
  const heads = Object.keys(unzipSync(bytes)).filter((name) => /header\d+\.xml$/.test(name))
  expect(heads.flatMap(apart)).toContain('\u200e2021-08-31')
  expect(structureProblems(bytes)).toEqual([])
})

test('within text of another language the program speaks that one', async () => {
  const table = ':::table[Result]{#t source="Survey"}\n\n| A | B |\n| - | -: |\n| C | 1 |\n\n:::'
  const files = new Map([
    ['reports/r/report.yaml', 'title: T\norganisation: O\n'],
    ['reports/r/01.md', `# Ett\n\n::::language{lang=en}\n${table}\n\nSee :ref[t].\n::::\n\nSe :ref[t].\n`],
  ])
  const bytes = await documentOf(await checkReport(memoryWorkspace(files), 'r'))
  const said = even(textOf(partOf(bytes, 'word/document.xml')))
  for (const words of ['Table 1', 'Source: Survey', 'See table 1.', 'Se tabell 1.'])
    expect(said).toContain(words)
})

test('marks of two notes at one place do not read as one number', async () => {
  const files = new Map([
    ['reports/r/report.yaml', 'title: T\norganisation: O\n'],
    ['reports/r/01.md', '# Ett\n\nText[^a][^b], och **så**[^a] [^b].\n\n[^a]: A.\n[^b]: B.\n'],
  ])
  const bytes = await documentOf(await checkReport(memoryWorkspace(files), 'r'))
  const marks = all(partOf(bytes, 'word/document.xml'), 'w:r').filter((run) =>
    all(run, 'w:rStyle').some(({ attributes }) => attributes['w:val'] === 'FootnoteReference'),
  )
  const said = marks.map((run) =>
    all(run, 'w:footnoteReference').length > 0
      ? '#'
      : all(run, 'w:t')
          .map(({ text }) => text)
          .join(''),
  )
  // Those that are referred to again are fields, of several runs.
  expect(said.filter((text) => text !== '')).toEqual(['#', ', ', '#', '1', ', ', '2'])
})

test('a page break stands before what follows it, be it a table, and nothing follows the last one', () => {
  const text = paragraph(run('Text'))
  const table: Block = { type: 'table', xml: (first) => paragraphXml(paragraph(run('Cell'), first)) }
  const breaks: Block = { type: 'pageBreak' }
  const xml = blocksXml([text, breaks, table, breaks, text, breaks], '<w:sectPr/>')
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([one]) => one)
  expect(paragraphs.map((one) => one.includes('<w:pageBreakBefore/>'))).toEqual([false, true, true])
  expect(paragraphs.map((one) => one.includes('<w:sectPr/>'))).toEqual([false, false, true])
})

const line = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |\n`

test('a table with more columns than Word takes goes on in another, with its rows named anew', async () => {
  const numbers = Array.from({ length: 99 }, (_, at) => at + 1)
  const chapter =
    '# Kapitel\n\n' +
    line(['Namn', ...numbers.map((at) => `K${at}`)]) +
    line(['-', ...numbers.map(() => '-:')]) +
    line(['Vatten[^1]', ...numbers.map((at) => 100 + at)]) +
    '\n[^1]: En not.\n'
  const manifest = 'title: T\norganisation: O\n'
  const files = new Map([
    ['reports/r/report.yaml', manifest],
    ['reports/r/01.md', chapter],
  ])
  const document = await documentOf(await checkReport(memoryWorkspace(files), 'r'))
  expect(structureProblems(document)).toEqual([])
  const rows = all(partOf(document, 'word/document.xml'), 'w:tr').map((row) =>
    all(row, 'w:tc').map((cell) => even(textOf(cell))),
  )
  const heads = numbers.map((at) => `K${at}`)
  const figures = numbers.map((at) => String(100 + at))
  expect(rows).toEqual([
    ['Namn', ...heads.slice(0, 62)],
    ['Vatten', ...figures.slice(0, 62)],
    ['Namn', ...heads.slice(62)],
    ['Vatten', ...figures.slice(62)],
  ])
})

test('whatever an author writes, the document is in the form that Word asks for', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'delrapport-test-'))
  try {
    mkdirSync(path.join(folder, 'reports/r'), { recursive: true })
    writeFileSync(
      path.join(folder, 'reports/r/report.yaml'),
      'title: "A & <b> ]]> \\\\ 😀"\norganisation: "<x> & y"\nauthor: "\\u200b<a>"\nlistOf: [tabeller, figurer]\n',
    )
    writeFileSync(path.join(folder, 'reports/r/01-a.md'), hostile)
    const document = await documentOf(await checkReport(await openWorkspace(folder), 'r'))
    expect(structureProblems(document)).toEqual([])
    const links = partOf(document, 'word/_rels/document.xml.rels')
    const outside = all(links, 'Relationship').filter(
      ({ attributes }) => attributes['TargetMode'] === 'External',
    )
    expect(outside.map(({ attributes }) => attributes['Target'])).toEqual([
      'http://a.se/%C3%A4?x=1&y=%222%22',
      'mailto:a@b.se?subject=x%20y',
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('an image that Word cannot show is described, and its author is told', async () => {
  const checked = await checkReport(await openWorkspace(path.join(cases, 'image-broken/input')), 'r')
  const collector = createCollector([], allCodes(ownParts))
  const setting = { marked: [], printer: null as never, isLast: true }
  const input = { ...formatInput(checked, setting, collector.emit), printed: () => Promise.resolve([]) }
  const bytes = await docx.make(input)
  expect(structureProblems(bytes)).toEqual([])
  const told = collector.settle({}).filter(({ code }) => code === 'docx/image')
  expect(told.map(({ args }) => args)).toContainEqual({
    path: expect.stringContaining('hel.webp') as string,
    isDescribed: true,
  })
  expect(textOf(partOf(bytes, 'word/document.xml'))).toContain('[Bilden saknas: ')
})

test('the same sources give the same bytes, wherever the clock stands', async () => {
  const checked = await checkedIn('constructs', '2024-08')
  const zone = process.env['TZ']
  const first = await sound
  process.env['TZ'] = 'Pacific/Kiritimati'
  try {
    expect(Buffer.from(await documentOf(checked)).equals(first)).toBe(true)
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})

test.each([
  ['<w:cantSplit/>', '', 'a row may be split'],
  ['<w:tblHeader/>', '', 'a table has no head'],
  ['<w:keepNext/>', '<w:jc w:val="left"/><w:keepNext/>', 'w:keepNext comes too late in w:pPr'],
  ['w:name="tbl_resultat"', 'w:name="annan"', 'no bookmark tbl_resultat'],
  ['<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="2"/>', 'a note is set twice'],
  ['<w:fldChar w:fldCharType="end"/>', '', 'a field does not end'],
  ['<w:pStyle w:val="TableHead"/>', '<w:pStyle w:val="Annan"/>', 'no style Annan'],
])('a document with %s made %s is told of', async (from, to, told) => {
  const files = unzipSync(await sound)
  const xml = Buffer.from(files['word/document.xml']!).toString()
  expect(xml).toContain(from)
  const broken = zipSync({ ...files, 'word/document.xml': strToU8(xml.replace(from, () => to)) })
  expect(structureProblems(broken).join('\n')).toContain(told)
})

/** Red and blue side by side, 40 dots wide, blue at the left, and by EXIF to be turned a quarter to the right. */
const onItsSide = Buffer.from(
  '/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAUACgDASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAQFBv/EABgQAQADAQAAAAAAAAAAAAAAAAAEQ4HB/8QAFwEBAQEBAAAAAAAAAAAAAAAABgUHBP/EABoRAAEFAQAAAAAAAAAAAAAAAAABAgU0gbH/2gAMAwEAAhEDEQA/AONAPDlLIFmdWI4FmdWAcxdfnEGkVUZvVACWUjHAagZyWQLM6sADmLr84g0iqjN6oASykf/Z',
  'base64',
)

describe('images that Word shows in its own way', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'delrapport-test-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const place = path.join(folder, 'reports/r')
  mkdirSync(place, { recursive: true })
  const webp = await readFile(path.join(cases, 'image-broken/input/reports/r/images/hel.webp'))
  writeFileSync(path.join(place, 'foto.jpg'), onItsSide)
  writeFileSync(path.join(place, 'logga.webp'), webp)
  writeFileSync(path.join(place, 'uppslag.webp'), webp)
  writeFileSync(
    path.join(place, 'report.yaml'),
    'title: Delårsrapport\norganisation: Nämnden\ntheme: { logo: logga.webp }\n',
  )
  writeFileSync(
    path.join(place, '01.md'),
    '---\nimage: uppslag.webp\n---\n\n# Kapitel\n\n![Ett foto](foto.jpg "Foto")\n\n:::keyfigures[Året i siffror]\n\n- Besökare: 12\n\n:::\n',
  )
  const checked = await checkReport(await openWorkspace(folder), 'r')
  const collector = createCollector([], allCodes(ownParts))
  const setting = { marked: [], printer: null as never, isLast: true }
  const input = { ...formatInput(checked, setting, collector.emit), printed: () => Promise.resolve([]) }
  const bytes = await docx.make(input)
  const document = partOf(bytes, 'word/document.xml')

  test('each that it cannot show is told, be it the logo or what a chapter opens with', () => {
    const told = collector.settle({}).filter(({ code }) => code === 'docx/image')
    expect(told.map(({ args, span }) => [args, span.file])).toEqual([
      [{ path: 'reports/r/logga.webp', isDescribed: false }, 'reports/r/report.yaml'],
      [{ path: 'reports/r/uppslag.webp', isDescribed: false }, 'reports/r/01.md'],
    ])
    expect(textOf(document)).not.toContain('Bild saknas')
  })

  test('a photograph stands as it was taken', () => {
    const [shown] = all(document, 'wp:extent')
    const { cx, cy } = shown!.attributes
    expect(Number(cy)).toBe(2 * Number(cx))
    const png = Object.entries(unzipSync(bytes)).find(([name]) => name.endsWith('.png'))![1]
    const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
    const { pixels, width } = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="40"><image width="20" height="40" href="${href}"/></svg>`,
    ).render()
    const colourAt = (x: number, y: number) => {
      const [red, , blue] = pixels.subarray(4 * (y * width + x))
      return red! > blue! ? 'red' : 'blue'
    }
    expect([colourAt(10, 5), colourAt(10, 35)]).toEqual(['blue', 'red'])
  })

  test('the title of a group stays with what it is the title of', () => {
    const title = all(document, 'w:p').find((one) => textOf(one).startsWith('Året i siffror'))!
    expect(all(title, 'w:keepNext')).toHaveLength(1)
  })
})

test('the head of a page is one line, however long the titles of the report and of the chapter are', async () => {
  const files = new Map([
    ['reports/r/report.yaml', `title: ${'Delårsrapport och uppföljning '.repeat(4)}\norganisation: O\n`],
    ['reports/r/01.md', `# ${'Ekonomi och verksamhet i balans '.repeat(4)}\n\nText.\n`],
    ['reports/r/02.md', '# Kort\n\nText.\n'],
  ])
  const document = unzipSync(await documentOf(await checkReport(memoryWorkspace(files), 'r')))
  const heads = Object.entries(document)
    .filter(([name]) => /header\d+\.xml$/.test(name))
    .map(([, xml]) => even(textOf(parse(Buffer.from(xml).toString()) as Node)))
  expect(heads.find((head) => head.includes('Ekonomi'))).toMatch(/^Delårsrapport[^…]+… 1 Ekonomi[^…]+…$/)
  expect(heads.find((head) => head.includes('Kort'))).toMatch(/^Delårsrapport[^…]+… 2 Kort$/)
})

test('each who signs has a line to sign on, in the room above the name and the title, below what is signed', async () => {
  const files = new Map([
    ['reports/r/report.yaml', 'title: T\norganisation: O\ndecision: { date: 2024-09-03 }\n'],
    [
      'reports/r/01.md',
      '# K\n\nFöre.\n\nSist.\n\n:::signatures[Underskrifter]{place="Örebro"}\n\n- Eva Ek, ordförande\n- Ali Alm\n\n:::\n',
    ],
  ])
  const bytes = await documentOf(await checkReport(memoryWorkspace(files), 'r'))
  expect(structureProblems(bytes)).toEqual([])
  const paragraphs = all(partOf(bytes, 'word/document.xml'), 'w:p').map((one) => ({
    text: even(textOf(one)),
    isLine: all(one, 'w:pBdr').some(({ children }) => children.some(({ name }) => name === 'w:bottom')),
    staysWithNext: all(one, 'w:keepNext').length > 0,
  }))
  const from = paragraphs.findIndex(({ text }) => text === 'Före.')
  expect(paragraphs.slice(from)).toEqual([
    { text: 'Före.', isLine: false, staysWithNext: false },
    { text: 'Sist.', isLine: false, staysWithNext: true },
    { text: 'Underskrifter', isLine: false, staysWithNext: true },
    { text: 'Örebro den 3 september 2024', isLine: false, staysWithNext: true },
    { text: '', isLine: true, staysWithNext: true },
    { text: 'Eva Ek', isLine: false, staysWithNext: true },
    { text: 'ordförande', isLine: false, staysWithNext: true },
    { text: '', isLine: true, staysWithNext: true },
    { text: 'Ali Alm', isLine: false, staysWithNext: false },
  ])
})

/** Of a report that shows the text in a drawing of its own. */
async function dotsOf(text: string): Promise<Uint8Array> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40"><text x="100" y="30" font-size="24">${text}</text></svg>`
  const files = new Map([
    ['reports/r/report.yaml', 'title: T\norganisation: O\n'],
    ['reports/r/01.md', '# Kapitel\n\n![En karta](karta.svg "Karta")\n'],
    ['reports/r/karta.svg', drawing],
  ])
  const document = unzipSync(await documentOf(await checkReport(memoryWorkspace(files), 'r')))
  return Object.entries(document).find(([name]) => name.endsWith('.png'))![1]
}

test('a drawing of the workspace’s own is drawn in every script too', async () => {
  // Letters that no font has are boxes, all alike.
  expect(await dotsOf('سسس')).not.toEqual(await dotsOf('ققق'))
})
