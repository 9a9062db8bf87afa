import { entry } from '../entry.ts'

export const goalCodes = {
  'goal/target-unreadable': entry<{ written: string }>({
    severity: 'info',
    sv: {
      message: ({ written }) =>
        `Målvärdet ”${written}” kan inte jämföras med något tal och trycks som det står.`,
      hint: () => 'Ska det jämföras, skriv till exempel 50 %, minst 9, högst 20 st, Öka från 71,13 eller Ja.',
    },
    en: {
      message: ({ written }) =>
        `The target “${written}” cannot be compared with a number and is printed as it stands.`,
      hint: () =>
        'To have it compared, write for instance 50%, at least 9, at most 20, Increase from 71.13 or Yes.',
    },
  }),

  'goal/units': entry<{ written: string; unit: string | null; expected: string }>({
    severity: 'warning',
    sv: {
      message: ({ written, unit, expected }) =>
        unit === null
          ? `”${written}” saknar enhet, men de andra värdena på raden är i ${expected}.`
          : `”${written}” är i ${unit}, men de andra värdena på raden är i ${expected}.`,
      hint: ({ unit, expected }) =>
        unit === null
          ? `Skriv talet med ${expected} efter.`
          : 'Skriv alla värden på raden i samma enhet: olika enheter går inte att jämföra.',
    },
    en: {
      message: ({ written, unit, expected }) =>
        unit === null
          ? `“${written}” has no unit, but the other values of the row are in ${expected}.`
          : `“${written}” is in ${unit}, but the other values of the row are in ${expected}.`,
      hint: ({ unit, expected }) =>
        unit === null
          ? `Write ${expected} behind the number.`
          : 'Write all values of the row in the same unit: different units cannot be compared.',
    },
  }),

  'goal/forecast-misses': entry<{
    forecast: string
    target: string
    taken: 'atLeast' | 'atMost' | null
    judgedMet: boolean
  }>({
    severity: 'warning',
    sv: {
      message: ({ forecast, target, taken, judgedMet }) =>
        `Prognosen ${forecast} når inte målvärdet ${taken ? `${taken === 'atLeast' ? 'minst' : 'högst'} ${target}` : `”${target}”`}${judgedMet ? ', men målet bedöms som uppfyllt' : ''}.`,
      hint: () =>
        'Kontrollera värdena. Stämmer de, skriv bedömningen i kolumnen Måluppfyllelse, gärna med skäl: Inte uppfyllt – därför att …',
      related: () => 'målvärdet står här',
    },
    en: {
      message: ({ forecast, target, taken, judgedMet }) =>
        `The forecast ${forecast} does not meet the target ${taken ? `of ${taken === 'atLeast' ? 'at least' : 'at most'} ${target}` : `“${target}”`}${judgedMet ? ', yet the goal is judged to be met' : ''}.`,
      hint: () =>
        'Check the values. If they are right, write your judgement in the column Fulfilment, with the reason: Not met – because …',
      related: () => 'the target is here',
    },
  }),

  'goal/judged-otherwise': entry<{
    value: string
    target: string
    taken: 'atLeast' | 'atMost' | null
    before: string | null
  }>({
    severity: 'warning',
    sv: {
      message: ({ value, target, taken, before }) =>
        before === null
          ? `Målet bedöms som uppfyllt, men värdet ${value} når inte målvärdet ${taken ? `${taken === 'atLeast' ? 'minst' : 'högst'} ${target}` : `”${target}”`}.`
          : `Målet bedöms som uppfyllt, men värdet var ${before} och är ${value}: det är inte vad målvärdet ”${target}” säger.`,
      hint: () =>
        'Rätta bedömningen eller värdena. Är målet uppfyllt ändå, skriv skälet efter: Uppfyllt – därför att …',
      related: () => 'värdet står här',
    },
    en: {
      message: ({ value, target, taken, before }) =>
        before === null
          ? `The goal is judged to be met, but the value ${value} does not meet the target ${taken ? `of ${taken === 'atLeast' ? 'at least' : 'at most'} ${target}` : `“${target}”`}.`
          : `The goal is judged to be met, but the value was ${before} and is ${value}: that is not what the target “${target}” says.`,
      hint: () =>
        'Correct the judgement or the values. If the goal is met all the same, write the reason behind it: Met – because …',
      related: () => 'the value is here',
    },
  }),

  'goal/without-indicator': entry<Record<never, never>>({
    severity: 'info',
    sv: {
      message: () => 'Målet har ingen indikator, så det går inte att se om det uppfylls.',
      hint: () => 'Lägg till en indikator med målvärde, eller beskriv i texten hur målet följs upp.',
    },
    en: {
      message: () => 'The goal has no indicator, so nothing shows whether it is met.',
      hint: () => 'Add an indicator with a target, or describe in the text how the goal is followed up.',
    },
  }),
}
