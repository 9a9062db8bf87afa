/** The groups of the statutory figures on sick leave, in the many ways that reports write them: `<30 år`, `varav män`. */

import type { Language } from '../../model/language.ts'
import { lexicon, sensesIn, type Lexicon } from './sayings.ts'

export type SickLeaveGroup = 'total' | 'long' | 'women' | 'men' | 'young' | 'middle' | 'old'

type Sense =
  | 'all'
  | 'women'
  | 'men'
  | 'long'
  | 'days'
  | '29'
  | '30'
  | '49'
  | '50'
  | 'first'
  | 'last'
  | 'younger'
  | 'older'
  | 'dash'
  | 'filler'

const words: Record<Language, Lexicon<Sense>> = {
  sv: lexicon<Sense>({
    all: 'total, totalt, totala, samtliga, alla, sammanlagt, sammanlagd, summa',
    women: 'kvinnor, kvinna',
    men: 'män, man',
    long: `långtid, långtidssjukfrånvaro, långtidssjukfrånvaron, långtidsfrånvaro, långtidssjuka, långtidssjukskrivna,
      långtidssjukskrivning`,
    days: `60 dagar, 60 dgr, 60 dag, 60 kalenderdagar, 60 dagars, 59 dagar, 59 dgr, 59 kalenderdagar`,
    29: '29',
    30: '30',
    49: '49',
    50: '50',
    first: '0, 15, 16, 17, 18, 19, 20',
    last: '60, 64, 65, 66, 67, 68, 69, 70, 74',
    younger:
      'yngre, yngre än, under, upp till, upp t o m, upp till och med, till och med, t.o.m, t o m, tom, högst, max, <, ≤, <=, =<',
    older:
      'äldre, äldre än, över, uppåt, från, från och med, fr.o.m, fr o m, minst, mer, längre, mer än, längre än, >, ≥, >=, =>, +, plus',
    dash: '-, –, —, −, till, mellan, och med',
    filler: `sjukfrånvaro, sjukfrånvaron, sjukfrånvarotid, sjukfrånvarotiden, sjukskrivna, frånvaro, andel, andelen, procent, %,
      varav, därav, av, i, för, bland, inom, med, den, som, är, har, pågått, pågår, under en sammanhängande tid, sammanhängande,
      sammanhängande tid, tid, period, ordinarie, arbetstid, arbetstiden, ordinarie arbetstid, förhållande till, förhållande,
      åldersgrupp, åldersgruppen, åldersgrupperna, ålder, åldern, åldrarna, gruppen, grupp, anställda, medarbetare, personal,
      personer, år, åren, eller, och, a, b, c`,
  }),
  en: () => [],
}

/** Null for a name of none of them, or of two together, such as women of an age. */
export function readSickLeaveGroup(label: string, language: Language): SickLeaveGroup | null {
  const senses = sensesIn(label, words[language])
  if (!senses) return null
  const says = (...all: readonly Sense[]) => all.every((sense) => senses.has(sense))
  const named: (SickLeaveGroup | null)[] = [
    says('women') ? 'women' : null,
    says('men') ? 'men' : null,
    says('long') || says('days') ? 'long' : null,
    ageIn(senses),
  ]
  const groups = named.filter((group) => group !== null)
  if (groups.length > 1) return null
  // The share of all that is long is no total.
  return (
    groups[0] ?? (says('all') && !['29', '30', '49', '50'].some((age) => says(age as Sense)) ? 'total' : null)
  )
}

function ageIn(senses: ReadonlyMap<Sense, number>): SickLeaveGroup | null {
  const says = (sense: Sense) => senses.has(sense)
  const ages = (['29', '30', '49', '50'] as const).filter(says).join()
  const isBelow = says('younger') || says('first')
  const isAbove = says('older') || says('last')
  if (isBelow && isAbove) return null
  switch (ages) {
    case '30,49':
      return 'middle'
    case '29':
      return isBelow || (says('dash') && !isAbove) ? 'young' : null
    case '30':
      return isBelow ? 'young' : null
    case '50':
      return isAbove || (says('dash') && !isBelow) ? 'old' : null
    case '49':
      return isAbove ? 'old' : null
    default:
      return null
  }
}
