/** Times that are no single day, as plans and decisions give them: `oktober`, `Q4 2026`, `senast våren 2027`, `löpande`. */

import { isDayShaped, monthNames, readDate } from './calendar.ts'
import type { Language } from './language.ts'

/** Longer texts are explanations. */
const lengthLimit = 60

/** A day that does not exist is a slip, in words too. */
const isPeriod = (text: string, period: RegExp, language: Language): boolean =>
  isDayShaped(text) ? readDate(text, language) !== null : period.test(text)

/** Whether the text says when something is to be done. The text has single blanks. */
export function isTime(text: string, language: Language): boolean {
  if (text.length > lengthLimit) return false
  const { always, before, between, period } = patterns[language]
  let rest = text.trim()
  for (let found = before.exec(rest); found && found[0] !== rest; found = before.exec(rest))
    rest = rest.slice(found[0].length)
  return (
    always.test(rest) ||
    always.test(text) ||
    isPeriod(rest, period, language) ||
    rest.split(between).every((part) => isPeriod(part.trim(), period, language))
  )
}

function patternsOf(language: Language) {
  const { always, before, between, periods } = words[language]
  const year = String.raw`(?:(?:19|20)\d{2}(?:/\d{2,4})?|[-’']\d{2})`
  const months = monthNames[language].map((name) => String.raw`${name}|${name.slice(0, 3)}[a-z]{0,2}\.?`)
  const day = String.raw`(?:\d{1,2} |\d{1,2}(?:st|nd|rd|th) )?`
  const named = `(?:${day}(?:${months.join('|')})|${periods.join('|')})`
  const shapes = [
    String.raw`${named}(?:,? ?${year})?`,
    String.raw`${year}(?:[ ,/-]{1,2}${named})?`,
    String.raw`\d{4}-(?:0[1-9]|1[0-2])`,
    String.raw`\d{1,2}/(?:0?[1-9]|1[0-2])(?:[ -]${year})?`,
  ]
  return {
    always: new RegExp(`^(?:${always.join('|')})[.]?$`, 'iu'),
    before: new RegExp(`^(?:${before.join('|')}) `, 'iu'),
    between: new RegExp(
      String.raw` (?:${between.join('|')}) | ?[–—] ?|(?<=\D)-(?=\D)|(?<=^\d{4})-(?=\d{4}$)| - |, (?=\D)`,
      'iu',
    ),
    period: new RegExp(`^(?:${shapes.join('|')})$`, 'iu'),
  }
}

/** `2026/27`, `26/27`, `2026–2027`: behind its word alone, for other figures look like it. */
const schoolYear = String.raw`(?:(?:19|20)\d{2}|\d{2})[/–-](?:(?:19|20)\d{2}|\d{2})`

const words = {
  sv: {
    always: [
      '(?:fort)?löpande',
      'tills vidare',
      'kontinuerligt',
      'ständigt',
      'regelbundet',
      'årlig(?:en|t)',
      'månadsvis',
      'kvartalsvis',
      'vid behov',
      'snarast(?: möjligt)?',
      'omgående',
      String.raw`varje \p{L}{2,12}`,
      '(?:under )?(?:året|mandatperioden|planperioden|perioden|helåret|hösten|våren)',
      '(?:i|nästa) år',
      '(?:ej|inte|ännu ej|ännu inte|inte ännu) (?:bestämt|beslutat|fastställt|klart|satt)',
      'oklart',
    ],
    before: [
      'senast',
      'tidigast',
      'preliminärt',
      String.raw`prel\.?`,
      'före',
      'innan',
      'efter',
      'under',
      'från och med',
      'till och med',
      'från',
      'till',
      String.raw`t\.? ?o\.? ?m\.?`,
      String.raw`fr\.? ?o\.? ?m\.?`,
      'med start',
      'start',
      'klart?',
      'i',
      'per',
      'vid',
      'den',
      String.raw`ca\.?`,
      'cirka',
      'omkring',
      'kring',
      'runt',
      'hela',
      '(?:i )?(?:början|mitten|slutet) (?:av|på)',
    ],
    between: ['till och med', 'till', 'och', 'eller', String.raw`t\.? ?o\.? ?m\.?`, 'samt'],
    periods: [
      String.raw`(?:q|kv\.?|kvartal(?:et)?) ?[1-4]`,
      String.raw`(?:[1-4](?::[ae])?|första|andra|tredje|fjärde|sista) kv(?:artalet|artal|\.)`,
      String.raw`(?:h|halvår(?:et)?) ?[12]`,
      String.raw`(?:[12](?::a)?|första|andra) halvåret`,
      String.raw`(?:t|tertial(?:et)?) ?[1-3]`,
      String.raw`(?:[1-3](?::[ae])?|första|andra|tredje|sista) tertialet`,
      String.raw`(?:v\.?|vecka) ?(?:[1-9]|[1-4]\d|5[0-3])`,
      'vår(?:en)?|sommar(?:en)?|höst(?:en)?|vinter(?:n)?|årsskiftet|årets slut|årsslutet|bokslutet',
      '(?:vår|höst)terminen|[vh]t',
      `(?:läs|skol)år(?:et)?(?: ${schoolYear})?`,
    ],
  },
  en: {
    always: [
      'ongoing',
      'until further notice',
      'continuously',
      'regularly',
      'yearly',
      'annually',
      'monthly',
      'quarterly',
      'when needed',
      'as soon as possible',
      String.raw`every \p{L}{2,12}`,
      '(?:this|next) year',
      'not (?:yet )?(?:decided|set)',
    ],
    before: [
      'by',
      'before',
      'after',
      'during',
      'from',
      'until',
      'no later than',
      'in',
      'about',
      'early',
      'mid',
      'late',
      '(?:the )?(?:beginning|middle|end) of',
    ],
    between: ['to', 'until', 'and', 'or'],
    periods: [
      String.raw`(?:q|quarter) ?[1-4]`,
      '(?:the )?(?:first|second|third|fourth|last) quarter(?: of)?',
      String.raw`h ?[12]`,
      '(?:the )?(?:first|second) half(?: of)?',
      String.raw`week ?(?:[1-9]|[1-4]\d|5[0-3])`,
      'spring|summer|autumn|winter|year end',
      '(?:the )?(?:spring|autumn) (?:term|semester)(?: of)?',
      `(?:the )?(?:school|academic) year(?: ${schoolYear})?`,
    ],
  },
}

const patterns = { sv: patternsOf('sv'), en: patternsOf('en') }
