/** A comparison for people at a terminal: aligned columns, numbers to the right, long texts wrapped in their column. */

import { styleText } from 'node:util'
import { printable } from '../../diagnostics/reporters/printable.ts'
import { largest } from '../../model/extremes.ts'
import { diffView } from '../diff-view.ts'
import type { DiffSection, Grid, Tone } from '../section.ts'
import type { DiffOutput } from './output.ts'
import { layOut, wrap } from './text-columns.ts'

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

const colours = { changed: 'yellow', added: 'green', removed: 'red' } as const satisfies Record<Tone, string>

export const terminal: DiffOutput = async ({ difference, sides, language, colour }) => {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text)
  const view = diffView(difference, sides, language)
  const width = largest(view.sides.map(({ label }) => label.length))
  const lines = [
    paint('bold', printable(view.title)),
    ...view.sides.map(
      ({ label, title, name }) =>
        `${paint('dim', `${label}:`.padEnd(width + 1))} ${printable(`${title}, ${name}`)}`,
    ),
    '',
    ...view.summary.flatMap((line) => bullet(printable(line))),
    ...view.warnings.flatMap((warning) => [
      '',
      ...wrap(printable(warning)).map((line) => paint('yellow', line)),
    ]),
    ...view.sections.flatMap((section) => sectionLines(section, paint)),
  ]
  return `${lines.join('\n')}\n`
}

const sectionLines = ({ heading, notes, grids }: DiffSection, paint: Paint): string[] => [
  '',
  '',
  paint('bold', printable(heading)),
  ...notes.flatMap((note) => wrap(printable(note)).map((line) => paint('dim', line))),
  ...grids.flatMap((grid) => gridLines(grid, paint)),
]

function gridLines({ caption, tone, byCell, columns, rows }: Grid, paint: Paint): string[] {
  const [head, ...body] = layOut(
    [columns.map(({ heading }) => heading), ...(byCell ? rows.map(withoutRepetition) : rows)].map((cells) =>
      cells.map(printable),
    ),
    columns.map(({ toTheRight }) => toTheRight),
  )
  return [
    '',
    ...(caption === null ? [] : [`  ${paint([colours[tone], 'bold'], printable(caption))}`]),
    ...head!.map((line) => `  ${paint('dim', line)}`),
    ...body.flat().map((line) => `  ${line}`),
  ]
}

/** A row's label is shown once for all that changed in it. */
const withoutRepetition = (cells: readonly string[], index: number, rows: Grid['rows']): readonly string[] =>
  index > 0 && cells[0] === rows[index - 1]![0] ? ['', ...cells.slice(1)] : cells

const bullet = (line: string): string[] =>
  wrap(line).map((part, index) => (index === 0 ? `  • ${part}` : `    ${part}`))
