/** The units that figures are written with, and which of them can be compared. */

import type { Language } from '../model/language.ts'
import { isMoney, unitName } from '../model/units.ts'

/** How each unit is written, longer before shorter. */
const spellings: Readonly<Record<Language, readonly (readonly [unit: string, pattern: string])[]>> = {
  sv: [
    ['mdkr', String.raw`(?:miljarder|miljard)\s(?:kronor|kr)|mdkr|mdr`],
    ['mnkr', String.raw`(?:miljoner|miljon|milj\.?)\s?(?:kronor|kr)|mnkr|mkr|msek`],
    ['tkr', String.raw`tusen\s(?:kronor|kr)|tkr|tsek|kkr`],
    ['kr', 'kronor|krona|kr|sek'],
    ['procentenheter', 'procentenheter|procentenhet|%-enheter|%-enhet'],
    ['%', '%|procent'],
    ['‰', '‰|promille'],
    ['st', 'stycken|styck|st'],
    ['kWh', 'kwh'],
    ['MWh', 'mwh'],
    ['GWh', 'gwh'],
    ['ton', 'ton'],
  ],
  en: [
    ['mdkr', String.raw`billion\s(?:kronor|sek)|sek\sbillion|mdkr|bsek`],
    ['mnkr', String.raw`million\s(?:kronor|sek)|sek\smillion|mnkr|msek`],
    ['tkr', String.raw`thousand\s(?:kronor|sek)|sek\sthousand|tkr|tsek|ksek`],
    ['kr', 'kronor|kr|sek'],
    ['procentenheter', String.raw`percentage\spoints?`],
    ['%', String.raw`%|per\scent|percent`],
    ['‰', '‰'],
    ['st', 'pieces|pcs'],
    ['kWh', 'kwh'],
    ['MWh', 'mwh'],
    ['GWh', 'gwh'],
    ['ton', 'tonnes'],
  ],
}

export const unitPattern = (language: Language): string =>
  spellings[language].map(([, pattern]) => pattern).join('|')

const within = {
  sv: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${unitPattern('sv')})(?![\p{L}\p{N}])`, 'iu'),
  en: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${unitPattern('en')})(?![\p{L}\p{N}])`, 'iu'),
}

/** The unit that a heading, a label or a caption speaks of: `Belopp i mnkr`; null where there is none. */
export function unitIn(text: string, language: Language): string | null {
  const found = within[language].exec(text)
  const unit = found && unitName(found[0])
  // `st` is more often a part of a name.
  return unit === 'st' ? null : unit
}

/** What can be compared: all money, else the same unit. */
export const familyOf = (unit: string): string => (isMoney(unit) ? 'money' : unit)

/** The family of cells that hold bare numbers: of things, or points of an index. */
export const bareFamily = ''
