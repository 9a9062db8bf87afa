/** What is told of the word that the cursor stands at. */

import { expect, test } from 'vitest'
import { helpAt } from '../../src/language-help/hover/hover.ts'
import type { Asked } from '../../src/language-help/asked.ts'
import { askedAt, cursor, economy, manifest } from './asked-at.ts'

const told = (asked: Asked): string | null => helpAt(asked)?.markdown.replaceAll('\u00a0', ' ') ?? null

const inChapter = (text: string, others: Readonly<Record<string, string>> = {}) =>
  askedAt({ '02-text.md': `# Text\n\n${text}\n`, ...others })

const inEconomy = (word: string, marked: string) =>
  askedAt({ '01-ekonomi.md': economy.replace(word, marked) })

test('a value: what it prints and the cell that it comes from', async () => {
  const help = told(await inChapter(`Vi har {{abs resultat.summa.ut${cursor}fall}}.`))
  expect(help).toMatch(/^\*\*2 468 tkr\*\* – Tabell 1 Ekonomiskt resultat, Summa, Utfall/)
  expect(help).toContain('Summa, Utfall: **2 468** (reports/r/01-ekonomi.md:10:')
  expect(told(await inChapter(`{{report.cut${cursor}off}}`))).toMatch(
    /^\*\*31 augusti 2021\*\*\n\nHämtat ur rapportens inställningar/,
  )
})

test('a computed cell: its arithmetic, and its parts', async () => {
  const help = told(await inEconomy('|        20 |\n| Övrigt', `|     ${cursor}      |\n| Övrigt`))
  expect(help).toContain('Avvikelse = Budget − Prognos = −500 − (−520) = 20')
  expect(help).toMatch(
    /- Intäkter, Budget: \*\*−500\*\* \(reports\/r\/01-ekonomi\.md:7:\d+\)\n- Intäkter, Prognos/,
  )
})

test('a heading: what its column holds and the rule of its figures', async () => {
  expect(told(await inEconomy('Avvikelse', `Avvi${cursor}kelse`))).toBe(
    '**Avvikelse** – belopp, tkr\n\nKontrolleras, och räknas ut där cellen är tom: Avvikelse = Budget − Prognos.',
  )
  expect(told(await inEconomy('Utfall', `Ut${cursor}fall`))).toBe(
    '**Utfall** – belopp, tkr\n\nKolumnen måste finnas. Fylls i på varje rad.',
  )
})

test('a reference: the title and what it prints', async () => {
  expect(told(await inChapter(`Se :ref[resul${cursor}tat]`))).toBe(
    '**Ekonomiskt resultat**\n\nEn hänvisning hit trycks som ”tabell 1”.',
  )
})

test('blocks, attributes and kinds: what they are for', async () => {
  expect(told(await inChapter(`::pagebr${cursor}eak`))).toBe(
    '`::pagebreak` – Det som följer börjar på en ny sida.',
  )
  expect(told(await inEconomy('unit=', `un${cursor}it=`))).toBe(
    '`unit` – Enheten som tabellens belopp är i, om det är en annan än rapportens.',
  )
  expect(told(await inEconomy('kind=result', `kind=res${cursor}ult`))).toMatch(
    /^\*\*Ekonomiskt resultat\*\* – Budget, utfall/,
  )
})

test('keys of report.yaml and of a chapter, also where they stand in others', async () => {
  expect(told(await askedAt({ 'report.yaml': manifest.replace('cutoff', `cut${cursor}off`) }))).toBe(
    '`cutoff` – Dagen som utfallen är till och med.',
  )
  expect(
    told(await askedAt({ 'report.yaml': `${manifest}theme: { acc${cursor}ent: '#112233' }\n` })),
  ).toMatch(/^`accent` – Färgen/)
  expect(told(await askedAt({ '02-text.md': `---\nnumb${cursor}ered: nej\n---\n\n# Text\n` }))).toBe(
    '`numbered` – Om kapitlet har nummer.',
  )
})

test('in the reader’s language', async () => {
  const asked = await askedAt({ '02-text.md': `# Text\n\n::page${cursor}break\n` }, { language: 'en' })
  expect(told(asked)).toBe('`::pagebreak` – What follows begins on a new page.')
})

test('nothing of prose, code and words in cells', async () => {
  expect(told(await inChapter(`En ${cursor}mening.`))).toBeNull()
  expect(told(await inChapter(`\`{{resultat.su${cursor}mma.utfall}}\``))).toBeNull()
  expect(told(await inEconomy('Köp m.m.', `Kö${cursor}p m.m.`))).toBeNull()
})

test('no sign of an author’s becomes markup', async () => {
  const signs = await askedAt({
    '01-ekonomi.md': economy.replace('[Ekonomiskt resultat]', '[Resultat \\[x\\](http://a)]'),
    '02-text.md': `# Text\n\n:ref[resul${cursor}tat]\n`,
  })
  expect(told(signs)).toContain(String.raw`\[x\](http://a)`)
})
