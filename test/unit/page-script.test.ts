/** The parts of the published page's script that need no page: what is found, sorted and copied, and in which order. */

import { describe, expect, test } from 'vitest'
import { isBlank, readFigure } from '../../src/page-script/figure-text.ts'
import { find } from '../../src/page-script/search/find.ts'
import { foldQuery, foldText, foldWithPlaces } from '../../src/page-script/search/fold.ts'
import type { TextIndex } from '../../src/page-script/search/text-index.ts'
import { sortedColumn, type Order } from '../../src/page-script/sort-keys.ts'

describe('figures', () => {
  test.each([
    ['−1 200,5', '-1200,5', -1200.5],
    ['1 234 567', '1234567', 1234567],
    ['0', '0', 0],
    ['12,5 %', '12,5%', 12.5],
    ['–3', '-3', -3],
    ['+4', '4', 4],
    ['85 dagar', '85 dagar', 85],
  ])('Swedish %s', (text, plain, value) => {
    expect(readFigure(text, 'sv')).toEqual({ plain, value })
  })

  test('English −1,200.5', () => {
    expect(readFigure('−1,200.5', 'en')).toEqual({ plain: '-1200.5', value: -1200.5 })
    expect(readFigure('12.5%', 'en')).toEqual({ plain: '12.5%', value: 12.5 })
  })

  test.each(['2021-08-31', '1 2', '1 20', 'Skola 3', '3:1', '2019–2021', '−', '..', '1,2,3'])(
    '%s is none',
    (text) => {
      expect(readFigure(text, 'sv')).toBe(null)
    },
  )

  test('what stands for no figure', () => {
    expect(['', '–', '-', '..', '…'].every(isBlank)).toBe(true)
    expect(['0', 'x', '−1'].some(isBlank)).toBe(false)
  })
})

/** The texts in the order that a column of them gets. */
const sorted = (texts: readonly string[], order: Order) =>
  [...texts.keys()]
    .sort((a, b) => sortedColumn(texts, 'sv').compare(a, b, order))
    .map((index) => texts[index])

describe('columns', () => {
  test('figures go by value, blanks last either way', () => {
    const texts = ['100', '−20', '..', '1 000', '9,5', '']
    expect(sorted(texts, 'ascending')).toEqual(['−20', '9,5', '100', '1 000', '..', ''])
    expect(sorted(texts, 'descending')).toEqual(['1 000', '100', '9,5', '−20', '..', ''])
  })

  test('words go as Swedish readers know them', () => {
    const texts = ['Östra', 'Åsen', 'ängen', 'Zeta', 'Adel', 'kapitel 10', 'kapitel 9']
    expect(sorted(texts, 'ascending')).toEqual([
      'Adel',
      'kapitel 9',
      'kapitel 10',
      'Zeta',
      'Åsen',
      'ängen',
      'Östra',
    ])
  })

  test('days go by date, and each is told for what it is', () => {
    const days = ['2021-08-31', '2020-12-01', '–']
    expect(sorted(days, 'ascending')).toEqual(['2020-12-01', '2021-08-31', '–'])
    expect(sortedColumn(days, 'sv').holds).toBe('dates')
    expect(sortedColumn(['1', 'x', '2'], 'sv').holds).toBe('figures')
    expect(sortedColumn(['a', '1'], 'sv').holds).toBe('words')
  })

  test('amounts go by what they are worth, whatever unit each is written in', () => {
    const amounts = ['2 mnkr', '900 tkr', '1,5 mdkr', '−3 mkr', '1 200 tkr']
    expect(sorted(amounts, 'ascending')).toEqual(['−3 mkr', '900 tkr', '1 200 tkr', '2 mnkr', '1,5 mdkr'])
  })

  test('days in words go by date too, in both languages and beside those in figures', () => {
    const days = ['31 augusti 2021', 'okt. 2020', '2021-02-01', '–', '1 december 2020', 'May 2021']
    expect(sorted(days, 'ascending')).toEqual([
      'okt. 2020',
      '1 december 2020',
      '2021-02-01',
      'May 2021',
      '31 augusti 2021',
      '–',
    ])
    expect(sortedColumn(days, 'sv').holds).toBe('dates')
    expect(sortedColumn(['31 augusti 2021', 'löpande'], 'sv').holds).toBe('words')
  })

  test('words among figures stand after them', () => {
    expect(sorted(['ej mätt', '2', '10'], 'descending')).toEqual(['10', '2', 'ej mätt'])
  })
})

describe('folding', () => {
  test('å, ä and ö are letters of their own to Swedish readers, other accents are not', () => {
    expect(foldText('Åtgärd på Café Müller', true)).toBe('åtgärd på cafe muller')
    expect(foldText('Åtgärd', false)).toBe('atgard')
    expect(foldQuery('A\u030atga\u0308rd', true)).toBe('åtgärd')
  })

  test('soft hyphens are nothing, blanks and dashes are alike', () => {
    expect(foldText('till\u00adsyns\u00adavgift', true)).toBe('tillsynsavgift')
    expect(foldText('5\u00a0mnkr \u2009  kvar', true)).toBe('5 mnkr kvar')
    expect(foldText('\u22121,2 och 2019\u20132021', true)).toBe('-1,2 och 2019-2021')
  })

  test.each(['1 200', '1\u00a0200', '1\u202f200', '1200'])(
    'the number %j is found as it is typed',
    (number) => {
      expect(foldText(number, true)).toBe('1200')
      expect(foldQuery(number, true)).toBe('1200')
    },
  )

  test('a number is found while it is typed, and a year beside one is none of its digits', () => {
    expect(foldQuery('1 2', true)).toBe('12')
    expect(foldText('år 2021 20 barn', true)).toBe('år 2021 20 barn')
  })

  test.each([
    'Utveckling 1 200\u00a0300 tkr',
    'sta\u00add  och\u00a0 land',
    'ﬁna Åse\u0301n 1 000',
    'ASCII 1 000 x',
  ])('places of %j lead back to its letters', (text) => {
    const { text: folded, from } = foldWithPlaces(text, true)
    expect(folded).toBe(foldText(text, true))
    expect(from).toHaveLength(folded.length)
    for (const [index, at] of from.entries())
      // A ligature is two letters that stand in one place.
      expect(foldText(text.slice(at), true).slice(0, 2)).toContain(folded[index])
  })
})

describe('finding', () => {
  const lines = [
    'Socialnämnden',
    'nämnden har ett underskott',
    'Prognos för socialnämnden och nämnden',
    '1200',
  ]
  const passages = lines.map((line) => ({ element: line as unknown as HTMLElement, section: null }))
  const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + Number(index > 0))
  const index: TextIndex = {
    passages,
    text: foldText(lines.join('\n'), true).replaceAll(' \n', '\n'),
    starts,
  }
  const shown = (query: string) => {
    const { hits, isApart } = find(
      { ...index, text: lines.map((line) => foldText(line, true)).join('\n') },
      foldQuery(query, true),
    )
    return {
      isApart,
      hits: hits.map(({ passage, start, end }) => [
        lines.indexOf(passage.element as unknown as string),
        start,
        end,
      ]),
    }
  }

  test('every place, in the order of the page', () => {
    expect(shown('nämnden').hits).toEqual([
      [0, 6, 13],
      [1, 0, 7],
      [2, 18, 25],
      [2, 30, 37],
    ])
    expect(shown('1 200').hits).toEqual([[3, 0, 4]])
  })

  test('words that nowhere stand together are found where all of them are', () => {
    expect(shown('socialnämnden prognos')).toEqual({
      isApart: true,
      hits: [
        [2, 0, 7],
        [2, 12, 25],
      ],
    })
    expect(shown('underskott prognos').hits).toEqual([])
  })

  test('nothing is found by one letter, nor over the end of a passage', () => {
    expect(shown('n').hits).toEqual([])
    expect(shown('socialnämnden nämnden har').hits).toEqual([])
  })
})
