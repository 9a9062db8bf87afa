/** A comparison as one self-contained web page, in the look of the reports. */

import { printable } from '../../diagnostics/reporters/printable.ts'
import { escapeHtml } from '../../model/escape-html.ts'
import { defaultTheme } from '../../render/load-theme.ts'
import { neededFaces } from '../../render/needed-faces.ts'
import { furtherFaces, styleRules, usualFaces } from '../../render/styles.ts'
import { words as reportWords } from '../../wording/words.ts'
import { diffView, type DiffView } from '../diff-view.ts'
import type { DiffSection, Grid } from '../section.ts'
import { words } from '../words.ts'
import type { DiffOutput } from './output.ts'

const safe = (text: string): string => escapeHtml(printable(text))

/** What the reports’ own styles have no need of: a header without a page of its own, and captions by what they tell. */
const ownStyles = `
.title-panel { padding-block: clamp(1.6rem, 4vw, 2.6rem); }
.title-panel h1 { margin-block: 0.2em 0; }
.grid-added caption { color: var(--good); }
.grid-removed caption { color: var(--bad); }
.diff caption { font-size: 1.02em; }
.diff tbody :is(td, th) { overflow-wrap: break-word; }
/* What stands under one heading lines up. */
.diff .cells th:first-child { width: 40%; }
.diff .cells thead th:nth-child(2) { width: 18%; }
.diff .table th:first-child { padding-inline-start: 0.2em; }
.diff .cells tbody tr:not(:first-child) > :first-child { padding-inline-start: 0.6em; }
.diff .summary > h2 { border-top: 0; padding-top: 0; }
.summary ul { list-style: none; padding: 0; margin: 0; font-family: var(--heading-font); font-size: 1.12rem; }
.summary li { padding-block: 0.25em; }
.notes { font-family: var(--heading-font); color: var(--muted); }
@media screen {
  main > .chapter, .title-page > :not(.cover) { padding-inline: max(1.25rem, calc((100% - 58rem) / 2)); }
  .chapter { padding-block: 1.4rem 0.4rem; }
  .chapter > h2 { font-size: 1.5rem; margin-bottom: 0.5em; }
}
@media print {
  .title-page { height: auto; break-after: auto; display: block; }
  .title-panel { height: auto; padding: 9mm 8mm; }
  .title-panel h1 { font-size: 24pt; }
  .facts { margin: 6mm 0 0; border-top: 0; padding-top: 0; }
  .chapter { margin-top: 8mm; }
  .chapter > h2 { font-size: 15pt; margin-bottom: 3mm; }
}
@page { margin: 20mm 20mm 18mm; }
@page :first { margin: 20mm 20mm 18mm; }
`

export const html: DiffOutput = async ({ difference, sides, language }) => {
  const view = diffView(difference, sides, language)
  const body = page(view)
  const [theme, { meta }] = [await defaultTheme(), difference.after]
  const further = await furtherFaces(theme, body, meta)
  const rules = styleRules(theme, meta, further) + ownStyles
  const faces = [...(await usualFaces(theme, meta)), ...further]
  const written = whole(view, rules, body)
  return whole(view, (await neededFaces(faces, written)) + rules, body)
}

const whole = (view: DiffView, styles: string, body: string): string =>
  `<!doctype html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; font-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(`${view.title}: ${view.sides.map(({ name }) => name).join(' → ')}`)}</title>
<style>
${styles}</style>
</head>
<body class="diff">
${body}
</body>
</html>
`

function page({ language, title, organisation, sides, warnings, summary, sections }: DiffView): string {
  const say = words[language]
  const facts = sides.map(
    ({ label, title: report, name }) =>
      `<div><dt>${safe(label)}</dt><dd>${safe(report)}<br>${safe(name)}</dd></div>`,
  )
  return [
    `<a class="skip-link" href="#main">${safe(reportWords[language].skip)}</a>`,
    '<header class="title-page">',
    `<div class="title-panel"><p class="organisation">${safe(organisation)}</p><h1>${safe(title)}</h1></div>`,
    `<dl class="facts">${facts.join('')}</dl>`,
    '</header>',
    '<main id="main">',
    '<section class="chapter summary" aria-labelledby="summary">',
    `<h2 id="summary">${safe(say.summary)}</h2>`,
    `<ul>${summary.map((line) => `<li>${safe(line)}</li>`).join('')}</ul>`,
    ...warnings.map((warning) => `<p class="box important">${safe(warning)}</p>`),
    '</section>',
    ...sections.map(sectionHtml),
    '</main>',
  ].join('\n')
}

function sectionHtml({ heading, notes, grids }: DiffSection, index: number): string {
  const id = `section-${index + 1}`
  return [
    `<section class="chapter" aria-labelledby="${id}">`,
    `<h2 id="${id}">${safe(heading)}</h2>`,
    ...(notes.length > 0 ? [`<p class="notes">${notes.map(safe).join(' ')}</p>`] : []),
    ...grids.map((grid) => gridHtml(grid, id)),
    '</section>',
  ].join('\n')
}

/** The first column names the row. */
function gridHtml({ caption, tone, byCell, columns, rows }: Grid, labelledBy: string): string {
  const align = (column: number) => (columns[column]?.toTheRight ? ' class="number"' : '')
  const name = caption === null ? ` aria-labelledby="${labelledBy}"` : ''
  const head = columns.map(({ heading }, column) => `<th scope="col"${align(column)}>${safe(heading)}</th>`)
  const others = (cells: readonly string[]) =>
    cells.slice(1).map((text, index) => `<td${align(index + 1)}>${safe(text)}</td>`)
  const bodies = (byCell ? sameLabels(rows) : rows.map((cells) => [cells])).map((group) => {
    const scope = group.length > 1 ? `scope="rowgroup" rowspan="${group.length}"` : 'scope="row"'
    const lines = group.map((cells, index) => {
      const label = index === 0 ? `<th ${scope}>${safe(cells[0] ?? '')}</th>` : ''
      return `<tr>${label}${others(cells).join('')}</tr>`
    })
    return `<tbody>${lines.join('\n')}</tbody>`
  })
  return [
    `<div class="table-frame grid-${tone}" tabindex="0" role="group"${name || ` aria-label="${safe(caption!)}"`}>`,
    `<table class="table${byCell ? ' cells' : ''}"${name}>`,
    ...(caption === null ? [] : [`<caption>${safe(caption)}</caption>`]),
    `<thead><tr>${head.join('')}</tr></thead>`,
    ...bodies,
    '</table>',
    '</div>',
  ].join('\n')
}

/** Rows of one label that follow each other. */
function sameLabels(rows: Grid['rows']): Grid['rows'][] {
  const groups: (readonly string[])[][] = []
  for (const cells of rows) {
    const last = groups.at(-1)
    if (last && last[0]![0] === cells[0]) last.push(cells)
    else groups.push([cells])
  }
  return groups
}
