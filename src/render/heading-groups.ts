/** Headings that begin alike above columns side by side, in two rows: `Kommunen 2026` once, above `Budget` and `Utfall`. */

import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { rememberedOf } from '../model/remembered.ts'
import type { Table } from '../model/table.ts'
import { labelColumn } from '../tables/row-names.ts'

/** What stands above several columns, from one on. */
export interface HeadingGroup {
  readonly from: number
  readonly count: number
  readonly content: readonly PhrasingContent[]
  /** What stands between it and what is below it where both are said in one line. */
  readonly joint: string
}

export interface HeadRows {
  /** From left to right; none where all headings stand in one row. */
  readonly groups: readonly HeadingGroup[]
  /** By column: what is left of its heading below its group. */
  readonly own: readonly (readonly PhrasingContent[])[]
}

export const headRows = rememberedOf((table: Table): HeadRows => {
  const { columns } = table
  const label = labelColumn(columns)
  const halves = columns.map(({ heading, role }, index) =>
    index === label || role === 'group' ? null : halvesOf(heading.content),
  )
  const groups = runsOf(halves.map((half) => half && toString(half.above))).map(
    ({ from, count }): HeadingGroup => ({
      from,
      count,
      content: halves[from]!.above,
      joint: halves[from]!.joint,
    }),
  )
  const isGrouped = groups.some(({ count }) => count > 1)
  return {
    groups: isGrouped ? groups : [],
    own: columns.map(({ heading }, index) => (isGrouped && halves[index]?.below) || heading.content),
  }
})

/** The index of the group that a column stands in; -1 for none. */
export const groupAt = (groups: readonly HeadingGroup[], column: number): number =>
  groups.findIndex(({ from, count }) => from <= column && column < from + count)

interface Halves {
  readonly above: readonly PhrasingContent[]
  readonly joint: string
  readonly below: readonly PhrasingContent[]
}

/** What an author wrote before a colon, or in a row of headings above. */
function halvesOf(content: readonly PhrasingContent[]): Halves | null {
  const at = content.findLastIndex((node) => node.type === 'text' && jointIn(node.value, node.data) !== -1)
  const node = content[at]
  if (node?.type !== 'text') return null
  const joint = jointIn(node.value, node.data)
  const isWhole = node.data?.isBetweenHeadings === true
  const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ ...node, value }])
  const above = [...content.slice(0, at), ...text(isWhole ? '' : node.value.slice(0, joint))]
  const below = [...text(isWhole ? '' : node.value.slice(joint + colon.length)), ...content.slice(at + 1)]
  return [above, below].every((half) => toString(half).trim() !== '')
    ? { above, joint: isWhole ? node.value : colon, below }
    : null
}

const colon = ': '

const jointIn = (text: string, data: { isBetweenHeadings?: true } | undefined): number =>
  data?.isBetweenHeadings ? 0 : text.lastIndexOf(colon)

/** Neighbours that are the same. */
function runsOf(names: readonly (string | null)[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = []
  for (const [index, name] of names.entries()) {
    if (name === null) continue
    if (index > 0 && names[index - 1] === name) runs.at(-1)!.count++
    else runs.push({ from: index, count: 1 })
  }
  return runs
}
