/** Whether a value meets a goal's target. */

import { subtract, type Amount } from '../model/amount.ts'
import { convertedTo } from '../model/convert-money.ts'
import type { Language } from '../model/language.ts'
import type { Fulfilment, Quantity, Value } from '../model/table.ts'
import { isComparable, unitName } from '../model/units.ts'

export type Direction = 'atLeast' | 'atMost'

type Target = Extract<Value, { type: 'target' }>

/** `direction` is how a target that is a bare number is taken. */
export function fulfilmentOf(target: Value, value: Value, direction: Direction): Fulfilment {
  if (target.type === 'none' && value.type === 'none') return 'notApplicable'
  if (target.type === 'yesNo' && value.type === 'yesNo') return target.yes === value.yes ? 'met' : 'notMet'
  if (target.type !== 'target' || value.type !== 'number') return 'notAssessed'
  if (target.bounds.some((bound) => !isComparable(bound.unit, value.unit))) return 'notAssessed'
  const inItsUnit = (quantity: Quantity): Quantity => ({ ...value, amount: inUnit(quantity, value.unit) })
  const converted = {
    ...target,
    bounds: target.bounds.map(inItsUnit),
    baseline: target.baseline && inItsUnit(target.baseline),
  }
  const isMet = meets(converted, value.amount, direction)
  if (isMet === null) return 'notAssessed'
  return isMet ? 'met' : isOnTheWay(converted, value.amount) ? 'partly' : 'notMet'
}

function meets({ relation, bounds }: Target, value: Amount, direction: Direction): boolean | null {
  const [first, second] = bounds
  if (!first) return null
  const above = subtract(value, first.amount).units
  switch (relation) {
    case 'stated':
      return direction === 'atLeast' ? above >= 0n : above <= 0n
    case 'atLeast':
      return above >= 0n
    case 'atMost':
      return above <= 0n
    case 'above':
      return above > 0n
    case 'below':
      return above < 0n
    case 'between':
      return above >= 0n && subtract(value, second!.amount).units <= 0n
    case 'increase':
    case 'decrease':
    case 'unreadable':
      return null
  }
}

/** Past the baseline towards the bound: “från 5 till minst 9” at 7. */
function isOnTheWay({ baseline, bounds }: Target, value: Amount): boolean {
  const [bound] = bounds
  if (!baseline || !bound) return false
  const way = subtract(bound.amount, baseline.amount).units
  const gone = subtract(value, baseline.amount).units
  return way > 0n ? gone > 0n : gone < 0n
}

/** The amount as it is in another unit that it can be compared with. */
const inUnit = ({ amount, unit }: Quantity, other: string | null): Amount =>
  unit === null || other === null ? amount : convertedTo({ amount, unit: unitName(unit) }, unitName(other))

/** What an indicator says of the way that its values should go. */
const directions: Record<Language, readonly (readonly [RegExp, Direction])[]> = {
  sv: [
    [/^(?:öka|fler|högre|höj|förbättra|andelen .* ska öka)/, 'atLeast'],
    [/^(?:minska|färre|lägre|sänk|kort)/, 'atMost'],
    [/sjukfrånvaro|frånvaro|klagomål|väntetid|handläggningstid|svarstid|utsläpp/, 'atMost'],
  ],
  en: [
    [/^(?:increase|more|higher|raise|improve)/, 'atLeast'],
    [/^(?:decrease|reduce|fewer|lower|shorten)/, 'atMost'],
    [/sick leave|absence|complaints|waiting time|handling time|emissions/, 'atMost'],
  ],
}

/** More is better unless the indicator says otherwise. */
export function directionOf(indicator: string, language: Language): Direction {
  const lower = indicator.toLowerCase()
  return directions[language].find(([pattern]) => pattern.test(lower))?.[1] ?? 'atLeast'
}
