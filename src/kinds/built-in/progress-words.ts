/** How boards say how far something decided has come: by verbs in all their forms, negations, traffic lights. */

import type { Language } from '../../model/language.ts'
import { lexicon, sensesIn, type Lexicon, type Senses } from './sayings.ts'

export type Progress = 'notStarted' | 'ongoing' | 'delayed' | 'done' | 'paused' | 'dropped'

type Sense =
  | 'not'
  | 'planned'
  | 'start'
  | 'run'
  | 'part'
  | 'full'
  /** It has come to an end. */
  | 'end'
  /** It has been carried out: what has not, has not begun. */
  | 'carry'
  | 'late'
  | 'hold'
  | 'drop'
  | 'apply'
  | 'green'
  | 'red'
  | 'filler'

const words: Record<Language, Lexicon<Sense>> = {
  sv: lexicon({
    not: 'ej, inte, icke, inte alls',
    planned: `planera~d~t~de~s, under planering, kommande, ny, nytt, beslutad, beslutat, beslutade, föreslagen, föreslaget, oplanerad, ostartad,
      ostartat, opåbörjad, opåbörjat`,
    start: `påbörja~d~t~de~s~ts, start, startar, startad, startat, startats, startade, inledd, inlett, inleds, inletts, igång,
      igångsatt, på gång, kommit igång`,
    run: `pågå~r~ende, löpande, fortlöpande, kontinuerlig, kontinuerligt, återkommande, fortgår, fortsätter, arbete,
      arbete pågår, under arbete, under genomförande, under beredning, under utredning, under behandling, under införande,
      under upphandling, bereds, utreds, behandlas, genomförs, åtgärdas, omarbetas, revideras, verkställs, utförs, införs, slutförs, avslutas,
      enligt plan, enligt planen, enligt tidplan, enligt tidplanen, följer plan, följer planen, följer tidplan,
      följer tidplanen, i fas, på väg, på god väg, kvarstår, återstår, på remiss, på rätt väg, ofärdig, ofärdigt, oavslutad, oavslutat`,
    part: 'delvis, till viss del, till stor del, till största delen, i huvudsak, i stort sett, nästan, halvvägs, snart',
    full: 'helt, fullt, fullt ut, helt och hållet, fullständigt, i sin helhet',
    end: `klar, klart, klara, klarmarkerad, klarmarkerat, färdig, färdigt, färdiga, färdigställd, färdigställt, avslutad,
      avslutat, avslutade, avslutats, slutförd, slutfört, slutförda, slutförts, fullgjord, fullgjort, uppfylld, uppfyllt,
      redovisad, redovisat, återredovisad, återredovisat, återrapporterad, återrapporterat, slutredovisad, slutredovisat, slutrapporterad, slutrapporterat, besvarad, besvarat`,
    carry: `genomförd, genomfört, genomförda, genomförts, verkställd, verkställt, verkställda, verkställts, utförd, utfört,
      utförda, utförts, införd, infört, införda, införts, åtgärdad, åtgärdat, åtgärdade, åtgärdats`,
    late: `försenad, försenat, försenade, försenats, försenas, försening, sen, sent, senarelagd, senarelagt, senareläggs,
      framflyttad, framflyttat, uppskjuten, uppskjutet, skjuts upp, efter plan, efter tidplan, efter tidplanen`,
    hold: 'pausad, pausat, pausas, vilande, vilar, avvaktar, avvaktande, inväntar, väntar, stoppad, stoppat, på is, bordlagd, bordlagt, återremitterad, återremitterat',
    drop: `utgår, utgått, utgår ur planen, avskriven, avskrivet, avskrivs, avförs, avförd, avfört, avbrutits, avbruten, avbrutet, avbryts, inställd, inställt,
      struken, struket, nedlagd, nedlagt, bortprioriterad, bortprioriterat, inaktuell, inaktuellt, återkallad, återkallat`,
    apply: 'aktuell, aktuellt, aktuella, relevant',
    green: 'grön, grönt, gröna, 🟢, 🟩',
    red: 'röd, rött, röda, gul, gult, gula, orange, 🟡, 🟨, 🟠, 🟧, 🔴, 🟥',
    filler: `uppdrag, uppdraget, uppdragen, åtgärd, åtgärden, åtgärder, åtgärderna, beslut, beslutet, arbetet, projektet,
      och, aktivitet, aktiviteten, upphandling, upphandlingen, utredning, utredningen, införande, rekrytering, projektering, är, har, blivit, att, bli, ännu, än, fortfarande, redan, nu, den, det`,
  }),
  en: lexicon({
    not: 'not, not yet, not at all',
    planned: 'planned, upcoming, decided, proposed, unstarted, new',
    start: 'started, begun, initiated, commenced',
    run: `ongoing, in progress, under way, underway, on track, running, according to plan, unfinished, incomplete,
      uncompleted`,
    part: 'partly, partially, mostly, almost, nearly, halfway',
    full: 'fully, completely, entirely',
    end: 'done, completed, complete, finished, closed, ended',
    carry: 'implemented, executed, carried out',
    late: 'delayed, late, postponed, behind schedule, overdue',
    hold: 'on hold, paused, waiting, suspended',
    drop: 'dropped, cancelled, canceled, abandoned, withdrawn',
    apply: 'applicable, relevant',
    green: 'green, 🟢, 🟩',
    red: 'red, yellow, amber, orange, 🟡, 🟨, 🟠, 🟧, 🔴, 🟥',
    filler:
      'the, assignment, measure, decision, work, project, is, are, has, have, been, still, yet, already, now, it',
  }),
}

const stages: readonly (readonly [Sense, Progress])[] = [
  ['planned', 'notStarted'],
  ['start', 'ongoing'],
  ['run', 'ongoing'],
  ['end', 'done'],
  ['carry', 'done'],
  ['late', 'delayed'],
  ['hold', 'paused'],
  ['drop', 'dropped'],
  ['green', 'ongoing'],
  ['red', 'delayed'],
]

/** Null where the words are others, say nothing, or say several things. */
export function readProgress(text: string, language: Language): Progress | null {
  const senses = sensesIn(text, words[language])
  if (!senses) return null
  if (senses.has('not')) return readNegated(senses)
  if (senses.has('apply')) return null
  const isPartial = senses.has('part')
  if (isPartial && senses.has('full')) return null
  const said = new Set(stages.flatMap(([sense, progress]) => (senses.has(sense) ? [progress] : [])))
  if (said.has('delayed')) said.delete('ongoing')
  const [only, ...others] = said
  if (!only || others.length > 0) return null
  return only === 'done' && isPartial ? 'ongoing' : only
}

/** `Ej påbörjat`, `inte helt klart`; what else is denied says nothing of how far it has come. */
function readNegated(senses: Senses<Sense>): Progress | null {
  const named = [...senses.keys()].filter(
    (sense) => sense !== 'filler' && sense !== 'not' && sense !== 'full',
  )
  const [only, ...others] = named
  if (senses.get('not')! > 1 || others.length > 0) return null
  if (senses.has('full')) return only === 'end' || only === 'carry' ? 'ongoing' : null
  if (only === 'start' || only === 'carry') return 'notStarted'
  if (only === 'end') return 'ongoing'
  return only === 'apply' ? 'dropped' : null
}
