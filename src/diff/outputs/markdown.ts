/** A comparison as GitHub Markdown, for a pull request or a page of a wiki. */

import { printable } from '../../diagnostics/reporters/printable.ts'
import { diffView } from '../diff-view.ts'
import type { DiffSection, Grid } from '../section.ts'
import type { DiffOutput } from './output.ts'

export const markdown: DiffOutput = async ({ difference, sides, language }) => {
  const view = diffView(difference, sides, language)
  const blocks = [
    `# ${escaped(view.title)}`,
    view.sides
      .map(({ label, title, name }) => `**${escaped(label)}:** ${escaped(title)} (${escaped(name)})`)
      .join('  \n'),
    ...view.warnings.map((warning) => `> ${escaped(warning)}`),
    view.summary.map((line) => `- ${escaped(line)}`).join('\n'),
    ...view.sections.flatMap(section),
  ]
  return `${blocks.join('\n\n')}\n`
}

const section = ({ heading, notes, grids }: DiffSection): string[] => [
  `## ${escaped(heading)}`,
  ...(notes.length > 0 ? [notes.map(escaped).join(' ')] : []),
  ...grids.flatMap((grid) => [
    ...(grid.caption === null ? [] : [`**${escaped(grid.caption)}**`]),
    table(grid),
  ]),
]

function table({ columns, rows }: Grid): string {
  return [
    line(columns.map(({ heading }) => escaped(heading))),
    line(columns.map(({ toTheRight }) => (toTheRight ? '---:' : '---'))),
    ...rows.map((cells) => line(cells.map(escaped))),
  ].join('\n')
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** An author's text holds no markup, no mention and no link here; a number keeps its signs. */
const escaped = (text: string): string =>
  printable(text)
    .replace(/[\\`*_[\]<>|~#!&]/g, (sign) => entityOf(sign))
    .replace(/@(?=\w)/g, '&#64;')
    .replace(/(https?):\/\//gi, '$1&#58;//')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}&#46;`)
    .replace(/^(\s*)([-+])(?=\s)/, (_, space: string, sign: string) => space + entityOf(sign))
    .replace(/^(\s*\d+)([.)])(?=\s)/, (_, number: string, sign: string) => number + entityOf(sign))

const entityOf = (sign: string): string => `&#${sign.codePointAt(0)!};`
