/** What a preview's pages, and editors beside them, have done. */

import type { Editors } from './editors.ts'
import { placeAsked } from './place-asked.ts'
import { cursorOf, sentText, typedText, wantedFixes } from './request-body.ts'
import type { PreviewSetting } from './setting.ts'
import { viewAsked } from './view.ts'

/** What became of it; null for what there is not, and for what cannot be meant. Throws EnvironmentError. */
export async function doAsOrdered(
  order: string,
  body: string | null,
  query: URLSearchParams,
  { reports, desk, first }: Pick<PreviewSetting, 'reports' | 'desk' | 'first'>,
): Promise<object | null> {
  const id = query.get('report') ?? first
  if (order === 'mend') {
    const wanted = wantedFixes(body)
    return wanted && reports.mend(viewAsked(query, first), wanted)
  }
  const text = sentText(body)
  if (text === null || !(await reports.ids()).includes(id)) return null
  switch (order) {
    case 'save':
      return desk.save(id, query.get('name') ?? '', text, query.get('version') ?? '')
    case 'chapter':
      return { name: await desk.begin(id, text) }
    default:
      return null
  }
}

/** What is said between pages and editors: nothing of it is written to the disk. */
export const saidByEditors: readonly string[] = ['typed', 'cursor', 'lead', 'open']

/** Null for what there is not, and for what cannot be meant. Throws EnvironmentError. */
export async function hearEditor(
  word: string,
  body: string | null,
  query: URLSearchParams,
  { reports, root, first }: Pick<PreviewSetting, 'reports' | 'root' | 'first'>,
  editors: Editors,
): Promise<object | null> {
  if (word === 'typed') {
    const typed = typedText(body)
    return typed && editors.hold(typed)
  }
  if (word === 'cursor') {
    const cursor = cursorOf(body)
    return cursor && editors.move(cursor)
  }
  if (word === 'open') {
    const address = sentText(body)
    if (address === null) return null
    editors.open(address)
    return { isLed: editors.areThere() }
  }
  const shown = body === null ? null : await reports.shown(viewAsked(query, first))
  const place = shown && placeAsked(shown.checked, query, root)
  if (!place) return null
  editors.lead(place)
  return { isLed: editors.areThere() }
}
