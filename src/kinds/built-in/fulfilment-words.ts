/** How boards say that a goal is met, partly met or not: by verbs in all their forms, degrees, negations, traffic lights. */

import type { Language } from '../../model/language.ts'
import type { Fulfilment } from '../../model/table.ts'
import { lexicon, sensesIn, type Lexicon, type Senses } from './sayings.ts'

type Sense =
  | 'yes'
  | 'no'
  | 'not'
  /** It is met, or will be. */
  | 'reach'
  | 'fail'
  | 'full'
  | 'part'
  | 'little'
  | 'good'
  | 'underway'
  | 'assess'
  | 'unknown'
  | 'whether'
  | 'apply'
  | 'left'
  | 'green'
  | 'yellow'
  | 'red'
  | 'grey'
  | 'filler'

const signs: Partial<Record<Sense, string>> = {
  green: '🟢,🟩,✅,✔,✓,☑,👍',
  yellow: '🟡,🟨,🟠,🟧,◐,◑,◔,◕',
  red: '🔴,🟥,❌,✖,✗,✘,👎',
  grey: '⚪,⬜,⚫,⬛',
}

const withSigns = (words: Readonly<Record<Sense, string>>): Lexicon<Sense> =>
  lexicon(
    Object.fromEntries(
      Object.entries(words).map(([sense, list]) => {
        const more = signs[sense as Sense]
        return [sense, more ? `${list},${more}` : list]
      }),
    ) as Record<Sense, string>,
  )

const words: Record<Language, Lexicon<Sense>> = {
  sv: withSigns({
    yes: 'ja',
    no: 'nej',
    not: 'ej, inte, icke, ingen, inga, inget, inte alls, ej alls',
    reach: `i mål, uppfyll~d~t~da~s~as~ts~des~er~a~else~elsen, måluppfyllelse, måluppfyllelsen, måluppfylld, måluppfyllt, uppnå, uppnå~s~r~tt~dd~dda~tts~ende~dde~ddes, nå, nås, når, nått, nådde, nåddes, nådd, nådda, nåtts, klara, klaras, klarar, klarat, klarad,
      klarats, infria~s~t~d~de~ts, tillgodose~s~tt~dd~dda~tts, fullgörs, fullgjord, fullgjort, genomför~d~t~da~s~as~ts, slutför~d~t~da~s~as~ts, verkställ~d~t~da~s~as~ts, klar, klart, färdig,
      färdigt, färdiga, avslutad, avslutat, avslutas, enligt plan, enligt planen, följer plan, följer planen, i fas`,
    fail: 'ouppfyll~d~t~da, ouppnå~dd~tt~dda, missa~d~t~s~ts, underkän~d~t~da',
    full: 'alla, samtliga, helt, fullt, fullt ut, helt och fullt, helt och hållet, fullständigt, fullo, till fullo, i sin helhet',
    part: `delvis, till viss del, till del, till stor del, till största del, till största delen, till större delen,
      i huvudsak, huvudsakligen, i stort, i stort sett, i allt väsentligt, nästan, nästintill, nära, till hälften, viss,
      i viss grad, i viss mån, i viss utsträckning, i viss omfattning, på väg, på god väg, på rätt väg, på gång, medel,
      åt rätt håll, i rätt riktning, positiv utveckling`,
    little: `dålig, dåligt, mindre god, mindre bra, låg, lågt, svag, svagt, bristfällig, bristande, otillräcklig, otillräckligt, otillfredsställande, i låg grad, i liten grad,
      i ringa grad, i låg utsträckning, i liten utsträckning`,
    good: `god, gott, hög, högt, bra, mycket god, mycket hög, mycket bra, tillfredsställande, tillräcklig, tillräckligt, godkänd,
      godkänt, godkända, i linje med, i hög grad, i hög utsträckning, i stor utsträckning, i mycket hög grad`,
    underway:
      'pågå~r~ende, påbörja~d~t~de~s~ts, startad, startat, startats, inledd, inlett, igång, igångsatt',
    assess: `uppgift, uppgifter, underlag, mätbar, mätbart, bedöm~d~t~s~as~ts~da~ning, mät~s~as~ning, mätt, mätts, mättes, utvärder~as~ing, utvärdera~d~t~ts, följs upp, följas upp, följts upp, uppfölj~as~ning, uppföljd, uppföljt, redovisa~d~t~s~ts, rapporter~as~ad~at~ats, analyser~as~ad~at~ats`,
    unknown: `saknas, uppgift saknas, uppgifter saknas, underlag saknas, utfall saknas, värde saknas, resultat saknas,
      okänd, okänt, oklar, oklart, osäker, osäkert, svårbedömd, svårbedömt, obestämd, obestämt, obedömd, obedömt`,
    whether: 'om',
    apply:
      'aktuell, aktuellt, aktuella, relevant, relevanta, tillämplig, tillämpligt, tillämpliga, tillämpbar, tillämpbart',
    left: 'utgår, utgått, struken, struket, inaktuell, inaktuellt, irrelevant',
    green: 'grön, grönt, gröna',
    yellow: 'gul, gult, gula, orange',
    red: 'röd, rött, röda',
    grey: '-, –, —, grå, grått, vit, vitt, svart',
    filler: `mål, målet, målen, målvärde, målvärdet, målnivå, målnivån, nämndmål, nämndmålet, delmål, delmålet, av, längre, göra, göras, nämndens, fullmäktiges,
      indikator, indikatorn, indikatorer, indikatorerna, uppdrag, uppdraget, kommer, att, bli, blir, blivit, vara, är, har,
      ha, kan, går, ska, beräknas, beräknad, beräknat, förväntas, förväntad, väntas, antas, tros, ser ut, prognos, prognosen,
      prognosticeras, prognostiserad, vid, till, i, under, för, den, det, detta, årets, året, år, slut, slutet, helår,
      helåret, perioden, tertialet, ännu, än, fortfarande, redan, nu, senare, alls, möjlig, möjligt, värde, utfall, status, kunna, troligen, troligtvis, sannolikt, sannolik, möjlighet, ljus, markerad, markerat, pil, utveckling`,
  }),
  en: withSigns({
    yes: 'yes',
    no: 'no',
    not: 'not, cannot, not yet',
    reach: 'met, achieved, fulfilled, reached, attained, completed, on track, according to plan',
    fail: 'unmet, missed, failed, unfulfilled, unachieved',
    full: 'fully, completely, entirely, in full, wholly',
    part: 'partly, partially, in part, to some extent, mostly, largely, nearly, almost, on the way',
    little: 'low, poor, insufficient, inadequate, to a low degree',
    good: 'good, high, very good, satisfactory, to a high degree',
    underway: 'ongoing, in progress, under way, underway, started, begun',
    assess: 'assessed, measured, evaluated, followed up, reported',
    unknown: 'unknown, uncertain, unclear, missing, unassessed',
    whether: 'whether, if',
    apply: 'applicable, relevant',
    left: 'dropped, inapplicable, irrelevant',
    green: 'green',
    yellow: 'yellow, amber, orange',
    red: 'red',
    grey: '-, –, —, grey, gray, white, black',
    filler: `the, goal, goals, target, targets, indicator, will, be, is, are, has, have, been, can, expected, forecast, to,
      at, by, year, end, of, it, still, yet, later, value`,
  }),
}

/** Null where the words are others, say nothing, or say several things. */
export function readFulfilment(text: string, language: Language): Fulfilment | null {
  const senses = sensesIn(text, words[language])
  if (!senses || (senses.get('not') ?? 0) > 1) return null
  const said = new Set<Fulfilment>()
  for (const [sense, fulfilment] of Object.entries(outright))
    if (senses.has(sense as Sense)) said.add(fulfilment)
  const composed = compose(senses)
  if (composed === 'unclear') return null
  if (composed) said.add(composed)
  const [only, ...others] = said
  return only && others.length === 0 ? only : null
}

const outright: Partial<Record<Sense, Fulfilment>> = {
  yes: 'met',
  green: 'met',
  yellow: 'partly',
  no: 'notMet',
  red: 'notMet',
  fail: 'notMet',
  little: 'notMet',
  grey: 'notAssessed',
  left: 'notApplicable',
}

/** What words say together, null where there are none that do, `unclear` where they do not go together. */
function compose(senses: Senses<Sense>): Fulfilment | 'unclear' | null {
  const says = (...any: readonly Sense[]) => any.some((sense) => senses.has(sense))
  const isNegated = says('not')
  const isDoubtful = says('unknown') || says('assess')
  if (says('whether')) return isDoubtful ? 'notAssessed' : 'unclear'
  if (says('unknown')) return isNegated ? 'unclear' : 'notAssessed'
  if (says('apply')) return isNegated && !says('reach', 'assess') ? 'notApplicable' : 'unclear'
  if (says('fail', 'little')) return isNegated || says('full', 'part', 'good', 'underway') ? 'unclear' : null
  if (says('part')) return isNegated || says('full', 'good') ? 'unclear' : 'partly'
  if (says('underway')) return says('reach', 'full', 'good') ? 'unclear' : isNegated ? 'notMet' : 'partly'
  // What is not wholly met is met in part.
  if (says('full')) return isNegated ? 'partly' : 'met'
  if (says('reach', 'good')) return isNegated ? 'notMet' : 'met'
  if (says('assess')) return 'notAssessed'
  if (!isNegated) return null
  return senses.size === 1 || says('no') ? 'notMet' : 'unclear'
}
