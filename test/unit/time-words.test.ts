import { describe, expect, test } from 'vitest'
import { readDate } from '../../src/model/calendar.ts'
import { isTime } from '../../src/model/time-words.ts'

const listed = (texts: string): string[] => texts.split('|').map((text) => text.trim())

describe('a time', () => {
  test.each([
    'oktober | Oktober | okt | okt. | sept 2026 | okt 2026 | dec -26 | oktober, 2026 | 2024-12 | 2026',
    'Q4 | Q4 2026 | q1-26 | 2026 Q4 | 2026-Q4 | kvartal 4 | Kvartal 4 2026 | kv 3 | kv. 3 2026 | kv3',
    'fjärde kvartalet 2026 | 4:e kvartalet | första halvåret | första halvåret 2026 | H1 2026 | halvår 2',
    'tertial 2 | T3 2026 | vecka 35 | v. 35 | v35 2026 | våren 2027 | hösten | årsskiftet 2026/27 | vt 2026',
    'löpande | Löpande. | tills vidare | kontinuerligt | årligen | vid behov | varje månad | under året',
    'senast oktober | senast 31 december | senast den 31 okt | under hösten 2026 | i slutet av 2026',
    'oktober–december | okt-dec 2026 | 2025–2027 | Q3–Q4 2026 | mars och april | från och med mars 2026',
    '31 aug | 31/8 | ej fastställt | inte bestämt | t.o.m. 2027 | 2026-2027 | slutet av maj',
    'senast 2026-05-31 | 2026-01-01–2026-06-30',
    'läsåret 2026/27 | läsåret 26/27 | läsåret 2026–2027 | läsåret 2026-2027 | läsår 2026/2027 | läsåret',
    'höstterminen 2026 | ht 2026 | ht-26 | vårterminen 2027 | under läsåret 2026/27 | skolåret 2026/27',
    'läsåret 2026–27 | senast höstterminen 2026 | från och med läsåret 2026/27 | slutet av läsåret 2026/27',
  ])('%s', (texts) => {
    expect(listed(texts).filter((text) => !isTime(text, 'sv'))).toEqual([])
  })

  test('in English', () => {
    const texts = 'ongoing | Q4 2026 | by October 2026 | the first half of 2026 | end of May | spring 2027'
    const terms =
      'school year 2026/27 | academic year 2026/27 | the academic year 2026–2027 | autumn term 2026 | by the end of the school year 2026/27'
    expect(listed(`${texts} | ${terms}`).filter((text) => !isTime(text, 'en'))).toEqual([])
  })
})

test.each([
  '| hej | klart | Klart 5 | 12 | 4 500 | Q5 | kvartal 7 | vecka 60 | 2024-13 | Anna Ek | marsipan',
  'när upphandlingen är klar | senast | i | 31 | 300 tkr | hösten är kall | 8:30 | oktoberfest | 2021-02-40',
  '30 februari 2021 | senast 2021-02-30 | 26/27 | 2026-13 | läsåret 2026/7 | läsåret är slut | 12/34',
  'senast '.repeat(1000),
])('no time: %s', (texts) => {
  expect(listed(texts).filter((text) => isTime(text, 'sv'))).toEqual([])
})

test.each([
  ['31 aug 2024', '2024-08-31'],
  ['31 aug. 2024', '2024-08-31'],
  ['1 sept 2024', '2024-09-01'],
  ['31/8 2024', '2024-08-31'],
  ['31 feb 2024', null],
  ['31 ma 2024', null],
  ['31/13 2024', null],
])('%s is the day %s', (text, day) => {
  expect(readDate(text, 'sv')).toBe(day)
})
