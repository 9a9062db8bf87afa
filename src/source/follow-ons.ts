/** What is not told while a setting or a chapter cannot be read: it might be true only for want of that. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { lookUp } from '../model/look-up.ts'

const sums = ['table/total', 'table/stray-total', 'table/formula', 'table/rule', 'table/rounding']

/** Beginnings of the codes that hang on a key. */
const hangingOn: Readonly<Record<string, readonly string[]>> = {
  status: ['text/todo'],
  signs: [...sums, 'figure/'],
  rounding: sums,
  unit: ['cell/unit', 'goal/units', 'chart/units', 'figure/', 'value/'],
  cutoff: ['table/cutoff', 'table/year', 'value/', 'period/', 'profile/rule'],
  period: ['table/year', 'value/', 'period/', 'profile/rule'],
  variables: ['value/'],
  title: ['value/'],
  organisation: ['value/'],
  date: ['value/'],
  author: ['value/'],
  registration: ['value/'],
  variants: ['variant/', 'value/'],
  allocation: ['variant/', 'value/'],
  previous: ['period/'],
  include: ['include/'],
  workspaces: ['include/'],
  profile: ['profile/'],
}

/** Without these nothing can be said of the chapters. */
const everythingHangsOn: readonly string[] = ['', 'lang']

/** Beginnings of the codes of what is sought in all chapters. */
const soughtInChapters: readonly string[] = [
  'chart/unknown',
  'figure/',
  'period/',
  'profile/rule',
  'ref/unknown',
  'table/no-goals',
  'value/',
]

/**
 * `broken` are keys whose values nobody knows; the empty one stands for all of them. `isChapterLost` says whether there is
 * a chapter that could not be read.
 */
export function withoutFollowOns(broken: ReadonlySet<string>, isChapterLost: boolean, emit: Emit): Emit {
  if (everythingHangsOn.some((key) => broken.has(key))) return () => {}
  const silenced = [
    ...[...broken].flatMap((key) => lookUp(hangingOn, key) ?? []),
    ...(isChapterLost ? soughtInChapters : []),
  ]
  if (silenced.length === 0) return emit
  const isSilenced = (code: string) => silenced.some((beginning) => code.startsWith(beginning))
  return (code, args, span, related) => {
    if (!isSilenced(code)) emit(code, args, span, related)
  }
}
