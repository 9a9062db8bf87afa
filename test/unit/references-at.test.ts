/** From a word to what it names, to all that use it, and to another name for it. */

import { describe, expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import type { Asked } from '../../src/language-help/asked.ts'
import { definitionsAt } from '../../src/language-help/definition.ts'
import { referencesAt } from '../../src/language-help/references.ts'
import { isRefused, renamableAt, renamed } from '../../src/language-help/rename.ts'
import { isUnread } from '../../src/host/workspace.ts'
import type { Span } from '../../src/model/span.ts'
import { askedAt, cursor, economy, manifest } from './asked-at.ts'
import { memoryWorkspace } from './memory-workspace.ts'

/** `file: text`, or the file alone where its beginning is meant. */
async function shown({ workspace }: Asked, spans: readonly Span[]): Promise<string[]> {
  return Promise.all(
    spans.map(async ({ file, start, end }) => {
      const source = await workspace.readText(file)
      const name = file.replace('reports/r/', '')
      if (isUnread(source)) throw new Error(`${file} is not there`)
      return end === 0 ? name : `${name}: ${source.text.slice(start, end).trim()}`
    }),
  )
}

const definedAt = async (asked: Asked): Promise<string[]> => shown(asked, await definitionsAt(asked))

const inChapter = (text: string, others: Readonly<Record<string, string>> = {}) =>
  askedAt({ '02-text.md': `# Text\n\n${text}\n`, ...others })

const chart = (text: string) => inChapter(`::chart{${text}}`)

describe('definition', () => {
  test('a value leads to its cell, wherever in it the cursor stands', async () => {
    for (const value of [
      `{{res${cursor}ultat.summa.utfall}}`,
      `{{resultat.summa.utf${cursor}all}}`,
      `{{abs resultat.[Summa].utfall${cursor}}}`,
    ])
      expect(await definedAt(await inChapter(value))).toEqual(['01-ekonomi.md: 2 468'])
  })

  test('the report’s own data lead to its settings', async () => {
    expect(await definedAt(await inChapter(`{{report.cut${cursor}off}}`))).toEqual([
      'report.yaml: cutoff: 2021-08-31',
    ])
    const files = { 'report.yaml': `${manifest}variables: { kommun: Laxå }\n` }
    expect(await definedAt(await inChapter(`{{vars.kommun${cursor}}}`, files))).toEqual([
      'report.yaml: kommun: Laxå',
    ])
  })

  test('a reference leads to what bears the id', async () => {
    expect(await definedAt(await inChapter(`Se :ref[resul${cursor}tat]`))).toEqual([
      '01-ekonomi.md: resultat',
    ])
    expect(await definedAt(await inChapter(`## Mål\n\n[dit](#m${cursor}al)`))).toEqual(['02-text.md: ## Mål'])
    expect(await definedAt(await inChapter(`:ref[borta${cursor}]`))).toEqual([])
  })

  test('names in a chart lead to table, column and row', async () => {
    expect(await definedAt(await chart(`table=result${cursor}at`))).toEqual(['01-ekonomi.md: resultat'])
    expect(await definedAt(await chart(`table=resultat values="budget utf${cursor}all"`))).toEqual([
      '01-ekonomi.md: Utfall',
    ])
    expect(await definedAt(await chart(`table=resultat rows="ovrigt-${cursor}tjanstekop"`))).toEqual([
      '01-ekonomi.md: Övrigt tjänsteköp',
    ])
  })

  test('files that tables and images are read from', async () => {
    const files = {
      'data/drift.csv': 'Post;Budget\nLön;1\n',
      'images/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    }
    expect(await definedAt(await inChapter(`::table[D]{src="data/dr${cursor}ift.csv"}`, files))).toEqual([
      'data/drift.csv',
    ])
    expect(await definedAt(await inChapter(`![Karta](ima${cursor}ges/a.svg)`, files))).toEqual([
      'images/a.svg',
    ])
    expect(await definedAt(await inChapter(`::table[D]{src=data/bo${cursor}rta.csv}`, files))).toEqual([])
  })

  test('a computed cell leads to the cells that it is made of', async () => {
    const blank = economy.replace(' 3 690', `${cursor}      `)
    expect(await definedAt(await askedAt({ '01-ekonomi.md': blank }))).toEqual([
      '01-ekonomi.md: -520',
      '01-ekonomi.md: 4 200',
      '01-ekonomi.md: 10',
    ])
  })

  test('the report before leads to its settings, a variant to its own', async () => {
    const files = { 'reports/2020-08/report.yaml': manifest }
    const asked = await askedAt({ ...files, 'report.yaml': `${manifest}previous: 2020-${cursor}08\n` })
    expect((await definitionsAt(asked)).map(({ file }) => file)).toEqual(['reports/2020-08/report.yaml'])
    const variants = `${manifest}variants:\n  laxa: { title: Till Laxå }\n`
    const only = await askedAt(
      { 'report.yaml': variants, '02-text.md': `# Text\n\n:::only{for="la${cursor}xa"}\nTill er.\n:::\n` },
      { variants: ['laxa'] },
    )
    expect(await definedAt(only)).toEqual(['report.yaml: laxa: { title: Till Laxå }'])
  })

  test('what stands for one recipient alone leads on too', async () => {
    const files = {
      'report.yaml': `${manifest}variants: { laxa: {}, lekeberg: {} }\n`,
      '02-text.md': `# Text\n\n:::only{for=laxa}\n{{resultat.summa.utf${cursor}all}}\n:::\n`,
    }
    const asked = await askedAt(files, { variants: ['lekeberg', 'laxa'] })
    expect(await definedAt(asked)).toEqual(['01-ekonomi.md: 2 468'])
  })

  test('a kind of the workspace, and the columns in its formulas', async () => {
    const kind =
      'kind: elever\ntitle: Elever\ncolumns:\n  - { id: school, heading: Skola, role: key }\n  - { id: girls, heading: Flickor, type: integer }\n  - { id: all, heading: Alla, type: integer, formula: girls + 1 }\n'
    const table = ':::table{kind=ele‸ver}\n\n| Skola | Flickor | Alla |\n|---|---|---|\n| A | 1 | 2 |\n\n:::'
    expect(await definedAt(await inChapter(table, { 'kinds/elever.yaml': kind }))).toEqual([
      'kinds/elever.yaml',
    ])
    const formula = await askedAt({ 'kinds/elever.yaml': kind.replace('girls +', `gir${cursor}ls +`) })
    const [column] = await definitionsAt(formula)
    expect(formula.text.slice(column!.start - 4, column!.end + 9)).toBe('id: girls, heading')
  })

  test('nothing where no word names anything', async () => {
    expect(await definedAt(await inChapter(`En ${cursor}mening.`))).toEqual([])
    expect(await definedAt(await inChapter(`\`{{resultat.summa${cursor}.utfall}}\``))).toEqual([])
  })
})

const used = async (asked: Asked): Promise<string[]> => shown(asked, referencesAt(asked)!.used)

describe('references', () => {
  const uses = {
    '02-text.md': `# Text {#text}\n\nSe :ref[resultat], {{abs resultat.summa.utfall}} och [den](#resultat).\n\n::chart[Diagram]{table=resultat values=utfall}\n`,
    '03-mer.md':
      '# Mer {{resultat.summa.utfall}}\n\n:::table[T]{#t kind=plain}\n\n| A | B |\n|---|---|\n| {{resultat.intakter.utfall}} | x |\n\n:::\n',
  }
  test('of a table: values, references, links and charts of all chapters', async () => {
    const asked = await askedAt({
      ...uses,
      '01-ekonomi.md': economy.replace('#resultat', `#res${cursor}ultat`),
    })
    expect(await used(asked)).toEqual([
      ...Array.from({ length: 4 }, () => '02-text.md: resultat'),
      ...Array.from({ length: 2 }, () => '03-mer.md: resultat'),
    ])
    expect(await shown(asked, referencesAt(asked)!.declared)).toEqual(['01-ekonomi.md: resultat'])
  })

  test('of a cell and of a column', async () => {
    const cell = await askedAt({ ...uses, '01-ekonomi.md': economy.replace('2 468', `2 4${cursor}68`) })
    expect(await used(cell)).toEqual([
      '02-text.md: {{abs resultat.summa.utfall}}',
      '03-mer.md: {{resultat.summa.utfall}}',
    ])
    const column = await askedAt({ ...uses, '01-ekonomi.md': economy.replace('Utfall', `Utf${cursor}all`) })
    expect(await used(column)).toEqual([
      '02-text.md: {{abs resultat.summa.utfall}}',
      '02-text.md: utfall',
      '03-mer.md: {{resultat.summa.utfall}}',
      '03-mer.md: {{resultat.intakter.utfall}}',
    ])
  })

  test('of the report’s own words', async () => {
    const words = `${manifest}variables: { kom${cursor}mun: Laxå }\n`
    const asked = await askedAt({ 'report.yaml': words, '02-text.md': '# Text\n\nI {{vars.kommun}}.\n' })
    expect(await used(asked)).toEqual(['02-text.md: {{vars.kommun}}'])
  })

  test('of what is used in variants alone', async () => {
    const variants = `${manifest}variants: { laxa: {}, lekeberg: {} }\n`
    const only = `# Text\n\n:::only{for=laxa}\nSe :ref[resultat].\n:::\n\n:::only{for=lekeberg}\nHär :ref[resultat].\n:::\n`
    const files = {
      'report.yaml': variants,
      '02-text.md': only,
      '01-ekonomi.md': economy.replace('#resultat', `#res${cursor}ultat`),
    }
    const asked = await askedAt(files, { variants: ['laxa', 'lekeberg'] })
    expect(await used(asked)).toEqual(['02-text.md: resultat', '02-text.md: resultat'])
  })
})

/** All files of the report when the edits have been made. */
async function afterRename(
  asked: Asked,
  files: readonly string[],
  name: string,
): Promise<Map<string, string>> {
  const edits = renamed(asked, name)
  if (isRefused(edits)) throw new Error(edits.refused)
  const texts = new Map<string, string>()
  for (const one of files) {
    const file = `reports/r/${one}`
    const source = await asked.workspace.readText(file)
    if (isUnread(source)) throw new Error(`${file} is not there`)
    let { text } = source
    for (const edit of edits
      .filter(({ span }) => span.file === file)
      .toSorted((a, b) => b.span.start - a.span.start))
      text = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end)
    texts.set(file, text)
  }
  return texts
}

describe('rename', () => {
  const files = {
    'report.yaml': `${manifest}variants: { laxa: {}, lekeberg: {} }\n`,
    '01-ekonomi.md': economy,
    '02-text.md': `---\ntitle: Text\nid: "text"\ntables:\n  front:\n    - { A: 1, B: 2 }\n---\n\n## Eget {#eget}\n\nSe :ref[eget], :ref[text], {{resultat.summa.utfall}} och [den](#resultat).\n\n::chart[Resultat]{#figur table=resultat}\n\n:ref[figur] :ref[front]\n\n::table[Front]{#front kind=plain}\n\n:::only{for=laxa}\nSe :ref[resultat] och {{ abs resultat.summa.utfall }}.\n:::\n\n\`{{resultat.summa.utfall}}\`\n`,
    '03-fil.md': '# Fil\n\n::table[Fil]{id=fil src=data/fil.csv kind=plain}\n\nSe :ref[fil].\n',
    'data/fil.csv': 'A;B\n{{resultat.summa.utfall}};2\n',
  }
  const variants = { variants: ['laxa', 'lekeberg'] }
  const names = Object.keys(files)

  test.each([
    ['01-ekonomi.md', '#resultat', 7],
    ['02-text.md', '#eget', 2],
    ['02-text.md', ':ref[text', 2],
    ['02-text.md', 'table=resul', 7],
    ['02-text.md', ':ref[figur', 2],
    ['02-text.md', ':ref[front', 3],
    ['03-fil.md', 'id=fil', 2],
  ])(
    'in %s at %s: all uses follow, of all variants, and the report checks as before',
    async (file, place, count) => {
      const marked = files[file as keyof typeof files].replace(place, place + cursor)
      const asked = await askedAt({ ...files, [file]: marked }, variants)
      const after = await afterRename(asked, names, 'ett-nytt-namn')
      expect([...after.values()].join('').match(/ett-nytt-namn/g)).toHaveLength(count)
      const before = new Map(Object.entries(files).map(([name, text]) => [`reports/r/${name}`, text]))
      for (const variant of variants.variants) {
        const codes = async (texts: ReadonlyMap<string, string>) =>
          (await checkReport(memoryWorkspace(texts), 'r', variant)).diagnostics.map(
            ({ code, severity }) => `${code} ${severity}`,
          )
        expect(await codes(after)).toEqual(await codes(before))
      }
    },
  )

  test('what has no id of its own says how it gets one', async () => {
    const asked = await inChapter(`## Mål\n\nSe :ref[m${cursor}al]`)
    expect(renamableAt(asked)).toEqual({
      refused:
        'Id ”mal” är gjort av rubrikens ord. Ge rubriken ett eget id, {#mal} sist på raden, så går det att byta.',
    })
    expect(renamableAt(await inChapter(`En ${cursor}mening`))).toHaveProperty('refused')
    expect(renamableAt(await inChapter(`:ref[borta${cursor}]`))).toEqual({
      refused: 'Inget i rapporten har id ”borta”.',
    })
  })

  test('a new name must be one, and free', async () => {
    const asked = await inChapter(`## Mål\n\nSe :ref[resultat${cursor}]`)
    expect(renamableAt(asked)).toMatchObject({ id: 'resultat' })
    expect(renamed(asked, 'Årets tal')).toMatchObject({ refused: expect.stringContaining('arets-tal') })
    for (const taken of ['mal', 'ekonomi', 'contents'])
      expect(renamed(asked, taken)).toEqual({ refused: `Id ”${taken}” är upptaget. Välj ett annat.` })
    expect(renamed(asked, 'resultat')).toEqual([])
  })

  test('no reference is led astray by a heading whose id follows', async () => {
    const asked = await inChapter(`## Resultat\n\n:ref[resultat${cursor}] :ref[resultat-2]`)
    expect(renamed(asked, 'annat')).toMatchObject({ refused: expect.stringContaining('resultat-2') })
  })
})
