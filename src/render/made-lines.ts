/**
 * How the figures of a table are made, below it, closed until a reader opens it: browsers do so for whoever follows the link of
 * a figure. No script is needed.
 */

import { madeTexts } from '../explanations/made-texts.ts'
import type { MadeGroup, Said } from '../explanations/made-figures.ts'
import type { TableCell } from '../explanations/explanation.ts'
import { escapeHtml } from '../model/escape-html.ts'
import type { Target } from '../numbering/target.ts'
import { words } from '../wording/words.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'
import { onScreen } from './screen-only.ts'
import { ownVoice, type Voice } from './voice.ts'

export interface MadeLines {
  /** Null where none of its figures is made of others. */
  readonly html: SafeHtml | null
  /** The id of the line that a figure is told in, or null. */
  idOf(row: number, column: number): string | null
}

export function madeLines(
  table: string,
  groups: readonly MadeGroup[],
  { number }: Target,
  voice: Voice,
): MadeLines {
  const { language } = voice
  const ids = new Map<string, string>()
  const say = (
    tag: string,
    { says, figures }: Pick<MadeGroup, 'says' | 'figures'>,
    inner: string,
  ): string => {
    const known = ids.size
    const id = `${table}--m${known + 1}`
    for (const [row, column] of figures) {
      const place = `${row} ${column}`
      if (!ids.has(place)) ids.set(place, id)
    }
    // A figure leads to the first line that tells of it; what none leads to needs no name.
    return `<${tag}${ids.size === known ? '' : ` id="${id}"`}>${says.map(saidHtml).join('')}${inner}</${tag}>`
  }
  const items = groups.map((group) => {
    const lines = group.lines.map((line) => say('li', line, ''))
    return say('li', group, lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`)
  })
  if (items.length === 0) return { html: null, idOf: () => null }
  const called = number === null ? null : `${words[language].table.toLowerCase()} ${number}`
  const heading = escapeHtml(madeTexts[language].heading(called))
  return {
    html: safeHtml(
      onScreen(
        `<details class="made"${ownVoice(voice)}><summary>${heading}</summary><ul>${items.join('\n')}</ul></details>`,
      ),
    ),
    idOf: (row, column) => ids.get(`${row} ${column}`) ?? null,
  }
}

/** Cells of other reports are named alone where it is not known where these are read. */
function saidHtml(said: Said): string {
  if (typeof said === 'string') return escapeHtml(said)
  const { name, at, page } = said
  if (at.report !== undefined && page === undefined) return escapeHtml(name)
  return `<a href="${escapeHtml(page ?? '')}#${rowId(at)}">${escapeHtml(name)}</a>`
}

/** Each row can be led to. */
export const rowId = ({ table, row }: Pick<TableCell, 'table' | 'row'>): string => `${table}--r${row + 1}`

/** A cell's figure as a link to its line; what stands behind it, such as notes with links of their own, stays outside. */
export function linkedFigure(html: string, id: string | null): string {
  const figure = /^[^<]+/.exec(html)?.[0] ?? (html.includes('<a') ? '' : html)
  if (id === null || figure === '') return html
  // Readers with a keyboard open the lines themselves, rather than pass each figure on their way.
  return `${onScreen(`<a href="#${id}" tabindex="-1">`)}${figure}${onScreen('</a>')}${html.slice(figure.length)}`
}
