/** What a preview's pages ask for, and are answered. */

import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { lookUp } from '../model/look-up.ts'
import { changedSince } from './changed-since.ts'
import { cursorCell } from './cursor-cell.ts'
import { framePage } from './frame-page.ts'
import { pageFile } from './page-files.ts'
import { placeAsked } from './place-asked.ts'
import { explainPointed } from './pointed-at.ts'
import type { PreviewSetting } from './setting.ts'
import type { ShownReport } from './shown-report.ts'
import { nameOfView, viewAsked, type View } from './view.ts'

export interface Answer {
  readonly type: string
  readonly body: string | Uint8Array
}

export const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) })

/** What is asked of a report that is shown. */
interface Asked {
  readonly shown: ShownReport
  readonly view: View
  readonly query: URLSearchParams
  readonly setting: PreviewSetting
}

type Answering = (asked: Asked) => Answer | null | Promise<Answer | null>

const jsonIfAny = (value: object | null): Answer | null => value && json(value)

/** By the words that pages ask by. */
const answers: Readonly<Record<string, Answering>> = {
  state: async (asked) => json(await stateOf(asked)),
  async print({ view, setting }) {
    const print = await setting.printed.print(view)
    return json(print && { version: print.version, problems: print.problems })
  },
  async pdf({ view, setting }) {
    const print = await setting.printed.print(view)
    return print && { type: 'application/pdf', body: print.pdf }
  },
  place: ({ shown, query, setting }) => jsonIfAny(placeAsked(shown.checked, query, setting.root)),
  async before({ shown, view, setting }) {
    const before = await setting.reports.before(view)
    return before && json(changedSince(before, shown.checked.numbered.report))
  },
  async files({ view: { report }, setting: { desk, root } }) {
    const address = (name: string) => pathToFileURL(path.join(root, 'reports', report, name)).href
    const files = (await desk.names(report)).map((name) => ({ name, uri: address(name) }))
    return json({ root: pathToFileURL(root).href, files })
  },
  file: async ({ view, query, setting }) =>
    jsonIfAny(await setting.desk.read(view.report, query.get('name') ?? '')),
  cell({ shown: { checked }, query }) {
    const source = checked.texts.find(({ file }) => file === query.get('file'))
    const { tables } = checked.numbered.report
    return json(source ? cursorCell(tables, source, Number(query.get('offset'))) : null)
  },
  explain({ shown, query, setting }) {
    const of = (name: string) => query.get(name)
    const [table, row, column] = [of('table'), of('row'), of('column')]
    const pointed = { table, row, column, source: of('source'), printed: of('printed') }
    return json(explainPointed(shown.checked, pointed, setting.language))
  },
}

/** Null for what there is not. Throws EnvironmentError. */
export async function answerTo(
  word: string,
  query: URLSearchParams,
  setting: PreviewSetting,
): Promise<Answer | null> {
  const { reports, first, language } = setting
  const file = await pageFile(word)
  if (file) return file
  if (word === '') return { type: 'text/html', body: await framePage(first, language) }
  const answer = lookUp(answers, word)
  if (!answer) return null
  const view = viewAsked(query, first)
  const shown = await reports.shown(view)
  if (shown) return answer({ shown, view, query, setting })
  return word === 'state' ? json({ reports: await reports.ids(), isGone: true }) : null
}

/** What a page shows and offers. It is sent what it does not have: nothing, what has changed, or the whole. */
async function stateOf({ shown, query, setting }: Asked): Promise<object> {
  const { title, page, isStale, problems, view, themes, checked } = shown
  const { reports, isReadOnly } = setting
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
