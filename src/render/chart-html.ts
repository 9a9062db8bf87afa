/**
 * A chart as HTML: a drawing for pages and wide screens, and those for less room, of which a style sheet shows one; and its
 * figures as a table for whoever does not see it, closed until it is opened.
 */

import { ownVoice, type Voice } from './voice.ts'
import { words as wordsIn } from '../wording/words.ts'
import { smallerCanvases } from '../charts/drawing/canvases.ts'
import { drawChart } from '../charts/drawing/draw-chart.ts'
import type { Chart, ChartTable } from '../model/chart.ts'
import { escapeHtml } from '../model/escape-html.ts'
import { referenceWords } from '../numbering/reference-words.ts'
import type { Target } from '../numbering/target.ts'
import { directionOf } from '../model/writing-direction.ts'
import type { ChapterContext } from './render-context.ts'
import { onScreen } from './screen-only.ts'

export interface ChartHtml {
  readonly drawings: string
  readonly figures: string
}

/** `table` is the target of the table that it is drawn from, where that has one; `name` is “Figur 3”. */
export function chartHtml(
  chart: Chart,
  page: 'upright' | 'landscape',
  table: Target | null,
  name: string,
  voice: Voice,
  { measure }: Pick<ChapterContext, 'measure'>,
): ChartHtml {
  const { language } = voice
  const words = wordsIn[language]
  const where = table ? ` ${words.chart.figuresIn} ${referenceWords(table, language)}.` : ''
  const said = chart.look.inWords(chart.figures, language) + where
  const drawings = [page, ...smallerCanvases].map((canvas) =>
    drawChart(chart, language, { canvas, measure, reads: directionOf(voice.lang) }, said),
  )
  const heading = `${words.chart.figuresOf} ${name.toLowerCase()}`
  return {
    drawings: `<div class="chart-frame"${ownVoice(voice)}>${drawings.join('')}</div>`,
    figures: onScreen(
      `<details class="made chart-figures"${ownVoice(voice)}><summary>${escapeHtml(heading)}</summary>${tableHtml(chart.look.asTable(chart.figures, language), heading)}</details>`,
    ),
  }
}

/** So many columns may have to scroll on a narrow screen, and are then reached by the keyboard. */
const scrollingFrom = 4

function tableHtml({ headings, rows }: ChartTable, name: string): string {
  const label = escapeHtml(name)
  const scrolls = headings.length >= scrollingFrom
  const [first, ...others] = headings.map(escapeHtml)
  const corner = first === '' ? '<td></td>' : `<th scope="col">${first}</th>`
  const head = `<tr>${corner}${others.map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr>`
  const body = rows.map(([row, ...figures]) => {
    const cells = figures.map((figure) => `<td>${escapeHtml(figure)}</td>`).join('')
    return `<tr>${row === '' ? '<td></td>' : `<th scope="row">${escapeHtml(row!)}</th>`}${cells}</tr>`
  })
  const frame = scrolls ? `<div role="group" aria-label="${label}" tabindex="0">` : '<div>'
  return `${frame}<table${scrolls ? '' : ` aria-label="${label}"`}><thead>${head}</thead><tbody>${body.join('')}</tbody></table></div>`
}
