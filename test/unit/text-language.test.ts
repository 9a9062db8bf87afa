/** What the rules of Swedish take for slips in a text, what they propose, and what they leave alone. */

import type { Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import type { Language } from '../../src/model/language.ts'
import type { Report } from '../../src/model/report.ts'
import { abbreviation } from '../../src/rules/abbreviation.ts'
import { numberStyle } from '../../src/rules/number-style.ts'
import { parseMarkdown } from '../../src/source/markdown.ts'

interface Finding {
  readonly written: string
  readonly proposed: string
}

function diagnose(text: string, language: Language = 'sv') {
  const chapter = {
    title: [],
    content: (parseMarkdown(text) as Root).children,
    span: { file: 'a.md', start: 0, end: text.length },
  }
  const report = { meta: { language }, chapters: [chapter], tables: [] } as unknown as Report
  const collector = createCollector([], { ...abbreviation.codes, ...numberStyle.codes })
  for (const rule of [abbreviation, numberStyle]) rule(report, collector.emit, report)
  return collector.settle({})
}

const findings = (text: string): string[][] =>
  diagnose(text).map(({ args }) => [(args as Finding).written, (args as Finding).proposed])

/** The text with all that may be mended without asking. */
function fixed(text: string): string {
  return diagnose(text).reduceRight((mended, { entry, args, span }) => {
    const fix = entry.fix?.(args) ?? text.slice(span.start, span.end)
    return mended.slice(0, span.start) + fix + mended.slice(span.end)
  }, text)
}

describe('abbreviations', () => {
  test.each([
    ['objekt, b.la. IFO-objektet', 'b.la.', 'bl.a.'],
    ['bl a skolan', 'bl a', 'bl.a.'],
    ['Bl a skolan', 'Bl a', 'Bl.a.'],
    ['(bl.a skolan)', 'bl.a', 'bl.a.'],
    ['b.l.a. skolan', 'b.l.a.', 'bl.a.'],
    ['bl. a. skolan', 'bl. a.', 'bl.a.'],
    ['i t ex skolan', 't ex', 't.ex.'],
    ['T ex skolan', 'T ex', 'T.ex.'],
    ['t.ex skolan', 't.ex', 't.ex.'],
    ['t. ex. skolan', 't. ex.', 't.ex.'],
    ['som tex. skolan', 'tex.', 't.ex.'],
    ['f.r.o.m. augusti', 'f.r.o.m.', 'fr.o.m.'],
    ['fr o m augusti', 'fr o m', 'fr.o.m.'],
    ['fr.om augusti', 'fr.om', 'fr.o.m.'],
    ['fr.o.m augusti', 'fr.o.m', 'fr.o.m.'],
    ['t o m juli', 't o m', 't.o.m.'],
    ['t\u00a0o\u00a0m juli', 't\u00a0o\u00a0m', 't.o.m.'],
    ['t.om. juli', 't.om.', 't.o.m.'],
    ['t.o.m juli', 't.o.m', 't.o.m.'],
    ['p g a pandemin', 'p g a', 'p.g.a.'],
    ['pga pandemin', 'pga', 'p.g.a.'],
    ['Pga pandemin', 'Pga', 'P.g.a.'],
    ['p.ga. pandemin', 'p.ga.', 'p.g.a.'],
    ['p.g.a pandemin', 'p.g.a', 'p.g.a.'],
    ['d v s allt', 'd v s', 'd.v.s.'],
    ['datorer m m', 'm m', 'm.m.'],
    ['datorer m m.', 'm m.', 'm.m.'],
    ['datorer m.m', 'm.m', 'm.m.'],
    ['datorer, skärmar m.m, och', 'm.m', 'm.m.'],
    ['Laxå, Askersund m fl kommuner', 'm fl', 'm.fl.'],
    ['och o s v', 'o s v', 'o.s.v.'],
    ['en s k pilot', 's k', 's.k.'],
    ['en s.k pilot', 's.k', 's.k.'],
    ['skärmar e d', 'e d', 'e.d.'],
    ['saknas f n', 'f n', 'f.n.'],
    ['saknas f.n', 'f.n', 'f.n.'],
    ['ca. 300 datorer', 'ca.', 'ca'],
    ['Ca. hälften', 'Ca.', 'Ca'],
    ['nr. 5', 'nr.', 'nr'],
    ['kostar 300 kr. per dator', 'kr.', 'kr'],
    ['8 st. datorer', 'st.', 'st'],
  ])('%s', (text, written, proposed) => {
    expect(findings(text)).toEqual([[written, proposed]])
    expect(fixed(text)).toBe(text.replace(written, proposed))
  })

  test.each([
    'bl.a. t.ex. fr.o.m. t.o.m. p.g.a. d.v.s. m.m. o.s.v. s.k. e.d. f.n. m.fl.',
    'Datorer, skärmar m.m. Därefter köptes telefoner m.m.',
    'Datorer (skärmar m.m.), telefoner m.m.; bilar m.m.: allt m.m.!',
    'dvs. allt, osv. och dvs allt osv',
    'Så är det, osv.',
    'från och med, till och med, from, tom, tex, bla bla, mm',
    'Tom är tom. Hon är from. Nya Tex. Det mäts i mm.',
    'Det kostar 300 kr. Därefter 8 st. Nästa är nr. Ingen vet, ca.',
    'Det kostar 300 kr.',
    'S. K. Andersson, F. N. Larsson, M M Berg, E D Holm, FN, OSV, PGA Sweden',
    'Se t.ex.se, www.m.m.se, anna.s.k@example.se, fil.tex. och m.m.pdf',
    'lokaler om 5 m m²',
    '`t ex` och [länk](https://example.se/t.ex "bl a")',
    'EU:s och FN:s regler, e.Kr. och f.Kr.',
    'st. rektor och st.f. chef',
    'm.m... och så vidare',
    'to the end. Från om och till m.',
    'H<sub>2</sub>m m',
  ])('leaves %s alone', (text) => {
    expect(findings(text)).toEqual([])
  })
})

describe('numbers that may be mended without asking', () => {
  test.each([
    ['ca 300 Tkr.', '300 Tkr', '300 tkr'],
    ['2 000 TKR', '2 000 TKR', '2 000 tkr'],
    ['500 Kr/dator', '500 Kr', '500 kr'],
    ['12,4 mkr, varav', '12,4 mkr', '12,4 mnkr'],
    ['12 Mkr', '12 Mkr', '12 mnkr'],
    ['12 MKR', '12 MKR', '12 mnkr'],
    ['12 MSEK', '12 MSEK', '12 mnkr'],
    ['12 Mnkr', '12 Mnkr', '12 mnkr'],
    ['12 MNKR', '12 MNKR', '12 mnkr'],
    ['1,2 Mdkr', '1,2 Mdkr', '1,2 mdkr'],
    ['300\u00a0Tkr', '300\u00a0Tkr', '300\u00a0tkr'],
    ['arbeta 25% efter sommaren', '25%', '25 %'],
    ['(25%)', '25%', '25 %'],
    ['Andelen är 9,02%.', '9,02%', '9,02 %'],
    ['+25% eller', '25%', '25 %'],
    ['20–25% av', '20–25%', '20–25 %'],
    ['300tkr', '300tkr', '300 tkr'],
    ['300Tkr', '300Tkr', '300 tkr'],
    ['-408', '-408', '−408'],
    ['**-408**', '-408', '−408'],
    ['på - 408 tkr', '- 408 tkr', '−408 tkr'],
    ['intäkter och - 36 791 tkr i', '- 36 791 tkr', '−36 791 tkr'],
    ['på - 300Tkr', '- 300Tkr', '−300 tkr'],
    ['ett resultat på -408', '-408', '−408'],
    ['resultatet -408 tkr', '-408 tkr', '−408 tkr'],
    ['(-408 tkr)', '-408 tkr', '−408 tkr'],
    ['(- 1 260 tkr)', '- 1 260 tkr', '−1 260 tkr'],
    ['förändringen -5,5 procent', '-5,5', '−5,5'],
    ['−300Tkr', '−300Tkr', '−300 tkr'],
    ['en ökning - 300 Tkr - sedan i fjol', '300 Tkr', '300 tkr'],
    ['200 – 300 Tkr', '300 Tkr', '300 tkr'],
    ['Sydnet 2.0 kostade 300 Tkr', '300 Tkr', '300 tkr'],
  ])('%s', (text, written, proposed) => {
    expect(findings(text)).toEqual([[written, proposed]])
    expect(fixed(text)).toBe(text.replace(written, proposed))
  })
})

describe('numbers that a person must decide on', () => {
  test.each([
    ['200-300 tkr', '200-300 tkr', '200–300 tkr'],
    ['20-25%', '20-25%', '20–25 %'],
    ['900-1 200 Tkr', '900-1 200 Tkr', '900–1 200 tkr'],
    ['1.200 tkr', '1.200 tkr', '1 200 tkr'],
    ['1.200.000 kr', '1.200.000 kr', '1 200 000 kr'],
    ['1.200,50 Kr', '1.200,50 Kr', '1 200,50 kr'],
    ['1,200.50 kr', '1,200.50 kr', '1 200,50 kr'],
    ['12.4 mnkr', '12.4 mnkr', '12,4 mnkr'],
    ['9.02 %', '9.02 %', '9,02 %'],
    ['0.125 %', '0.125 %', '0,125 %'],
    ['2.1-2.4 %', '2.1-2.4 %', '2,1–2,4 %'],
  ])('%s', (text, written, proposed) => {
    expect(findings(text)).toEqual([[written, proposed]])
    expect(fixed(text)).toBe(text)
  })
})

describe('numbers that are right, or are none', () => {
  test.each([
    '300 tkr, 68 %, 9,02 %, 12,4 mnkr, 1,2 mdkr, 500 kr, −408 tkr, 1 200 000 kr, 20–25 %, 1,450 tkr',
    'Sydnet 2.0, SYDNET 2.0, Windows 10.1, Microsoft 365',
    'kl. 10.30, 10.30–11.30, kl. 8-17, kl. 8 -17 och kl. 8 - 17',
    'avsnitt 4.1, kapitel 2.3.1, § 45, §§ 45-46, 2018:597, SFS 2018:597',
    '2021-07-31, 210731, 31.12.2021, 2020-2021, 2020/2021, åren 2019 -2020',
    'IT 2021-45, KS 2021-345, dnr 2021/45-3, 556677-8899, 19850101-1234',
    'tfn 019-12 34 56, 070-123 45 67, bankgiro 123-4567, plusgiro 12 34 56-7',
    '10-12 personer, 1-2 gånger, årskurs 7-9, F-9, covid-19, covid -19',
    'hösten -21, våren -22, maj -21, (-21), från -20 till -21, sedan -2019',
    '100%-ig, 25%:s, rabatt25%, 25%20, rapport-68%.pdf, 68%.pdf, https://example.se/a%20b/25%/-408',
    '`-408`, `68%` och [68 %](https://example.se/68% "25%")',
    'Budget 2021 - 300 tkr, ökning 10 -12 %, 200 tkr - 300 tkr, 20 % -25 %',
    'Personal - 408 tkr - och lokaler - 300 tkr',
    'första 1st line, 20 sek= nivå 1, 20st, 5km, 300kWh',
    'Under 2021 KR beslutade, 500 kronor, 100kr-sedel, 100-lapp',
    '1.250 %, 12.400 mnkr',
    'version -2.0, punkt -4.1, våren **-21**',
    '3-4 300 tkr, 300-200 tkr, 07-31 %, 2000-2021 kr',
    'not 1, [^1], #25%, 68 procent, 1 000 m2',
    '- 408 personer\n- 25 st\n- -',
    'H<sub>2</sub>25%',
  ])('leaves %s alone', (text) => {
    expect(findings(text)).toEqual([])
  })
})

test('a text whose source is written otherwise is pointed at as a whole, and not mended', () => {
  const text = 'Drift &amp; underhåll, 300 Tkr'
  const [found] = diagnose(text)
  expect([found!.span.start, found!.span.end]).toEqual([0, text.length])
  expect(fixed(text)).toBe(text)
})

test('a mended text has nothing more to mend', () => {
  const text = 'B.la. 300 Tkr, p g a 25%, ett resultat på - 300Tkr m m. Ca. 12 mkr t o m maj.'
  expect(fixed(text)).toBe('Bl.a. 300 tkr, p.g.a. 25 %, ett resultat på −300 tkr m.m. Ca 12 mnkr t.o.m. maj.')
  expect(findings(fixed(text))).toEqual([])
})

test('other languages have rules of their own', () => {
  expect(diagnose('bl a 68% and -408', 'en')).toEqual([])
})

test.each(['-', '1 ', '1.', '1 000', '25%', '- 1 ', 't ', 't. ', 'm.m', '1-', 'ca. ', ',', '%kr'])(
  'much of “%s” takes no time',
  (part) => {
    const much = part.repeat(19_900 / part.length)
    diagnose(`${'x '.repeat(10)}${much}`)
    diagnose(`på -1${much}x`)
  },
)
