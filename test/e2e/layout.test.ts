/** What the print shows to be badly laid out: small reports with one fault each, and one without any. */

import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from './read-pdf.ts'
import { dumpStructure } from './structure/dump-structure.ts'
import { readFinished } from './structure/read-finished.ts'
import { delrapport, temporaryFolder } from './run.ts'

let folder: string
let stderr: string

const long = 'Ord och ännu fler ord i en cell. '
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => `| Rad ${index + 1} | ${index + 1} |\n`).join('')

const chartsInNarrowRoom = `# Smal

:::table[Elever]{#elever}
| Skola | 2022 | 2023 | 2024 |
|---|--:|--:|--:|
| Björkskolan | 420 | 415 | 398 |
| Ekskolan | 310 | 322 | 331 |
:::

:::facts[Fakta]
::chart[I en ruta]{table=elever}
:::

${'Text bredvid rutan. '.repeat(60)}

::::columns
${'Text i en spalt. '.repeat(60)}

- I en lista i en spalt:

  ::chart[I en spalt]{table=elever type=linjer}
::::

::::landscape
::chart[Liggande]{table=elever type=andelar}

:::facts[Fakta]
::chart[I en liggande ruta]{table=elever type=små-diagram}
:::

${'Text bredvid rutan. '.repeat(60)}
::::
`

const oneRowOver = `# En rad över

:::table[Sist]{#sist}
| Namn | Antal |
|---|--:|
${rows(37)}:::
`

const reports: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  bred: {
    '01.md': `# Bred

Text före tabellen.

:::table[Adresser]{#adresser}
| Namn | Adress | Belopp |
|---|---|--:|
| A | ${'0av_brutet'.repeat(13)} | 1 |
| B | kort | 2 |
:::

:::table[Nycklar]{#nycklar}
| Namn | Nyckel |
|---|---|
| A | ${'0av_brutet'.repeat(30)} |
:::

::::landscape
:::table[Liggande]{#liggande}
| Namn | Adress |
|---|---|
| A | ${'0av_brutet'.repeat(24)} |
:::
::::
`,
  },
  krossad: {
    '01.md': `# Krossad

${['stående', 'liggande']
  .map(
    (page) => `:::table[Kontroll]{page=${page}}
| Process | Risk | Moment | Ansvarig | Resultat | Åtgärd | Kommentar | Beslut |
|---|---|---|---|---|---|---|---|
|${' Två av nittio fakturor saknade deltagarförteckning. |'.repeat(8)}
:::
`,
  )
  .join('\n')}`,
  },
  ruta: {
    '01.md': `# Ruta

:::facts[Tabell i faktaruta]

| Kommun | Invånare | Yta km² | Invånare per km² |
| --- | --: | --: | --: |
| Gävle | 103 900 | 1 615 | 64 |

:::

${'Text bredvid rutan, så att den har något att stå bredvid. '.repeat(20)}

::::note[Mycket i en ruta]
| Namn | Nyckel |
|---|---|
| A | ${'0av_brutet'.repeat(30)} |
::::
`,
  },
  trangt: {
    'report.yaml': 'theme: { name: meridian }\n',
    '01.md': `# Samhällsplaneringsförvaltningens fastighetsunderhållsplanering

::::columns
Text i spalter.

:::keyfigures[Nyckeltal]
- Barnomsorgsavgiftsdebiteringssystemkostnadsutveckling: 1 234 567 890 kr
- Antal: 1
:::

## Rubrik i spalterna

Text efter rubriken.
::::

::::landscape
På liggande sida.
::::

::pagebreak

## Åtgärder

### Éva

${'Ett stycke.\n\n'.repeat(60)}
`,
  },
  ringar: {
    '01.md': `# Ångström

Före.

${['Åtgärder', 'Éva', 'Öppna', 'Ấn', 'Ǻ']
  .flatMap((word) => [2, 3, 4, 5].map((level) => `::pagebreak\n\n${'#'.repeat(level)} ${word}\n\nText.\n\n`))
  .join('')}
`,
  },
  hog: {
    '01.md': `# Hög

:::table[Risker]{#risker}
| Risk | Beskrivning |
|---|---|
| Första | ${long} |
| Andra | ${long.repeat(320)} |
| Tredje | ${long} |
:::
`,
  },
  delad: {
    // A theme that lets rows stand alone, which the program's own do not where they can.
    'report.yaml': 'theme: { name: delbart }\n',
    '01-forst.md': `# En rad kvar

${'En rad text.\n\n'.repeat(23)}## Avsnitt

:::table[Först]{#forst}
| Namn | Antal |
|---|--:|
${rows(40)}:::
`,
    '02-sist.md': oneRowOver,
    '03-summa.md': `# Summan ensam

:::table[Balans]{#balans kind=balanceSheet}
| Balansräkning | Ingående balans | Utgående balans |
|---|--:|--:|
| ${long.repeat(141)} | 1 | 1 |
| Summa tillgångar | 1 | 1 |
:::
`,
  },
  samlad: { '01.md': oneRowOver },
  bilder: {
    'report.yaml': 'theme: { logo: ikon.png }\n',
    '01.md': `# Bilder

![En karta](liten.png "Karta")

![En skarp karta](stor.png "Skarp")

![En hög bild](hog.png "Hög")

![En smal karta](liten.png "Smal"){width=67mm}

Text med ![en ikon](ikon.png) i.
`,
    '02.md': `---
image: liten.png
alt: En karta
---

# Öppnad
`,
    'liten.png': png(400, 200),
    'stor.png': png(1200, 600),
    'hog.png': png(800, 1600),
    'ikon.png': png(20, 20),
  },
  liten: {
    'report.yaml': 'theme: { name: litet }\n',
    '01.md': `# Liten

Text i vanlig storlek.

:::note[Ruta]
Det finstilta.
:::

Också här går H<sub>2</sub>O bra.
`,
  },
  kant: {
    '01.md': `# Kant

::::note[Ruta]
:::table[Adresser]{#adresser}
| Namn | Adress | Belopp |
|---|---|--:|
| A | ${'0av_brutet'.repeat(11)} | 1 |
| B | kort | 2 |
:::
::::
`,
  },
  smal: { '01.md': chartsInNarrowRoom },
  trang: { 'report.yaml': 'theme: { name: trangt }\n', '01.md': chartsInNarrowRoom },
  genomskinlig: {
    'report.yaml': 'theme: { name: genomskinligt }\n',
    '01.md': `# Genomskinlig

:::table[Blek]{#blek}
| Namn | Antal |
|---|--:|
${rows(3)}:::

:::table[Klippt]{#klippt}
| Namn | Antal |
|---|--:|
| Klippt av mitt i | 1 |
:::

Text efter.
`,
  },
  hela: {
    '01.md': `# Hela

99. Nittionio
100. Hundra

Ett stycke, *[Kunnan tulos]{lang=fi}*.

2024. Ett år

## Beslut

| Beslut | Datum | Ansvarig | Slutdatum | Status | Kommentar |
|---|---|---|---|---|---|
| Ta fram klimatanpassningsplan | 2024-06-10 | Tekniska nämnden | 2026-06-30 | Ej påbörjat | Samråd hölls i november, se protokollet. |

## Mål

| KF-mål | Nämndmål | Indikator | Nuvärde | Prognos | Målvärde | Måluppfyllelse | Trend | Kommentar |
|---|---|---|--:|--:|---|---|---|---|
| En attraktiv plats att leva på | Trygga boendemiljöer | Upplevd trygghet utomhus på kvällen | 71 % | 75 % | minst 75 % | | upp | Enkät i maj |

## Före liggande

### Direkt före

::::landscape
| Namn | Antal |
|---|--:|
| Rad på liggande sida[^1] | 1 |
::::

[^1]: Noten under den liggande tabellen.
`,
  },
  notsist: {
    '01.md': `# Språk

Text.

## Rubrik före

:::table[Belopp]{page=liggande lang=en}
| Namn | Antal |
|---|--:|
| Rad på liggande sida[^1] | 1 |
:::

[^1]: Noten under tabellen.
`,
    '02.md': `# Brytning

Text.

::::landscape
| Namn | Antal |
|---|--:|
| En annan rad[^1] | 1 |
::::

::pagebreak

[^1]: Noten före brytningen.
`,
  },
  hoger: {
    '01.md': `---
lang: ar
---

# ملخص

::::landscape
السنة ٢٠٢٤.
::::
`,
    '02.md': `---
lang: ar
---

# الملحق

> ملخص باللغة العربية.
`,
    'report.yaml': 'theme: { name: brett }\n',
  },
  noter: {
    '01.md': `# Noter

:::table[Lån]{note="${long.repeat(5)}Sist." source="Biblioteket"}
| Namn | Antal |
|---|--:|
${rows(3)}:::
`,
  },
  vand: {
    '01.md': `# Vänd

::::language{lang=ar}

السنة ٢٠٢٤ ثم 2024

المرحلة 1:a، والثانية 2:a في Excel 2024 Microsoft

:::table[الأسماء]{#namn}
| الاسم | العدد |
|---|--:|
| المرحلة 1:a | 2:a |
:::
::::
`,
    // Its title stands in the contents too, within text from left to right.
    '02.md': '---\nlang: ar\n---\n\n# ملخص باللغة العربية\n\nالسنة ٢٠٢٤.\n',
  },
  ren: {
    '01.md': `# Ren

${long.repeat(20)}

:::table[Kort]{#kort}
| Namn | Antal |
|---|--:|
${rows(5)}:::

:::table[Lång]{#lang}
| Namn[^1] | Antal |
|---|--:|
${rows(60)}:::

[^1]: En fotnot.

::::landscape
:::table[Nio kolumner]{#nio}
| A | B | C | D | E | F | G | H | I |
|---|---|---|---|---|---|---|---|---|
| ${'Text i en cell | '.repeat(9)}
:::
::::
`,
  },
}

/** Problems of a report as `place message`, without the codes. */
const problemsOf = (report: string, code = 'layout/'): string[] =>
  [...stderr.matchAll(/^reports\/(\S+?)\/(\S+) +(?:varning|fel) +(layout\/\S+)\n {2}(.+)/gm)].flatMap(
    ([, of, place, told, message]) =>
      of === report && told!.startsWith(code) ? [`${place} ${message}`] : [],
  )

beforeAll(async () => {
  folder = await temporaryFolder()
  for (const [id, files] of Object.entries(reports)) {
    const place = path.join(folder, 'reports', id)
    await mkdir(place, { recursive: true })
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(place, name), content)
    const manifest = `title: Delårsrapport\norganisation: Kulturnämnden\n`
    await writeFile(path.join(place, 'report.yaml'), manifest + ((files['report.yaml'] as string) ?? ''))
  }
  await writeTheme('litet', '.box p { font-size: 6pt }')
  await writeTheme('brett', 'blockquote { width: 250mm }')
  await writeTheme('trangt', '.with-side > .factbox { width: 22% }')
  await writeTheme(
    'genomskinligt',
    '#blek { opacity: 0.9 } #klippt tbody th { max-width: 9mm; overflow: hidden; white-space: nowrap }',
  )
  await writeTheme(
    'delbart',
    '.table tbody > tr:first-child { break-after: auto !important } .table tbody > tr:last-child { break-before: auto !important }',
  )
  stderr = (await delrapport(['build', '--all', '--draft', '--format', 'pdf'], folder)).stderr
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('layout/overflow tells how much of the page a table lacks, and that it alone is set smaller', () => {
  expect(problemsOf('bred', 'layout/overflow')).toEqual([
    '01.md:6:1 Tabellen är 18 mm bredare än sidan, så den är förminskad till 89 %.',
    '01.md:20:1 Tabellen är 95 mm bredare än sidan, så den är förminskad till 71 %.',
  ])
  expect(problemsOf('bred', 'layout/small-text')).toEqual([
    '01.md:6:1 Text i tabellen trycks i 6,7 punkter. Under 7 är den svår att läsa på papper.',
    '01.md:20:1 Text i tabellen trycks i 6,1 punkter. Under 7 är den svår att läsa på papper.',
  ])
})

test('a table that reaches into the edge of its box is set smaller, since it would be cut off there', () => {
  expect(problemsOf('kant')).toEqual([
    '01.md:5:1 Tabellen är 3 mm bredare än rutan, så den är förminskad till 97 %.',
  ])
})

test('no table that lies already is asked to be laid down', () => {
  const hints = [...stderr.matchAll(/^reports\/bred\/01\.md:(\d+):[^]*?^ {2}tips: (.+)/gm)]
  const hintsAt = (line: string) => hints.flatMap(([, at, hint]) => (at === line ? [hint!] : []))
  for (const hint of hintsAt('6')) expect(hint).toContain('page=liggande')
  expect(hintsAt('20')).toHaveLength(2)
  for (const hint of hintsAt('20')) expect(hint).toContain('den ligger redan på en liggande sida')
})

test('layout/cut-off tells of the table that would be too small to be read', () => {
  expect(problemsOf('bred', 'layout/cut-off')).toEqual([
    '01.md:13:1 Tabellen är 216 mm bredare än sidan: det som inte får plats syns inte i PDF:en.',
  ])
})

test('what is read from the right is too wide where it goes beyond the left, and not where it lies', () => {
  expect(problemsOf('hoger')).toEqual([
    expect.stringMatching(/^02\.md:7:3 Det som står här är \d+ mm bredare än sidan: /),
  ])
})

test('the source under a table is as far below the note as the note’s lines are from each other', async () => {
  const data = new Uint8Array(await readFile(path.join(folder, 'out/noter/delrapport-noter.pdf')))
  const document = await getDocument({ data, verbosity: 0 }).promise
  const { items } = await (await document.getPage(document.numPages)).getTextContent()
  await document.destroy()
  const written = items.filter((item) => 'str' in item)
  const begin = written.findIndex(({ str }) => str.startsWith('Ord och'))
  const end = written.findIndex(({ str }) => str.includes('Källa'))
  const heights = written.slice(begin, end + 1).map(({ transform }) => Number(transform[5]))
  const steps = [...new Set(heights)].map((height, index, all) =>
    index === 0 ? 0 : all[index - 1]! - height,
  )
  expect(steps.length).toBeGreaterThan(2)
  // In whole pixels, of which each is three quarters of a point.
  expect(Math.abs(steps.at(-1)! - steps[1]!)).toBeLessThan(1)
})

test('a table in a box is set as small as the box needs, and told where it would be too small', () => {
  expect(problemsOf('ruta', 'layout/overflow')).toEqual([
    '01.md:5:1 Tabellen är 4 mm bredare än rutan, så den är förminskad till 93 %.',
  ])
  expect(problemsOf('ruta', 'layout/cut-off')).toEqual([
    '01.md:14:1 Tabellen är 225 mm bredare än rutan: det som inte får plats syns inte i PDF:en.',
  ])
  expect(stderr).toContain('Flytta tabellen ut ur rutan')
})

test('titles break between their parts, figures in boxes never, and boxes go across both columns', async () => {
  const { pages, outline } = await readPdf(path.join(folder, 'out/trangt/delrapport-trangt.pdf'))
  const page = pages.find((text) => /1\s234\s567\s890\skr/.test(text))!
  expect(page.replaceAll('\u00ad', '')).toContain('Samhällsplanerings')
  expect(page).toMatch(/Barnomsorgsavgifts(?:debiterings(?:systemkostnads)?)?\W*\n/u)
  expect(page.indexOf('Antal')).toBeLessThan(page.indexOf('Rubrik i spalterna'))
  expect(outline.map(({ title }) => title).join()).toContain(
    'Samhällsplaneringsförvaltningens fastighetsunderhållsplanering',
  )
})

test('a page break behind a landscape page adds no empty page', async () => {
  const { pages } = await readPdf(path.join(folder, 'out/trangt/delrapport-trangt.pdf'))
  const lying = pages.findIndex((text) => text.includes('På liggande sida.'))
  expect(pages[lying + 1]).toContain('Åtgärder')
})

test('the ring of a heading that begins a page stands on that page alone', async () => {
  const { pages } = await readPdf(path.join(folder, 'out/ringar/delrapport-ringar.pdf'))
  for (const [index, text] of pages.entries()) expect(text, `page ${index + 1}`).not.toMatch(/^\p{Lu}$/mu)
  expect(pages.filter((text) => text.includes('Ǻ'))).toHaveLength(5)
})

test('layout/small-text tells of what a theme sets small, at the first of it', () => {
  expect(problemsOf('liten')).toEqual([
    '01.md:5:1 Text här trycks i 6 punkter. Under 7 är den svår att läsa på papper.',
  ])
})

test('a chart where there is little room is drawn for it, so that its texts can be read', () => {
  expect(problemsOf('smal')).toEqual([])
})

test('layout/small-text tells of a chart that has less room than any is drawn for', () => {
  expect(problemsOf('trang')).toEqual([
    '01.md:11:1 Text i figuren trycks i 4,2 punkter. Under 7 är den svår att läsa på papper.',
  ])
  expect(stderr).toContain('flytta det ut ur rutan, spalten eller listan')
})

test('layout/crushed tells of text that has no room for lines on the page that its author chose, and of no other', () => {
  expect(problemsOf('krossad')).toEqual([
    '01.md:4:1 Tabellens kolumner är så smala att text i dem står med ett enda ord på många rader.',
  ])
})

test('layout/tall-row tells of the row that is cut through, and of no other', () => {
  expect(problemsOf('hog')).toEqual([
    '01.md:7:1 Raden ”Andra” är högre än en sida, så den delas mitt i texten mellan sidorna 3 och 4.',
  ])
})

test('layout/cut-table tells which row is left alone, and on which page', () => {
  expect(problemsOf('delad')).toEqual([
    '01-forst.md:54:1 Bara första raden av tabellen ”Rad 1” får plats på sidan 4; resten står på nästa.',
    '02-sist.md:42:1 Tabellens sista rad ”Rad 37” står ensam på sidan 7.',
    '03-summa.md:7:1 Summaraden ”Summa tillgångar” står ensam på sidan 9, skild från det den summerar.',
  ])
})

test('the last row of a table takes another along to its page', () => {
  expect(problemsOf('samlad')).toEqual([])
})

test('layout/resolution tells of images with too few pixels, in figures, in text and on the title page', () => {
  expect(problemsOf('bilder')).toEqual([
    'report.yaml:1:1 Bilden reports/bilder/ikon.png trycks med 26 bildpunkter per tum. Under 150 blir den grov på papper.',
    '01.md:3:1 Bilden reports/bilder/liten.png trycks med 96 bildpunkter per tum. Under 150 blir den grov på papper.',
    '01.md:11:10 Bilden reports/bilder/ikon.png trycks med 96 bildpunkter per tum. Under 150 blir den grov på papper.',
    '02.md:2:8 Bilden reports/bilder/liten.png trycks med 48 bildpunkter per tum. Under 150 blir den grov på papper.',
  ])
  // No braces behind an image say how wide a chapter opens.
  expect(stderr).toContain(
    'tips: Använd en bild som är minst 1241 bildpunkter bred (den här är 400), eller en SVG.',
  )
  // 160 mm of text, the widest that an image is printed, at 150 pixels per inch.
  expect(stderr).toContain(
    'tips: Tryck den smalare, med {width=67mm} direkt efter bilden, använd en bild som är minst 945 bildpunkter bred (den här är 400), eller en SVG.',
  )
  expect(stderr).toContain(
    'tips: Tryck den smalare, med {width=3mm} direkt efter bilden, eller använd en SVG.',
  )
})

test('a report that is well laid out is told nothing', () => {
  expect(stderr).toContain('reports/bilder/')
  expect(problemsOf('ren')).toEqual([])
})

test('layout/unspoken tells of text that a theme takes from the tags, once for each table', () => {
  expect(problemsOf('genomskinlig', 'layout/unspoken')).toEqual([
    '01.md:4:1 Text i tabellen kommer inte med i PDF:en för den som får den uppläst: ”Tabell 1 Blek”.',
    '01.md:12:1 Text i tabellen kommer inte med i PDF:en för den som får den uppläst: ”Namn”.',
  ])
})

test('numbers of lists, columns of every sort and headings before landscape pages are printed whole, where they belong', async () => {
  expect(problemsOf('hela')).toEqual([])
  const { pages } = await readPdf(path.join(folder, 'out/hela/delrapport-hela.pdf'))
  const text = pages.join('\n')
  for (const whole of [
    '99.',
    '100.',
    '2024.',
    'Kommentar',
    'november,',
    '2026-06-30',
    'Upplevd',
    'trygghet',
    'Trend',
  ])
    expect(text).toMatch(new RegExp(`(?<!\\S)${whole.replace('.', '\\.')}(?!\\S)`))
  const lying = pages.find((page) => page.includes('Rad på liggande sida'))
  expect(lying).toMatch(/Före liggande[^]*Direkt före/)
  // Notes below what lies need no page of their own.
  expect(lying).toContain('Noten under den liggande tabellen.')
})

test('notes and headings need no page of their own beside what lies in another language, or ends with a break', async () => {
  expect(problemsOf('notsist')).toEqual([])
  const { pages } = await readPdf(path.join(folder, 'out/notsist/delrapport-notsist.pdf'))
  expect(pages.find((page) => page.includes('Rad på liggande sida'))).toMatch(
    /Rubrik före[^]*Noten under tabellen\./,
  )
  expect(pages.find((page) => page.includes('En annan rad'))).toContain('Noten före brytningen.')
})

test('text from right to left within a report is read in its order, under its language', () => {
  expect(problemsOf('vand')).toEqual([])
  const structure = dumpStructure(readFinished(path.join(folder, 'out/vand/delrapport-vand.pdf')))
  expect(structure).toMatch(/Div lang=ar\n +P\n +Span “السنة ٢٠٢٤ ثم 2024”/)
  expect(structure).toMatch(/Span “1:a”\n +Span “، والثانية ”\n +Span “2:a”\n/)
})

test('words in another language are tagged as such', () => {
  const file = readFinished(path.join(folder, 'out/hela/delrapport-hela.pdf'))
  expect(dumpStructure(file)).toMatch(/Span lang=fi “Kunnan tulos”/)
})

test('what is cut off is never written', async () => {
  const manifest = path.join(folder, 'reports/bred/report.yaml')
  await appendFile(manifest, 'checks: { layout/cut-off: off }\n')
  const { code } = await delrapport(['build', 'bred', '--format', 'pdf', '--out', 'klippt'], folder)
  expect(code).toBe(1)
  expect(existsSync(path.join(folder, 'klippt'))).toBe(false)
})

test('the manifest decides how severe it is', async () => {
  const manifest = path.join(folder, 'reports/hog/report.yaml')
  await appendFile(manifest, 'checks: { layout/tall-row: error }\n')
  const strict = await delrapport(['build', 'hog', '--format', 'pdf', '--out', 'strikt'], folder)
  expect(strict.code).toBe(1)
  expect(strict.stderr).toMatch(/01\.md:7:1 +fel +layout\/tall-row/)
  expect(existsSync(path.join(folder, 'strikt'))).toBe(false)
})

async function writeTheme(name: string, rule: string): Promise<void> {
  const theme = path.join(folder, 'templates/themes', name)
  await mkdir(theme, { recursive: true })
  await writeFile(path.join(theme, '1.css'), `@media print { ${rule} }\n`)
}

/** A grey image of that size. */
function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height, 0x80))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

test('a chapter with something beside its text ends where its text does, however near the foot of a page', async () => {
  const workspace = await temporaryFolder()
  const report = path.join(workspace, 'reports', 'r')
  await mkdir(report, { recursive: true })
  await writeFile(path.join(report, 'report.yaml'), 'title: T\norganisation: O\ntoc: no\n')
  const heights = [176, 177, 178, 179, 180, 181, 182, 183]
  for (const height of heights) {
    const size = `width="600" height="${10 * height}"`
    await writeFile(
      path.join(report, `${height}.svg`),
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 ${10 * height}" ${size}><rect ${size}/></svg>`,
    )
    await writeFile(
      path.join(report, `${height}.md`),
      `# Kapitel ${height}\n\n:::facts[Fakta]\n- a\n:::\n\nText bredvid rutan som är lång nog att räcka ett par rader i den smala spalten bredvid faktarutan, och lite till.\n\n![Ruta](${height}.svg){width=60mm}\n\nEtt stycke.\n\nSlutord.\n`,
    )
  }
  await delrapport(['build', '--format', 'pdf'], workspace)
  const { pages } = await readPdf(path.join(workspace, 'out', 'r', 'delrapport-r.pdf'))
  await rm(workspace, { recursive: true })
  // Some end on their first page, some on a second one.
  expect(pages.length).toBeGreaterThan(1 + heights.length)
  expect(pages.slice(1).filter((page) => !/Slutord|Ett stycke|Fakta/.test(page))).toEqual([])
})

test('whoever signs does so below what is signed: lines to sign on take what stands above them along', async () => {
  const workspace = await temporaryFolder()
  const report = path.join(workspace, 'reports', 'r')
  await mkdir(report, { recursive: true })
  await writeFile(path.join(report, 'report.yaml'), 'title: T\norganisation: O\ntoc: no\n')
  const heights = [155, 165, 175, 185, 195]
  const endings = [
    'Ett stycke som är sist.',
    '- En punkt\n- Som är sist',
    '| A | B |\n|---|--:|\n| C | 1 |\n| Som är sist | 2 |',
  ]
  for (const height of heights) {
    const size = `width="600" height="${10 * height}"`
    await writeFile(
      path.join(report, `${height}.svg`),
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 ${10 * height}" ${size}><rect ${size}/></svg>`,
    )
    for (const [index, ending] of endings.entries())
      await writeFile(
        path.join(report, `${height}-${index}.md`),
        `# Kapitel ${height} ${index}\n\n![Ruta](${height}.svg){width=60mm}\n\nEtt stycke.\n\n${ending}\n\n:::signatures\n- Eva Ek, ordförande\n:::\n`,
      )
  }
  await delrapport(['build', '--format', 'pdf'], workspace)
  const { pages } = await readPdf(path.join(workspace, 'out', 'r', 'delrapport-r.pdf'))
  await rm(workspace, { recursive: true })
  // Some are signed on their first page, some on a second one.
  expect(pages.length).toBeGreaterThan(4 + heights.length * endings.length)
  expect(pages.length).toBeLessThan(1 + 2 * heights.length * endings.length)
  expect(pages.filter((page) => page.includes('Eva Ek') && !/som är sist/i.test(page))).toEqual([])
})

/** The pages of a report of these chapters, each of which begins one. */
async function pagesOf(chapters: readonly string[]): Promise<readonly string[]> {
  const workspace = await temporaryFolder()
  const report = path.join(workspace, 'reports', 'r')
  await mkdir(report, { recursive: true })
  await writeFile(path.join(report, 'report.yaml'), 'title: T\norganisation: O\ntoc: no\n')
  for (const [index, text] of chapters.entries())
    await writeFile(path.join(report, `${10 + index}.md`), `# Kapitel ${index}\n\n${text}\n`)
  await delrapport(['build', '--format', 'pdf'], workspace)
  const { pages } = await readPdf(path.join(workspace, 'out', 'r', 'delrapport-r.pdf'))
  await rm(workspace, { recursive: true })
  return pages
}

test('the note and the source of a table stand below rows of it', async () => {
  const ends = 'note="En anmärkning." source="Redovisningen"'
  const chapters = [
    ...[31, 32, 33, 34, 35, 36, 37].map(
      (count) => `:::table[Stående]{${ends}}\n| Namn | Antal |\n|---|--:|\n${rows(count)}:::`,
    ),
    ...[16, 17, 18, 19, 20, 21, 22].map(
      (count) => `:::table[Liggande]{page=liggande ${ends}}\n| Namn | Antal |\n|---|--:|\n${rows(count)}:::`,
    ),
    ...[17, 18, 19, 20, 21].map(
      (count) =>
        `${'Ett stycke.\n\n'.repeat(count)}:::table[Kort]{${ends}}\n| Namn | Antal |\n|---|--:|\n${rows(3)}:::`,
    ),
  ]
  const noted = (await pagesOf(chapters)).filter((page) => /anmärkning|Redovisningen/.test(page))
  expect(noted).toHaveLength(chapters.length)
  expect(noted.filter((page) => (page.match(/Rad \d/g) ?? []).length < 2)).toEqual([])
})

test('notes begin below the text, and take its end along where they do not', async () => {
  const chapters = [12, 14, 16, 18, 19, 20, 21, 22, 23, 24, 25, 26].map(
    (count) =>
      `${'Ett stycke.\n\n'.repeat(count)}Slutord.[^a] [^b] [^c]\n\n[^a]: ${'Anmärkt med flera ord. '.repeat(30)}\n\n[^b]: Anmärkt.\n\n[^c]: Anmärkt.`,
  )
  const pages = await pagesOf(chapters)
  const begun = pages.filter((page) => page.includes('Noter'))
  expect(begun).toHaveLength(chapters.length)
  expect(begun.filter((page) => !/Noter\s+1\. Anmärkt/.test(page) || !page.includes('Slutord'))).toEqual([])
})
