/** What a preview's pages, and editors beside them, have done. */

import { lookUp } from '../model/look-up.ts'
import type { Editors } from './editors.ts'
import { placeAsked } from './place-asked.ts'
import { cursorOf, sentText, typedText, wantedFixes } from './request-body.ts'
import type { PreviewSetting } from './setting.ts'
import type { View } from './view.ts'

/** What is ordered, and of which report. */
interface Order {
  /** As it was sent; null for what is too long, or was not sent as it must be. */
  readonly body: string | null
  readonly view: View
  readonly query: URLSearchParams
  readonly setting: Pick<PreviewSetting, 'reports' | 'desk' | 'root'>
}

/** What became of it; null for what there is not, and for what cannot be meant. Throws EnvironmentError. */
type Doing = (order: Order) => Promise<object | null>

/** What is written, by the words that it is ordered by. */
const written: Readonly<Record<string, Doing>> = {
  async mend({ body, view, setting }) {
    const wanted = wantedFixes(body)
    return wanted && setting.reports.mend(view, wanted)
  },
  save: (order) =>
    withText(order, (text, { report }) => {
      const [name, version] = ['name', 'version'].map((one) => order.query.get(one) ?? '') as [string, string]
      return order.setting.desk.save(report, name, text, version)
    }),
  chapter: (order) =>
    withText(order, async (text, { report }) => ({ name: await order.setting.desk.begin(report, text) })),
}

/** Of a report that there is. */
async function withText(
  { body, view, setting }: Order,
  write: (text: string, view: View) => Promise<object | null>,
): Promise<object | null> {
  const text = sentText(body)
  return text !== null && (await setting.reports.ids()).includes(view.report) ? write(text, view) : null
}

type Hearing = (order: Order, editors: Editors) => Promise<object | null> | object | null

/** What is said between pages and editors: nothing of it is written to the disk. */
const said: Readonly<Record<string, Hearing>> = {
  typed({ body }, editors) {
    const typed = typedText(body)
    return typed && editors.hold(typed)
  },
  cursor({ body }, editors) {
    const cursor = cursorOf(body)
    return cursor && editors.move(cursor)
  },
  open({ body }, editors) {
    const address = sentText(body)
    if (address === null) return null
    editors.open(address)
    return { isLed: editors.areThere() }
  },
  async lead({ body, view, query, setting }, editors) {
    const shown = body === null ? null : await setting.reports.shown(view)
    const place = shown && placeAsked(shown.checked, query, setting.root)
    if (!place) return null
    editors.lead(place)
    return { isLed: editors.areThere() }
  },
}

export const isSaid = (word: string): boolean => lookUp(said, word) !== undefined

/** Null for what there is not, and for what cannot be meant. Throws EnvironmentError. */
export const doAsOrdered = async (word: string, order: Order): Promise<object | null> =>
  lookUp(written, word)?.(order) ?? null

/** The same of what is said. */
export const hearEditor = async (word: string, order: Order, editors: Editors): Promise<object | null> =>
  lookUp(said, word)?.(order, editors) ?? null
