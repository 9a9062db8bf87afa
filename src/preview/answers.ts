/** What a preview's pages ask for, and are answered. */

import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { changedSince } from './changed-since.ts'
import { cursorCell } from './cursor-cell.ts'
import { framePage } from './frame-page.ts'
import { pageFile } from './page-files.ts'
import { placeAsked } from './place-asked.ts'
import { explainPointed } from './pointed-at.ts'
import type { PreviewSetting } from './setting.ts'
import type { ShownReport } from './shown-report.ts'
import { nameOfView, viewAsked } from './view.ts'

export interface Answer {
  readonly type: string
  readonly body: string | Uint8Array
}

export const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) })

/** Null for what there is not. Throws EnvironmentError. */
export async function answerTo(
  asked: string,
  query: URLSearchParams,
  setting: PreviewSetting,
): Promise<Answer | null> {
  const { reports, printed, desk, root, first, language } = setting
  const file = await pageFile(asked)
  if (file) return file
  if (asked === '') return { type: 'text/html', body: await framePage(first, language) }
  const id = query.get('report') ?? first
  const asks = viewAsked(query, first)
  const shown = await reports.shown(asks)
  if (shown === null) return asked === 'state' ? json({ reports: await reports.ids(), isGone: true }) : null
  switch (asked) {
    case 'state':
      return json(await stateOf(shown, query, setting))
    case 'print': {
      const print = await printed.print(asks)
      return json(print && { version: print.version, problems: print.problems })
    }
    case 'pdf': {
      const print = await printed.print(asks)
      return print && { type: 'application/pdf', body: print.pdf }
    }
    case 'place': {
      const place = placeAsked(shown.checked, query, root)
      return place && json(place)
    }
    case 'before': {
      const before = await reports.before(asks)
      return before && json(changedSince(before, shown.checked.numbered.report))
    }
    case 'files': {
      const address = (name: string) => pathToFileURL(path.join(root, 'reports', id, name)).href
      const files = (await desk.names(id)).map((name) => ({ name, uri: address(name) }))
      return json({ root: pathToFileURL(root).href, files })
    }
    case 'file': {
      const held = await desk.read(id, query.get('name') ?? '')
      return held && json(held)
    }
    case 'cell': {
      const source = shown.checked.texts.find(({ file }) => file === query.get('file'))
      const { tables } = shown.checked.numbered.report
      return json(source ? cursorCell(tables, source, Number(query.get('offset'))) : null)
    }
    case 'explain': {
      const of = (name: string) => query.get(name)
      const [table, row, column] = [of('table'), of('row'), of('column')]
      const pointed = { table, row, column, source: of('source'), printed: of('printed') }
      return json(explainPointed(shown.checked, pointed, language))
    }
    default:
      return null
  }
}

/** What a page shows and offers. It is sent what it does not have: nothing, what has changed, or the whole. */
async function stateOf(
  { title, page, isStale, problems, view, themes, checked }: ShownReport,
  query: URLSearchParams,
  { reports, isReadOnly }: PreviewSetting,
): Promise<object> {
  const have = query.get('have') ?? ''
  const { previous, theme: ownTheme } = checked.numbered.report.meta
  const ids = await reports.ids()
  return {
    reports: ids,
    variants: checked.variants,
    themes,
    ownTheme,
    before: ids.find((one) => one === previous) ?? null,
    ...view,
    view: nameOfView(view),
    title,
    version: page.version,
    page: have === page.version ? null : (reports.changeSince(view, have) ?? page.whole),
    isStale,
    isReadOnly,
    problems,
  }
}
