import { isMoney, powerOf } from '../../model/units.ts'
import { fewestOthers, moved, type Figure, type Odd } from './line-figures.ts'

/** The one figure of a line that is not in the unit of all others. */
export function oddUnit(line: readonly Figure[]): Odd | null {
  const counts = new Map<string | null, number>()
  for (const { unit } of line) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  if (line.length <= fewestOthers || counts.size !== 2) return null
  const [figure, ...more] = line.filter(({ unit }) => counts.get(unit) === 1)
  const example = line.find((other) => other !== figure)
  if (!figure || more.length > 0 || !example?.unit || figure.size === 0) return null
  const { unit } = example
  const facts = { unit, example: example.cell.written.text, times: 1 }
  const others = line.filter((other) => other !== figure)
  if (figure.unit === null) {
    const isShare = unit === '%' && figure.size < 1 && others.every(({ size }) => size >= 1)
    const meant = isShare ? moved(figure.amount, 2) : null
    return { figure, facts: { ...facts, problem: 'noUnit', meant } }
  }
  if (!isMoney(figure.unit) || !isMoney(unit)) return null
  return {
    figure,
    facts: { ...facts, problem: 'unit', meant: moved(figure.amount, powerOf(figure.unit) - powerOf(unit)) },
  }
}
