/** The words of targets: what stands before or behind a bound, and the ways that a value should go. */

import type { Language } from '../../model/language.ts'
import type { TargetRelation } from '../../model/table.ts'

type Relation = readonly [string, TargetRelation]

const byLength = (
  phrases: Readonly<Partial<Record<TargetRelation, readonly string[]>>>,
): readonly Relation[] =>
  (Object.entries(phrases) as [TargetRelation, readonly string[]][])
    .flatMap(([relation, list]) => list.map((phrase): Relation => [phrase, relation]))
    .toSorted(([a], [b]) => b.length - a.length)

/** Before a bound, longest first, since one may begin another. */
export const openings: Record<Language, readonly Relation[]> = {
  sv: byLength({
    above: ['öka från', 'mer än', 'fler än', 'högre än', 'större än', 'över'],
    below: ['minska från', 'mindre än', 'färre än', 'lägre än', 'kortare än', 'under'],
    atLeast: [
      'minst',
      'lägst',
      'minimum',
      'min',
      'inte mindre än',
      'inte under',
      'ej under',
      'inte lägre än',
      'ej lägre än',
    ].concat(['öka till', 'ökar till', 'ökning till', 'höja till', 'höjas till', 'öka till minst']),
    atMost: [
      'högst',
      'maximalt',
      'maximum',
      'max',
      'som mest',
      'upp till',
      'inte mer än',
      'inte fler än',
      'inte över',
    ].concat([
      'ej över',
      'inte högre än',
      'ej högre än',
      'minska till',
      'minskning till',
      'sänka till',
      'sänkas till',
    ]),
  }),
  en: byLength({
    above: ['increase from', 'more than', 'higher than', 'over', 'above'],
    below: ['decrease from', 'less than', 'fewer than', 'lower than', 'under', 'below'],
    atLeast: ['at least', 'minimum', 'min', 'no less than', 'not below', 'increase to'],
    atMost: ['at most', 'maximum', 'max', 'no more than', 'not above', 'up to', 'decrease to', 'reduce to'],
  }),
}

/** Behind a bound: `90 % eller mer`. */
export const closings: Record<Language, readonly Relation[]> = {
  sv: byLength({
    atLeast: ['eller mer', 'eller fler', 'eller högre', 'eller bättre', 'eller över', 'och uppåt'],
    atMost: ['eller mindre', 'eller färre', 'eller lägre', 'eller kortare', 'eller under'],
  }),
  en: byLength({
    atLeast: ['or more', 'or higher', 'or above'],
    atMost: ['or less', 'or fewer', 'or lower', 'or below'],
  }),
}

/** Signs for the same; they are printed as words, since few fonts have them. */
export const signs: readonly Relation[] = [
  ['≥', 'atLeast'],
  ['>=', 'atLeast'],
  ['≤', 'atMost'],
  ['<=', 'atMost'],
  ['>', 'above'],
  ['<', 'below'],
]

/** What a value was before, in a year or period that other tables may hold. */
const before = {
  sv: String.raw`(?:(?:året|åren|utfallet|resultatet|nivån|värdet|år) )*(?:20\d\d|före(?:gående)? (?:år|period|mätning)|förra (?:året|mätningen)|fg år|året (?:innan|före)|i fjol)`,
  en: String.raw`(?:the )?(?:(?:outcome|result|level|value) (?:of|in) )?(?:20\d\d|(?:the )?(?:previous|last) (?:year|period)|the year before)`,
} as const

/** Ways to go without a bound: `öka`, `fler än 2025`, `minskning jämfört med föregående år`, `öka med 5 %`. */
export const directions: Record<Language, readonly (readonly [RegExp, TargetRelation])[]> = {
  sv: [
    [
      direction(
        'öka|ökar|ökas|ökning|ökande|höja|höjas|höjning|stiga|stigande|förbättra|förbättras|förbättring|fler|mer|högre|större|bättre|längre',
        'sv',
      ),
      'increase',
    ],
    [
      direction(
        'minska|minskar|minskas|minskning|minskande|sänka|sänkas|sänkning|sjunka|sjunkande|färre|mindre|lägre|kortare',
        'sv',
      ),
      'decrease',
    ],
  ],
  en: [
    [
      direction('increase|increased|increasing|rise|rising|improve|improved|more|higher|better', 'en'),
      'increase',
    ],
    [
      direction('decrease|decreased|decreasing|reduce|reduced|fall|falling|fewer|less|lower|shorter', 'en'),
      'decrease',
    ],
  ],
}

function direction(words: string, language: Language): RegExp {
  const [shall, than, by] =
    language === 'sv'
      ? ['ska|skall', 'än|jämfört med|mot|från', 'med']
      : ['shall|should|to', 'than|compared with|compared to|from|on', 'by']
  return new RegExp(
    `^(?:(?:${shall}) )?(?:${words})(?: (?:(?:${than}) ${before[language]}|${by} \\d[^<>]*))?[.!]?$`,
    'u',
  )
}

/** What says no more than that it is a target, of the year: `ska minska till 4 %`, `90 % (2026)`. */
export const asTarget = /^(?:(?:år )?20\d\d: )?(?:(?:ska|skall|shall|should) )?(.+?)(?: \((?:år )?20\d\d\))?$/
