/** What is not told while a setting cannot be read: it might be true only for want of that setting. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { lookUp } from '../model/look-up.ts'

const sums = ['table/total', 'table/stray-total', 'table/formula', 'table/rule', 'table/rounding']

/** Beginnings of the codes that hang on a key. */
const hangingOn: Readonly<Record<string, readonly string[]>> = {
  status: ['text/todo'],
  signs: [...sums, 'figure/'],
  rounding: sums,
  unit: ['cell/unit', 'goal/units', 'chart/units', 'figure/', 'value/'],
  cutoff: ['table/cutoff', 'table/year', 'value/', 'period/'],
  period: ['table/year', 'value/', 'period/'],
  variables: ['value/'],
  title: ['value/'],
  organisation: ['value/'],
  date: ['value/'],
  author: ['value/'],
  registration: ['value/'],
  variants: ['variant/', 'value/'],
  allocation: ['variant/', 'value/'],
  previous: ['period/'],
}

/** Without these nothing can be said of the chapters. */
const everythingHangsOn: readonly string[] = ['', 'lang']

/** `broken` are keys that could not be read; the empty one stands for all of them. */
export function withoutFollowOns(broken: ReadonlySet<string>, emit: Emit): Emit {
  if (everythingHangsOn.some((key) => broken.has(key))) return () => {}
  const silenced = [...broken].flatMap((key) => lookUp(hangingOn, key) ?? [])
  if (silenced.length === 0) return emit
  const isSilenced = (code: string) => silenced.some((beginning) => code.startsWith(beginning))
  return (code, args, span, related) => {
    if (!isSilenced(code)) emit(code, args, span, related)
  }
}
