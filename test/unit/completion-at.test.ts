/** What is offered where the cursor stands, finished text or not; and that what is offered checks. */

import { describe, expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import type { Asked } from '../../src/language-help/asked.ts'
import { proposalsAt } from '../../src/language-help/completion/complete.ts'
import type { Proposal } from '../../src/language-help/completion/proposal.ts'
import { askedAt, cursor, economy, manifest } from './asked-at.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const offered = async (asked: Asked): Promise<string[]> =>
  (await proposalsAt(asked)).map(({ label }) => label)

/** In a chapter of its own. */
const inChapter = (text: string, others: Readonly<Record<string, string>> = {}) =>
  askedAt({ '02-text.md': `# Text\n\n${text}\n`, ...others })

/** The line of the file as it is when the proposal of that name is taken. */
async function taken(asked: Asked, label: string): Promise<string> {
  const found = (await proposalsAt(asked)).find((one) => one.label === label)
  expect(found, label).toBeDefined()
  const after = withProposal(asked, found!)
  const start = after.lastIndexOf('\n', found!.span.start - 1) + 1
  return after.slice(start, after.indexOf('\n', found!.span.start + found!.text.length))
}

const withProposal = ({ text }: Asked, { span, text: put }: Proposal): string =>
  text.slice(0, span.start) + put + text.slice(span.end)

describe('values', () => {
  test('tables first, then what the report says of itself and what may stand before a value', async () => {
    const asked = await inChapter(`Vi har {{${cursor}`)
    expect(await offered(asked)).toEqual(['resultat', 'report', 'abs', 'number', 'signed', 'in "mnkr"'])
    expect((await proposalsAt(asked))[0]).toMatchObject({ detail: 'Ekonomiskt resultat', text: 'resultat' })
  })

  test('rows after the first point, in brackets where their names hold points', async () => {
    const asked = await inChapter(`Vi har {{resultat.${cursor}}} kvar.`)
    expect(await offered(asked)).toEqual(['intakter', 'ovrigt-tjanstekop', 'kop-m-m', 'summa'])
    const [, second] = await proposalsAt(asked)
    expect(second).toMatchObject({
      detail: 'Övrigt tjänsteköp',
      words: 'ovrigt-tjanstekop Övrigt tjänsteköp',
    })
    expect(await taken(await inChapter(`{{resultat.övr${cursor}`), 'ovrigt-tjanstekop')).toBe(
      '{{resultat.ovrigt-tjanstekop',
    )
  })

  test('labels in brackets where one has been begun', async () => {
    const asked = await inChapter(`{{resultat.[Kö${cursor}].utfall}}`)
    expect(await offered(asked)).toContain('[Köp m.m.]')
    expect(await taken(asked, '[Köp m.m.]')).toBe('{{resultat.[Köp m.m.].utfall}}')
  })

  test('columns after the second, with what they print, and the braces closed', async () => {
    const asked = await inChapter(`Vi har {{abs resultat.övrigt tjänsteköp.${cursor} kvar.`)
    const proposals = await proposalsAt(asked)
    expect(proposals.map(({ label, detail }) => `${label} ${detail}`.replaceAll('\u00a0', ' '))).toEqual([
      'budget Budget: 4 200 tkr',
      'utfall Utfall: 2 790 tkr',
      'prognos Prognos: 4 200 tkr',
      'avvikelse Avvikelse: 0 tkr',
    ])
    expect(await taken(asked, 'utfall')).toBe('Vi har {{abs resultat.övrigt tjänsteköp.utfall}} kvar.')
    const closed = await inChapter(`{{resultat.[Köp m.m.].ut${cursor}skott}} kvar`)
    expect(await taken(closed, 'utfall')).toBe('{{resultat.[Köp m.m.].utfall}} kvar')
  })

  test('a row that two share is offered by neither name', async () => {
    const twice = economy.replace('Köp m.m.', 'Intäkter')
    const asked = await inChapter(`{{resultat.${cursor}`, { '01-ekonomi.md': twice })
    expect(await offered(asked)).toEqual(['ovrigt-tjanstekop', 'summa'])
  })

  test('cells that say nothing are not offered', async () => {
    const blank = economy.replace('2 790', '     ').replace('2 468', '     ')
    const asked = await inChapter(`{{resultat.ovrigt-tjanstekop.${cursor}`, { '01-ekonomi.md': blank })
    expect(await offered(asked)).toEqual(['budget', 'prognos', 'avvikelse', 'post'])
  })

  test('units, what the report says and what it lacks', async () => {
    expect(await offered(await inChapter(`{{in "m${cursor}" resultat.summa.utfall}}`))).toEqual([
      'kr',
      'tkr',
      'mnkr',
      'mdkr',
    ])
    expect(await offered(await inChapter(`{{report.${cursor}`))).toContain('cutoff')
    expect(await offered(await inChapter(`{{borta.${cursor}`))).toEqual([])
  })

  test('nothing in code, in comments and behind a backslash', async () => {
    for (const text of [
      `\`{{${cursor}\``,
      `\`\`\`\n{{${cursor}\n\`\`\``,
      `<!-- {{${cursor} -->`,
      `\\{{${cursor}`,
      `{{a}} och ${cursor}`,
    ])
      expect(await offered(await inChapter(text))).toEqual([])
  })

  test('in a cell of another table, and not the values of its own', async () => {
    const table = `:::table[Egen]{#egen kind=plain}\n\n| A | B |\n|---|---|\n| ett | {{${cursor} |\n\n:::`
    expect(await offered(await inChapter(table))).toEqual([
      'resultat',
      'report',
      'abs',
      'number',
      'signed',
      'in "mnkr"',
    ])
  })
})

test('references: tables and figures before headings, with what they print', async () => {
  const asked = await inChapter(`## Mål\n\nSe :ref[${cursor}`)
  const proposals = await proposalsAt(asked)
  expect(proposals.map(({ label, detail }) => `${label}: ${detail}`.replaceAll('\u00a0', ' '))).toEqual([
    'resultat: tabell 1: Ekonomiskt resultat',
    'mal: avsnitt 2.1: Mål',
    'ekonomi: kapitel 1: Ekonomi',
    'text: kapitel 2: Text',
  ])
  expect(await taken(asked, 'mal')).toBe('Se :ref[mal]')
  expect(await taken(await inChapter(`Se :ref[re${cursor}x] och`), 'resultat')).toBe('Se :ref[resultat] och')
  expect(await offered(await inChapter(`## Mål\n\n## Mål\n\n[dit](#${cursor}`))).not.toContain('mal')
})

describe('blocks', () => {
  const files = { 'data/drift.csv': 'Post;Budget\nLön;1\n' }

  test('those with three colons, complete with their end', async () => {
    const asked = await inChapter(`:::${cursor}`, files)
    expect(await offered(asked)).toEqual([
      ':::table',
      ':::summary',
      ':::keyfigures',
      ':::note',
      ':::important',
      ':::decision',
      ':::facts',
      ':::quote',
      ':::signatures',
      ':::landscape',
      ':::columns',
      ':::language',
    ])
    const note = (await proposalsAt(asked)).find(({ label }) => label === ':::note')!
    expect(note).toMatchObject({ text: ':::note\n\nText.\n\n:::', cursor: ':::note'.length })
    expect(await taken(await inChapter(`:::no${cursor}[Titel]`), ':::note')).toBe(':::note[Titel]')
  })

  test('with two colons, those that are a line first, with what they cannot be without', async () => {
    const asked = await inChapter(`::${cursor}`, files)
    expect((await offered(asked)).slice(0, 5)).toEqual([
      '::table',
      '::chart',
      '::summary',
      '::signatures',
      '::pagebreak',
    ])
    expect(await taken(asked, '::table')).toBe('::table{src=data/drift.csv}')
    expect(await taken(asked, '::chart')).toBe('::chart{table=resultat}')
  })

  test('forecasts of earlier reports where there are such, of a table that has forecasts', async () => {
    expect(await offered(await inChapter(`::${cursor}`, files))).not.toContain('::forecasts')
    const later = { ...files, 'report.yaml': `${manifest}previous: 2020-12\n` }
    expect(await taken(await inChapter(`::${cursor}`, later), '::forecasts')).toBe(
      '::forecasts{table=resultat}',
    )
  })

  test('nothing where a colon is only a colon', async () => {
    expect(await offered(await inChapter(`Så här: ${cursor}`))).toEqual([])
    expect(await offered(await inChapter(`Klockan 10:${cursor}`))).toEqual([])
  })

  test('within another block only with fewer colons than that has', async () => {
    expect(await offered(await inChapter(`:::note\n::${cursor}\n:::`))).not.toContain(':::decision')
    expect(await offered(await inChapter(`::::landscape\n\n:::${cursor}\n\n::::`))).toContain(':::decision')
  })
})

describe('attributes', () => {
  test('those that the block takes and does not have', async () => {
    const asked = await inChapter(`:::table[Tal]{#tal kind=plain ${cursor}`)
    expect(await offered(asked)).toEqual([
      'unit',
      'from',
      'decimals',
      'signs',
      'headings',
      'relations',
      'page',
      'sparkline',
      'note',
      'source',
      'lang',
    ])
    expect(await taken(asked, 'unit')).toBe(':::table[Tal]{#tal kind=plain unit=')
    expect((await offered(await inChapter(`::table{${cursor}}`)))[0]).toBe('src')
    expect(await taken(await inChapter(`:::table{ki${cursor}=result}`), 'kind')).toBe(':::table{kind=result}')
  })

  test('kinds, that of the table below first', async () => {
    const table = economy.replace('kind=result', `kind=${cursor}`)
    const asked = await askedAt({ '01-ekonomi.md': table })
    expect((await offered(asked))[0]).toBe('result')
    expect((await proposalsAt(asked))[0]).toMatchObject({ detail: 'Ekonomiskt resultat' })
  })

  test('kinds of the workspace', async () => {
    const kind = `kind: parker\ntitle: { sv: Parker, en: Parks }\ncolumns:\n  - { id: park, heading: { sv: Park, en: Park } }\n`
    const asked = await inChapter(`:::table{kind=par${cursor}`, { 'kinds/parker.yaml': kind })
    expect(await offered(asked)).toContain('parker')
  })

  test('words for choices, in the reader’s language', async () => {
    expect(await offered(await inChapter(`:::table{signs=${cursor}`))).toEqual([
      'kostnader-positiva',
      'intäkter-positiva',
      'utan-tecken',
      'beviljad-ram',
    ])
    const english = await askedAt({ '02-text.md': `# Text\n\n:::table{signs=${cursor}` }, { language: 'en' })
    expect(await offered(english)).toContain('cost-positive')
    expect(await offered(await inChapter(`:::table{unit=t${cursor}`))).toEqual(['kr', 'tkr', 'mnkr'])
  })

  test('tables, and the rows and columns of the one that is named', async () => {
    expect(await offered(await inChapter(`::chart{table=${cursor}}`))).toEqual(['resultat'])
    expect(await offered(await inChapter(`::chart{table=resultat type=${cursor}`))).toContain('staplar')
    expect(await offered(await inChapter(`::chart{table=resultat values="budget ${cursor}"}`))).toEqual([
      'utfall',
      'prognos',
      'avvikelse',
    ])
    const asked = await inChapter(`::chart{table=resultat rows="intakter ov${cursor}`)
    expect(await taken(asked, 'ovrigt-tjanstekop')).toBe(
      '::chart{table=resultat rows="intakter ovrigt-tjanstekop',
    )
  })

  test('files of the report’s folder that a table can be read from', async () => {
    const files = { 'data/drift 2021.csv': 'a;b\n1;2\n', 'data/not.docx': '', 'images/a.png': '' }
    const asked = await inChapter(`::table[Drift]{src=${cursor}}`, files)
    expect(await offered(asked)).toEqual(['data/drift 2021.csv'])
    expect(await taken(asked, 'data/drift 2021.csv')).toBe('::table[Drift]{src="data/drift 2021.csv"}')
  })

  test('nothing behind the braces, and no id', async () => {
    expect(await offered(await inChapter(`:::table{kind=result} ${cursor}`))).toEqual([])
    expect(await offered(await inChapter(`:::table{#${cursor}`))).toEqual([])
  })
})

test('images of the report’s folder', async () => {
  const files = { 'images/karta 1.png': '', 'images/logga.svg': '', 'data/a.csv': '' }
  const asked = await inChapter(`![Karta](${cursor}`, files)
  expect(await offered(asked)).toEqual(['images/karta 1.png', 'images/logga.svg'])
  expect(await taken(asked, 'images/karta 1.png')).toBe('![Karta](<images/karta 1.png>)')
  expect(await taken(await inChapter(`![Karta](im${cursor}) här`, files), 'images/logga.svg')).toBe(
    '![Karta](images/logga.svg) här',
  )
})

const goals = (cell: string, end = '\n\n:::') =>
  `:::table[Mål]{#mal kind=goals}\n\n| Nämndmål | Indikator | Nuvärde | Prognos | Målvärde | Måluppfyllelse |\n|---|---|---|---|---|---|\n| Rent | Läckage | 14 % | 14 % | högst 15 % | ${cell} |${end}`

describe('cells of choices', () => {
  test('their words, also while the cell is written and its block is open', async () => {
    const words = await offered(await inChapter(goals(cursor)))
    expect(words).toContain('Delvis uppfyllt')
    expect(await offered(await inChapter(goals(`Del${cursor}`, '')))).toEqual(words)
    expect(await taken(await inChapter(goals(`del${cursor}`)), 'Delvis uppfyllt')).toMatch(
      /\| Delvis uppfyllt \|$/,
    )
  })

  test('nothing in other columns, in headings and in the reason behind', async () => {
    expect(await offered(await inChapter(goals('').replace('14 % |', `14 ${cursor} |`)))).toEqual([])
    expect(await offered(await inChapter(goals('').replace('Prognos |', `Prognos${cursor} |`)))).toEqual([])
    expect(await offered(await inChapter(goals(`Delvis uppfyllt – ett prov ${cursor}`)))).toEqual([])
  })
})

const inManifest = (text: string) => askedAt({ 'report.yaml': text })

describe('settings', () => {
  test('keys that are not there, with what they are for', async () => {
    const asked = await inManifest(`${manifest}${cursor}`)
    const keys = await offered(asked)
    expect(keys).toContain('lang')
    expect(keys).not.toContain('title')
    expect((await proposalsAt(asked)).find(({ label }) => label === 'unit')).toMatchObject({
      text: 'unit: ',
      words: 'unit enhet belopp',
      detail: 'Enheten i tabeller med belopp: tkr om inget annat sägs.',
    })
  })

  test('keys within others, by indentation and in braces', async () => {
    expect(await offered(await inManifest(`${manifest}theme:\n  name: default\n  ${cursor}`))).toEqual([
      'accent',
      'logo',
      'colors',
      'cover',
      'head',
      'foot',
      'fonts',
    ])
    expect(await offered(await inManifest(`${manifest}decision: { by: Nämnden, ${cursor}`))).toEqual([
      'date',
      'paragraph',
    ])
    expect(
      await offered(await inManifest(`${manifest}variants:\n  laxa:\n    theme: { fonts: { ${cursor}`)),
    ).toEqual(['text', 'headings'])
  })

  test('values, in words of the reader’s language first', async () => {
    expect((await offered(await inManifest(`${manifest}status: ${cursor}`))).slice(0, 2)).toEqual([
      'utkast',
      'draft',
    ])
    expect(await offered(await inManifest(`${manifest}listOf:\n  - ${cursor}`))).toContain('figurer')
    expect(await offered(await inManifest(`${manifest}listOf: [tabeller, ${cursor}`))).toContain('figurer')
    expect(await offered(await inManifest(`${manifest}checks:\n  text/todo: ${cursor}`))).toContain('varning')
    expect(await offered(await inManifest(`${manifest}checks:\n  ${cursor}`))).toContain('text/todo')
    expect(await taken(await inManifest(`${manifest}status:${cursor}\n`), 'utkast')).toBe('status: utkast')
  })

  test('profiles, and the names that the chosen one has for sections', async () => {
    const own = 'title: Mall\noutline:\n  - { role: handelser, heading: Händelser }\n'
    const askedWith = (files: Readonly<Record<string, string>>) =>
      askedAt({ 'profiles/namnd.yaml': own, ...files })
    const chosen = `${manifest}profile: namnd\n`
    expect(await offered(await askedWith({ 'report.yaml': `${manifest}profile: ${cursor}\n` }))).toEqual([
      'namnd',
      'rkr-r17',
    ])
    const heading = await askedWith({
      'report.yaml': chosen,
      '02-text.md': `# Text {role=h${cursor}\n\nHej.\n`,
    })
    expect(await taken(heading, 'handelser')).toBe('# Text {role=handelser}')
    const front = `---\nrole: ${cursor}\n---\n\n# Text\n\nHej.\n`
    expect(await offered(await askedWith({ 'report.yaml': chosen, '02-text.md': front }))).toEqual([
      'handelser',
    ])
  })

  test('names of what there is: reports, themes, logos', async () => {
    const files = {
      'reports/2020-08/report.yaml': manifest,
      'images/logga.svg': '',
      'templates/themes/vart/a.css': '',
    }
    const at = (text: string) => askedAt({ ...files, 'report.yaml': `${manifest}${text}` })
    expect(await offered(await at(`previous: ${cursor}`))).toEqual(['2020-08'])
    expect(await offered(await at(`include: [${cursor}]`))).toEqual(['2020-08'])
    expect(await offered(await at(`theme: { name: ${cursor} }`))).toEqual([
      'vart',
      'default',
      'horizon',
      'meridian',
    ])
    expect(await offered(await at(`theme:\n  logo: ${cursor}`))).toEqual(['images/logga.svg'])
  })

  test('chapters of the reports that are included, as they are taken', async () => {
    const files = {
      'reports/it/report.yaml': manifest,
      'reports/it/01.md': '# Ekonomi\n\n:::table{#ekonomi}\n\n| A | B |\n| - | - |\n| a | b |\n\n:::\n',
      'report.yaml': `${manifest}include: [it]\n`,
    }
    const [line, item] = [`[${cursor}]`, `\n  - ${cursor}`].map((chapters) =>
      askedAt({ ...files, '02-text.md': `---\nchapters: ${chapters}\n---\n\n# Text\n` }),
    )
    expect(await offered(await line!)).toEqual(['it/ekonomi'])
    expect(await offered(await item!)).toContain('it/ekonomi')
  })

  test('at the top of a chapter, also before it is closed', async () => {
    expect(await offered(await askedAt({ '02-text.md': `---\ntitle: Text\n${cursor}\n---\n` }))).toEqual([
      'id',
      'role',
      'numbered',
      'appendix',
      'toc',
      'pageBreak',
      'image',
      'alt',
      'color',
      'file',
      'lang',
      'only',
      'chapters',
      'tables',
    ])
    expect(await offered(await askedAt({ '02-text.md': `---\nnumbered: ${cursor}` }))).toContain('nej')
  })

  test('the workspace’s configuration and kinds', async () => {
    expect(await offered(await askedAt({ 'delrapport.config.yaml': cursor }))).toContain('organisation')
    const columns = `kind: parker\ncolumns:\n  - id: park\n    role: key\n  - id: trees\n    ${cursor}`
    expect(await offered(await askedAt({ 'kinds/parker.yaml': columns }))).toContain('role')
    expect(await offered(await askedAt({ 'kinds/parker.yaml': columns }))).not.toContain('id')
    expect(await offered(await askedAt({ 'kinds/parker.yaml': `kind: parker\n${cursor}` }))).toContain(
      'columns',
    )
  })

  test('columns in the formulas of a kind', async () => {
    const kind = `kind: elever\ncolumns:\n  - { id: girls }\n  - { id: boys }\n  - { id: all, formula: girls + b${cursor}`
    const asked = await askedAt({ 'kinds/elever.yaml': kind })
    expect(await offered(asked)).toEqual(['girls', 'boys', 'all'])
    expect(withProposal(asked, (await proposalsAt(asked))[1]!)).toMatch(/formula: girls \+ boys$/)
  })

  test('nothing in a comment, nor where a text of the author’s own stands', async () => {
    expect(await offered(await inManifest(`${manifest}# ${cursor}`))).toEqual([])
    expect(await offered(await inManifest(`${manifest}author: ${cursor}`))).toEqual([])
  })
})

test('nothing is offered in prose', async () => {
  for (const text of [
    cursor,
    `Vi har ${cursor}`,
    `## ${cursor}`,
    `- ${cursor}`,
    `> ${cursor}`,
    `[länk](${cursor}`,
  ])
    expect(await offered(await inChapter(text))).toEqual([])
})

/** Problems that are only there once a proposal has been taken. */
async function newProblems(files: Readonly<Record<string, string>>): Promise<string[]> {
  const asked = await askedAt(files)
  const codes = async (text: string): Promise<string[]> => {
    const written = new Map(
      Object.entries({ '01-ekonomi.md': economy, ...files }).map(([name, own]) => [`reports/r/${name}`, own]),
    )
    written.set('reports/r/report.yaml', manifest)
    written.set(asked.file, text)
    const { diagnostics } = await checkReport(memoryWorkspace(written), 'r')
    return diagnostics.map(({ code }) => code)
  }
  const found: string[] = []
  const without = await codes(
    Object.values(files)
      .find((text) => text.includes(cursor))!
      .replace(/^.*‸.*$/m, ''),
  )
  for (const proposal of await proposalsAt(asked)) {
    if (proposal.goesOn) continue
    const codesWith = await codes(withProposal(asked, proposal))
    for (const code of codesWith) if (!without.includes(code)) found.push(`${proposal.label}: ${code}`)
  }
  return found
}

test('what is taken checks', async () => {
  const places = [
    `{{resultat.summa.${cursor}`,
    `{{report.${cursor}`,
    `Se :ref[${cursor}`,
    `::${cursor}`,
    `:::${cursor}`,
    `::chart[Diagram]{table=resultat type=${cursor}}`,
    `::chart[Diagram]{table=resultat lines=${cursor}}`,
    `::chart[Diagram]{table=resultat values=${cursor}}`,
    `::chart[Diagram]{table=resultat rows=${cursor}}`,
    `::table[Drift]{src=${cursor} kind=plain}`,
  ]
  for (const place of places) {
    const files = {
      'data/drift.csv': 'Post;Budget\nLön;1\n',
      '02-text.md': `# Text\n\nEn mening.\n\n${place}\n\nEn till.\n`,
    }
    expect(await newProblems(files), place).toEqual([])
  }
})
