/** Figures in prose: which are found, which cells they are held to come from, and what counts as a contradiction. */

import type { Root } from 'mdast'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { agrees } from '../../src/figures/agree.ts'
import { findFigures, type Figure } from '../../src/figures/find-figures.ts'
import { auditFigures, type Audited } from '../../src/figures/match-figures.ts'
import { reportFigures } from '../../src/figures/report-figures.ts'
import { isUnread, openWorkspace, type Workspace } from '../../src/host/workspace.ts'
import { amountOf, toDecimalString } from '../../src/model/amount.ts'
import type { Language } from '../../src/model/language.ts'
import { ratioOf } from '../../src/model/ratio.ts'
import type { Report } from '../../src/model/report.ts'
import { checkReport } from '../../src/engine/check.ts'
import { parseMarkdown } from '../../src/source/markdown.ts'

function figuresOf(text: string, language: Language = 'sv'): readonly Figure[] {
  const span = { file: 'a.md', start: 0, end: text.length }
  const chapter = { title: [], content: (parseMarkdown(text) as Root).children, span }
  return findFigures({ meta: { language }, chapters: [chapter], tables: [] } as unknown as Report)
}

/** `text = amounts unit approximation`. */
const told = ({ text, amounts, unit, approximation }: Figure): string =>
  `${text} = ${amounts.map(toDecimalString).join('..')} ${unit}${approximation ? ` ${approximation}` : ''}`

const found = (text: string, language?: Language): string[] => figuresOf(text, language).map(told)

describe('finding', () => {
  test.each<[string, ...string[]]>([
    ['Ett överskott om 408 tkr.', '408 tkr = 408 tkr'],
    ['Ett överskott om 2 000 tkr på helåret.', '2 000 tkr = 2000 tkr'],
    ['Överskottet är 2\u00a0000\u00a0tkr', '2\u00a0000\u00a0tkr = 2000 tkr'],
    ['Överskottet är 2000 tkr.', '2000 tkr = 2000 tkr'],
    ['Överskottet är 2.000 tkr.', '2.000 tkr = 2000 tkr'],
    ['Resultatet är −408 tkr.', '−408 tkr = -408 tkr'],
    ['Resultatet är -408 tkr.', '-408 tkr = -408 tkr'],
    ['Resultatet (−408 tkr) är väntat.', '−408 tkr = -408 tkr'],
    ['Resultatet är +408 tkr.', '+408 tkr = 408 tkr'],
    ['Utfallet är 12,4 mnkr.', '12,4 mnkr = 12.4 mnkr'],
    ['Utfallet är 12,4 mkr', '12,4 mkr = 12.4 mnkr'],
    ['Utfallet är 12,40 MSEK', '12,40 MSEK = 12.40 mnkr'],
    ['Hela 1,2 miljarder kronor.', '1,2 miljarder kronor = 1.2 mdkr'],
    ['Hela 1,2 mdkr.', '1,2 mdkr = 1.2 mdkr'],
    ['Kostar 2 miljoner kronor.', '2 miljoner kronor = 2 mnkr'],
    ['Kostar 1 miljon kronor.', '1 miljon kronor = 1 mnkr'],
    ['Kostar 300 tusen kronor.', '300 tusen kronor = 300 tkr'],
    ['Kostar 500 kronor.', '500 kronor = 500 kr'],
    ['Kostar 8 420 kr/invånare.', '8 420 kr = 8420 kr'],
    ['Kostar 300 Tkr, vilket är mycket.', '300 Tkr = 300 tkr'],
    ['Andelen är 25 %.', '25 % = 25 %'],
    ['Andelen är 25%.', '25% = 25 %'],
    ['Andelen är 25 procent.', '25 procent = 25 %'],
    ['Sjukfrånvaron är 9,02 %', '9,02 % = 9.02 %'],
    ['Minskat med 3 procentenheter.', '3 procentenheter = 3 procentenheter'],
    ['Minskat med 0,5 %-enheter.', '0,5 %-enheter = 0.5 procentenheter'],
    ['Det finns 7 st kvar.', '7 st = 7 st'],
    ['Det finns 9 stycken.', '9 stycken = 9 st'],
    ['Vi nådde index 73.', 'index 73 = 73 index'],
    ['Ett HME-Index på 73 är bra.', 'HME-Index på 73 = 73 index'],
    [
      'Från HME-Index på 55 till HME-index på 73,5.',
      'HME-Index på 55 = 55 index',
      'HME-index på 73,5 = 73.5 index',
    ],
    ['Kostar 200–300 tkr.', '200–300 tkr = 200..300 tkr'],
    ['Kostar 200-300 tkr.', '200-300 tkr = 200..300 tkr'],
    ['Kostar 200 – 300 tkr.', '200 – 300 tkr = 200..300 tkr'],
    ['Kostar mellan 200 och 300 tkr.', 'mellan 200 och 300 tkr = 200..300 tkr'],
    ['Ökar från 5 till 9 st.', 'från 5 till 9 st = 5..9 st'],
    ['Ökar från 5 till minst 9 stycken.', 'från 5 till minst 9 stycken = 5..9 st'],
    ['Sjunker från 1 500 till 300 tkr.', 'från 1 500 till 300 tkr = 1500..300 tkr'],
    ['Kostar ca 300 tkr.', 'ca 300 tkr = 300 tkr about'],
    ['Kostar ca. 300 tkr.', 'ca. 300 tkr = 300 tkr about'],
    ['Kostar cirka 300 tkr.', 'cirka 300 tkr = 300 tkr about'],
    ['Omkring 300 tkr.', 'Omkring 300 tkr = 300 tkr about'],
    ['Kostar drygt 2 mnkr.', 'drygt 2 mnkr = 2 mnkr over'],
    ['Kostar mer än 2 mnkr.', 'mer än 2 mnkr = 2 mnkr over'],
    ['Kostar över 2 mnkr.', 'över 2 mnkr = 2 mnkr over'],
    ['Minst 90 %.', 'Minst 90 % = 90 % over'],
    ['Kostar knappt 2 mnkr.', 'knappt 2 mnkr = 2 mnkr under'],
    ['Kostar nästan 2 mnkr.', 'nästan 2 mnkr = 2 mnkr under'],
    ['Högst 20 st.', 'Högst 20 st = 20 st under'],
    ['Av 1 200 + 300 + 150 tkr.', '150 tkr = 150 tkr'],
    ['Kostar **408** tkr.', '408 tkr = 408 tkr'],
    ['Kostar\n408\ntkr.', '408\ntkr = 408 tkr'],
    ['Kostar 408 tkr[^1].\n\n[^1]: Eller 500 kr.', '408 tkr = 408 tkr', '500 kr = 500 kr'],
    ['- Skolan 408 tkr\n- Vården 12 mnkr', '408 tkr = 408 tkr', '12 mnkr = 12 mnkr'],
    ['## Underskott om 7,4 mnkr', '7,4 mnkr = 7.4 mnkr'],
    ['Budget 2021 – 300 tkr högre.', '300 tkr = 300 tkr'],
    ['Andelen ökar från 71,8 % till 74 %.', '71,8 % = 71.8 %', '74 % = 74 %'],
    ['Fram till 2020 till 300 tkr.', '300 tkr = 300 tkr'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each([
    'Beslutades 2021-07-31 och 31 juli 2021.',
    'Under 2021 och 2020–2021.',
    'Perioden januari–juli, kl. 10.30 och 10:30.',
    'Enligt 5 § och 3 kap. 2 § 2 st kommunallagen (2018:597).',
    'Ring 019-123 45 67 eller +46 19 123 45 67.',
    'Diarienummer KS 2021/123-4.',
    'En utökning av SYDNET 2.0 och Microsoft 365.',
    'Se tabell 3, kapitel 4 och avsnitt 4.1.',
    'Nämnden har 683 medarbetare.',
    'Kostnaden delas 50/50.',
    'Åldersgruppen 30–49 år och 50 år eller äldre.',
    'Inom 2 dagar, 3 månader och 60 sekunder.',
    'En 100 %-ig lösning och 25-procentig tjänst.',
    'Sedlar på 100 kr-nivå.',
    'Av 1 200 + 300 + 150.',
    'Koden `408 tkr` är ingen text.',
    'Resultat 2021 tkr',
    'Index 2021 var lågt.',
    'Mellan 2 och 3 gånger.',
    'H<sub>2</sub>O och CO<sub>2</sub> kr',
    '    408 tkr i kod',
    'KS 12 ST och 3 KR',
    'Alla tkr och %.',
    'Årskurs 9 och klass 3 b.',
  ])('not in: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test.each<[string, ...string[]]>([
    ['A surplus of 408 tkr.', '408 tkr = 408 tkr'],
    ['A surplus of SEK 1,250 thousand.', 'SEK 1,250 thousand = 1250 tkr'],
    ['A surplus of SEK 12.4 million.', 'SEK 12.4 million = 12.4 mnkr'],
    ['It costs 500 SEK.', '500 SEK = 500 kr'],
    ['Absence is 9.02 per cent, about 9%.', '9.02 per cent = 9.02 %', 'about 9% = 9 % about'],
    ['It fell by 0.5 percentage points.', '0.5 percentage points = 0.5 procentenheter'],
    ['An HME index of 73.', 'index of 73 = 73 index'],
    ['Between 200 and 300 tkr.', 'Between 200 and 300 tkr = 200..300 tkr'],
  ])('in English: %s', (text, ...expected) => {
    expect(found(text, 'en')).toEqual(expected)
  })

  test('knows the place and the sentence', () => {
    const text = 'Det är 2021. Vi gör t.ex. *ett* överskott om ca **408** tkr i år. Mer kommer.'
    const [figure] = figuresOf(text)
    expect(text.slice(figure!.span.start, figure!.span.end)).toBe('408** tkr')
    expect(figure!.sentence).toBe('Vi gör t.ex. ett överskott om ca 408 tkr i år.')
  })

  test('takes linear time', () => {
    const nasty = [
      '1 000 ',
      '1 000 tkr ',
      '1',
      '1.000',
      'ca ',
      'från 5 till ',
      '200–',
      'index på ',
      '. ',
      'a-',
      '- 1 %',
    ]
    for (const part of nasty) {
      const text = part.repeat(19_900 / part.length)
      figuresOf(`Det ${text} är`)
    }
  })
})

const holds = (figure: string, approximation: Figure['approximation'], number: string) =>
  agrees([amountOf(figure)], approximation, ratioOf(amountOf(number)))

describe('agreeing', () => {
  test.each([
    ['12.4', null, '12.431', true],
    ['12.4', null, '12.35', true],
    ['12.4', null, '12.449', true],
    ['12.4', null, '12.45', false],
    ['12.4', null, '12.34', false],
    ['408', null, '-408', true],
    ['2', 'over', '2.15', true],
    ['2', 'over', '2.2', true],
    ['2', 'over', '2.6', false],
    ['7.4', 'over', '7.5', true],
    ['7.4', 'over', '7.56', false],
    ['2', 'under', '1.94', true],
    ['2', 'under', '1.4', false],
    ['300', 'about', '285', true],
    ['300', 'about', '315', true],
    ['300', 'about', '284', false],
    ['300', 'about', '316', false],
    ['300', 'over', '299', false],
    ['300', 'under', '301', false],
    ['0', 'about', '1', false],
  ] as const)('%s %s and %s: %s', (figure, approximation, number, expected) => {
    expect(holds(figure, approximation, number)).toBe(expected)
  })

  test('a range agrees with what lies in it', () => {
    const range = [amountOf('200'), amountOf('300')]
    expect([199, 200, 250, 300, 301].map((n) => agrees(range, null, ratioOf(amountOf(`${n}`))))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })
})

const root = path.join(import.meta.dirname, '../..')
const file = 'reports/2021-08/04-ekonomisk-rapport.md'
let workspace: Workspace

beforeAll(async () => {
  workspace = await openWorkspace(root)
})

async function changedReport(change: (text: string) => string): Promise<Report> {
  const changed: Workspace = {
    ...workspace,
    async readText(name) {
      const source = await workspace.readText(name)
      return name === file && !isUnread(source) ? { ...source, text: change(source.text) } : source
    },
  }
  return (await checkReport(changed, '2021-08')).numbered.report
}

/** What is held of the figures of a sentence in front of the table of the result. */
async function audited(sentence: string): Promise<Audited[]> {
  const report = await changedReport((text) => text.replace(':::table[Ekon', `${sentence}\n\n:::table[Ekon`))
  return auditFigures(report).filter(({ figure }) => figure.sentence === sentence.replaceAll('**', ''))
}

/** The best candidate, or what else is held. */
const outcomeOf = (one: Audited): string =>
  one.status === 'matched'
    ? one.candidates[0]!.reference
    : one.status === 'contradicts'
      ? `${one.candidate.reference} is ${toDecimalString(one.expected)}`
      : one.status

const outcomes = async (sentence: string): Promise<string[]> => (await audited(sentence)).map(outcomeOf)

describe('matching', () => {
  test.each<[string, ...string[]]>([
    ['Personalkostnaderna prognostiseras till 9 662 tkr.', 'resultat.personalkostnader.forecast'],
    ['Personalkostnaderna prognostiseras till 9,7 mnkr.', 'resultat.personalkostnader.forecast'],
    ['Personalkostnaderna prognostiseras till 9 662 000 kronor.', 'resultat.personalkostnader.forecast'],
    ['Budgeten för lokalhyrorna är 692 tkr.', 'resultat.lokalhyror.budget'],
    ['Prognosen för lokalhyrorna är 692 tkr.', 'resultat.lokalhyror.forecast'],
    ['Intäkterna är 21,5 mnkr till och med juli.', 'resultat.intakter.outcome'],
    ['Kapitalkostnaderna är drygt 6,4 mnkr.', 'resultat.kapitalkostnader.outcome'],
    ['Köp av tjänster väntas kosta knappt 4,5 mnkr.', 'resultat.ovrigt-tjanstekop.forecast'],
    ['Tjänsteköpen ger ett underskott om 2 000 tkr.', 'resultat.ovrigt-tjanstekop.deviation'],
    ['Övrigt tjänsteköp ger ett underskott om 2 000 tkr.', 'resultat.ovrigt-tjanstekop.deviation'],
    ['Övrigt tjänsteköp avviker med −2 000 tkr.', 'resultat.ovrigt-tjanstekop.deviation'],
    ['Utfallet för datorer är −15 tkr.', 'resultat.datorer-basutrustning.outcome'],
    ['Investeringen i Laxå beräknas bli 776 tkr.', 'investeringar.it-invest-laxa.forecast'],
    ['Investeringarna avviker med 1,7 mnkr.', 'investeringar.summa.deviation'],
    ['Sjukfrånvaron är 9 %.', 'mal.sjukfranvaro.current'],
    ['Vi har 9 st sådana.', 'unsourced'],
    ['Allt kostar 0 tkr.', 'unsourced'],
    ['Lokalerna kostar mellan 600 och 700 tkr.', 'resultat.lokalhyror.budget'],
    ['Det kostar mellan 600 och 700 tkr.', 'unsourced'],
    ['Utfallet är −5 495 tkr.', 'unsourced'],
    ['Hittills är överskottet {{resultat.summa.outcome}} eller 408 tkr.', 'linked', 'resultat.summa.outcome'],
    ['Det är **{{number resultat.lokalhyror.budget}}** tkr.', 'linked'],
  ])('%s', async (sentence, ...expected) => {
    const report = await changedReport((text) =>
      text.replace(':::table[Ekon', `${sentence}\n\n:::table[Ekon`),
    )
    const before = auditFigures(await changedReport((text) => text)).map(({ figure }) => figure.sentence)
    const now = auditFigures(report).filter(({ figure }) => !before.includes(figure.sentence))
    expect(now.map(outcomeOf)).toEqual(expected)
  })
})

describe('contradicting', () => {
  test.each([
    ['Personalkostnaderna prognostiseras till 9 672 tkr.', 'resultat.personalkostnader.forecast is 9662'],
    ['Budgeten för personalkostnader är 11 626 tkr.', 'resultat.personalkostnader.budget is 11662'],
    ['Prognosen för lokalhyrorna är 629 tkr.', 'resultat.lokalhyror.forecast is 692'],
    ['Utfallet för lokalhyror uppgår till 472 tkr.', 'resultat.lokalhyror.outcome is 427'],
    ['Avvikelsen för övrigt tjänsteköp är −2 100 tkr.', 'resultat.ovrigt-tjanstekop.deviation is -2000'],
    ['Intäkterna prognostiseras bli 36 971 tkr.', 'resultat.intakter.forecast is -36791'],
    [
      'Prognosen för kapitalkostnaderna är 12 394 tkr, främst på grund av nya investeringar.',
      'resultat.kapitalkostnader.forecast is 12349',
    ],
    ['Prognosen för IT Invest Laxå är 767 tkr.', 'investeringar.it-invest-laxa.forecast is 776'],
    ['Datakommunikation har en budget på 1,8 mnkr.', 'resultat.datakommunikation.budget is 1700'],
  ])('%s', async (sentence, expected) => {
    expect(await outcomes(sentence)).toEqual([expected])
  })

  test.each([
    'Personalkostnaderna prognostiseras till 9 700 tkr.',
    'Personalkostnaderna prognostiseras till ca 9 900 tkr.',
    'Personalkostnaderna för chefer prognostiseras till 951 tkr.',
    'Personalkostnaderna prognostiseras öka med 951 tkr.',
    'Personalkostnaderna är 951 tkr över budget.',
    'Personalkostnaderna är 951 tkr lägre än prognosen.',
    'Budgeten för personalkostnader minskas med 951 tkr.',
    'Förra årets prognos för personalkostnader var 9 951 tkr.',
    'Prognosen för personalkostnader 2020 var 9 951 tkr.',
    'Prognosen för personalkostnader var i april 9 951 tkr.',
    'Prognosen för personalkostnader är 9 951 tkr exklusive vakanser.',
    'Prognosen för personalkostnader är 9 951 tkr och 9 662 tkr.',
    'Prognosen för personalkostnader är 951 tkr mot budgeten.',
    'Prognosen för personal är 9 951 tkr.',
    'Prognosen för kostnader är 9 951 tkr.',
    'Prognosen för personalkostnader och lokalhyror är 9 951 tkr.',
    'Prognosen för personalkostnader skulle bli 9 951 tkr.',
    'Prognosen för personalkostnader är inte 9 951 tkr.',
    'Prognosen för personalkostnader är 95 %.',
    'Personalkostnaderna är 9 951 tkr.',
    'Personalkostnadernas prognos och utfall är 9 951 tkr.',
    'Prognosen är 9 951 tkr.',
    'Prognosen för personalkostnader är 9 500–9 600 tkr.',
    'Prognosen för personalkostnader är 9 951 kr/anställd.',
    'Är prognosen för personalkostnader 9 951 tkr?',
  ])('none in: %s', async (sentence) => {
    const kinds = (await audited(sentence)).map(({ status }) => status)
    expect(kinds.length).toBeGreaterThan(0)
    expect(kinds).not.toContain('contradicts')
  })

  test('none under another heading, where it may be about something else', async () => {
    const report = await changedReport(
      (text) => `${text}\n## Skolan\n\nPersonalkostnaderna prognostiseras till 9 672 tkr.\n`,
    )
    expect(auditFigures(report).filter(({ status }) => status === 'contradicts')).toEqual([])
  })
})

describe('whole reports', () => {
  test('the example, with its figures typed', async () => {
    const all = auditFigures(
      await changedReport((text) =>
        text
          .replace('{{resultat.personalkostnader.avvikelse}}', '2 000 tkr')
          .replace('{{abs resultat.summa.utfall}}', '408 tkr')
          .replace('{{abs investeringar.summa.avvikelse}}', '1 650 tkr'),
      ),
    )
    expect(
      all.map((one) => [path.basename(one.figure.span.file).slice(0, 2), one.figure.text, outcomeOf(one)]),
    ).toEqual([
      ['01', 'ca 300 Tkr', 'unsourced'],
      ['01', 'HME-Index på 55', 'unsourced'],
      ['01', 'HME-Index på 73', 'mal.varde-medarbetarundersokningen-medarbetarengagemang-hme.current'],
      ['01', '0 tkr', 'resultat.summa.forecast'],
      ['03', '25%', 'unsourced'],
      ['03', 'ca 300 tkr', 'unsourced'],
      ['03', 'HME-Index på 55', 'unsourced'],
      ['03', 'HME-Index på 73', 'mal.varde-medarbetarundersokningen-medarbetarengagemang-hme.current'],
      ['04', '2 000 tkr', 'resultat.personalkostnader.deviation'],
      ['04', '250 tkr', 'unsourced'],
      ['04', '408 tkr', 'resultat.summa.outcome'],
      ['04', '1 650 tkr', 'investeringar.summa.deviation'],
      ['04', '1 200 tkr', 'unsourced'],
      ['04', '300 tkr', 'unsourced'],
      ['04', '150 tkr', 'unsourced'],
    ])
  })

  test('the example, as it is, links them', async () => {
    const all = auditFigures(await changedReport((text) => text))
    const linked = all.filter(({ status }) => status === 'linked').map(({ figure }) => figure.text)
    expect(linked).toEqual(['2\u00a0000\u00a0tkr', '408\u00a0tkr', '1\u00a0650\u00a0tkr'])
  })

  test('every figure stands where its place says', async () => {
    for (const { figure } of auditFigures(await changedReport((text) => text))) {
      if (figure.linked) continue
      const source = await workspace.readText(figure.span.file)
      if (isUnread(source)) throw new Error('the example has moved')
      expect(figure.text.endsWith(source.text.slice(figure.span.start, figure.span.end))).toBe(true)
    }
  })

  test('the example of tables has no contradiction', async () => {
    const tables = await openWorkspace(path.join(root, 'examples/tables'))
    const { numbered } = await checkReport(tables, '2024-08')
    const all = auditFigures(numbered.report)
    expect(all.length).toBeGreaterThan(10)
    expect(all.filter(({ status }) => status === 'contradicts')).toEqual([])
    expect(all.filter(({ status }) => status === 'unsourced').map(({ figure }) => figure.text)).toEqual([
      '1,1 procent',
    ])
  })

  test('are told of with both values and both places', async () => {
    const report = await changedReport((text) =>
      text.replace(':::table[Ekon', 'Prognosen för lokalhyrorna är 629 tkr.\n\n:::table[Ekon'),
    )
    const collector = createCollector()
    reportFigures(report, collector.emit)
    const problem = collector.settle({}).find(({ severity }) => severity === 'warning')
    expect(problem).toMatchObject({
      code: 'figure/contradicts',
      args: { written: '629 tkr', expected: '692\u00a0tkr', reference: 'resultat.lokalhyror.forecast' },
    })
    expect(problem!.related).toHaveLength(1)
    const asked = collector.settle({ 'figure/unsourced': 'info', 'figure/unlinked': 'info' })
    const codes = new Set(asked.map(({ code }) => code))
    expect([...codes].sort()).toEqual(['figure/contradicts', 'figure/unlinked', 'figure/unsourced'])
  })
})
