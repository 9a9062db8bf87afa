/** `report.yaml` → the edits that make it the next report's; comments, order and layout stay. */

import type { Edit } from '../fixes/edit.ts'
import { readDate } from '../model/calendar.ts'
import { choiceWord } from '../model/choice.ts'
import type { Language } from '../model/language.ts'
import { statusChoices } from '../model/report-choices.ts'
import { lookUp } from '../model/look-up.ts'
import type { SourceText } from '../model/span.ts'
import { readYaml, type Path } from '../source/yaml-source.ts'
import { change } from '../fixes/change.ts'
import { movedText } from './moved-text.ts'
import { movedByYears, type NextPeriod } from './next-period.ts'

interface Step extends NextPeriod {
  readonly from: string
  readonly id: string
  readonly language: Language
}

/** Null where the file cannot be read, or is written as one line of keys. */
export function rollManifest(source: SourceText, step: Step): Edit[] | null {
  const { text } = source
  const yaml = readYaml(source)
  const { data } = yaml
  if (
    typeof data !== 'object' ||
    data === null ||
    Array.isArray(data) ||
    text[yaml.valueSpan([]).start] === '{'
  )
    return null
  const { from, id, cutoff, years, language } = step
  const keys = data as Readonly<Record<string, unknown>>
  const edits: Edit[] = []
  const added: string[] = []
  const valueAt = (path: Path): unknown =>
    path.reduce<unknown>((value, key) => lookUp((value ?? {}) as Record<PropertyKey, unknown>, key), keys)

  /** A key without a value gets one behind its colon. */
  const set = (path: Path, to: string) => {
    const value = valueAt(path)
    if (value === undefined) return
    const { start, end } = yaml.valueSpan(path)
    if (value !== null) edits.push(change(source, start, end, to))
    else {
      const colon = text.indexOf(':', end) + 1
      edits.push(change(source, colon, colon, ` ${to}`))
    }
  }
  const rewrite = (path: Path, rewritten: (written: string) => string) => {
    if (typeof valueAt(path) !== 'string') return
    const { start, end } = yaml.valueSpan(path)
    const written = text.slice(start, end)
    if (rewritten(written) !== written) edits.push(change(source, start, end, rewritten(written)))
  }
  const empty = (path: Path) => {
    const value = valueAt(path)
    if (value === undefined || value === null || value === '') return
    const { start, end } = yaml.valueSpan(path)
    // At a line's end the space behind the colon goes too.
    const isLast = /^[ \t]*(?:#|\n|$)/.test(text.slice(end))
    const spaces = isLast ? /(?<![ \t])[ \t]*$/.exec(text.slice(0, start))![0].length : 0
    edits.push(change(source, start - spaces, end, ''))
  }

  /** In the language that the status was written in. */
  const draftAt = (path: Path): string => {
    const written = String(valueAt(path) ?? '')
    const isSwedish = statusChoices.some(({ sv }) => sv.includes(written.trim().toLowerCase()))
    return isSwedish ? choiceWord(statusChoices, 'draft', 'sv') : 'draft'
  }

  const variants = Object.keys((keys['variants'] ?? {}) as object)
  for (const layer of [[], ...variants.map((name) => ['variants', name])]) {
    if (cutoff) set([...layer, 'cutoff'], cutoff)
    if (years !== 0)
      for (const end of ['start', 'end'])
        rewrite([...layer, 'period', end], (date) =>
          readDate(date, 'sv') ? movedByYears(date, years) : date,
        )
    rewrite([...layer, 'title'], (title) => movedText(title, step, language))
    if (layer.length > 0) set([...layer, 'status'], draftAt([...layer, 'status']))
    for (const key of ['date', 'registration']) empty([...layer, key])
    for (const key of ['by', 'date', 'paragraph']) empty([...layer, 'decision', key])
    rewrite([...layer, 'output', 'name'], (name) => name.replaceAll(from, id))
  }
  for (const [key, value] of [
    ['previous', previousId(from)],
    ['status', draftAt(['status'])],
  ] as const) {
    if (keys[key] !== undefined) set([key], value)
    else if (value !== '') added.push(`${key}: ${value}`)
  }
  if (added.length > 0) {
    const lastKey = Object.keys(keys).at(-1)!
    const end = yaml.valueSpan([lastKey]).end
    const lineEnd = text.indexOf('\n', text[end - 1] === '\n' ? end - 1 : end)
    const at = lineEnd === -1 ? text.length : lineEnd
    edits.push(change(source, at, at, added.map((line) => `\n${line}`).join('')))
  }
  return edits
}

/** What the schema takes for a report's id, so that YAML reads it as text; empty for the name of any other folder. */
function previousId(id: string): string {
  if (!/^[a-z0-9-]+$/.test(id)) return ''
  return /^(?:null|true|false|-.*)$/.test(id) ? `'${id}'` : id
}
