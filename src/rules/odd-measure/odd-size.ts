import { largest, smallest } from '../../model/extremes.ts'
import { fewestOthers, moved, type Figure, type Odd } from './line-figures.ts'

/** Others of one row that are further apart say nothing of a third. */
const spread = 1.35
/** How far from the others a figure may be once its decimal sign is moved. */
const room = 1.15

/** The one figure of a line that fits the others with its decimal sign moved. */
export function oddSize(line: readonly Figure[]): Odd | null {
  const signs = new Set(line.map(({ amount }) => amount.units > 0n))
  if (line.length <= fewestOthers || signs.size > 1 || line.some(({ size }) => size === 0)) return null
  for (const figure of line) {
    const others = line.filter((other) => other !== figure).map(({ size }) => size)
    const [least, most] = [smallest(others), largest(others)]
    if (most / least > spread) continue
    for (const power of [1, 2, 3]) {
      if (!isTelling(figure, power)) continue
      const by = 10 ** power
      const [smaller, larger] = [figure.size / by, figure.size * by]
      const fits = (size: number): boolean => size >= least / room && size <= most * room
      if (!fits(smaller) && !fits(larger)) continue
      const isLarge = fits(smaller)
      return {
        figure,
        facts: {
          problem: isLarge ? 'large' : 'small',
          unit: '',
          example: '',
          times: by,
          meant: moved(figure.amount, isLarge ? -power : power),
        },
      }
    }
  }
  return null
}

/** A few digits are another figure more often than a slip: from twelve to one, from 18 % to 1,8 %. */
function isTelling({ amount }: Figure, power: number): boolean {
  const digits = amount.units
    .toString()
    .replace('-', '')
    .replace(/(?<!0)0+$/, '').length
  return digits >= (power === 1 ? 3 : 2)
}
