/** YAML text → plain data, with the place of every key and value. */

import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml'
import type { YamlFault } from '../diagnostics/catalogue/yaml-fault.ts'
import type { ValueProblem } from '../diagnostics/catalogue/yaml-value.ts'
import type { SourceText, Span } from '../model/span.ts'
import { writableText } from '../model/plain-signs.ts'
import type { WrittenSetting } from '../model/written-setting.ts'
import { causeOf } from './yaml-cause.ts'
import { readSlips, type FoundSlip } from './yaml-slips.ts'
import { shapeFault, type ShapeFault } from './yaml-shape.ts'

export type Path = readonly PropertyKey[]

export interface YamlSource {
  readonly data: unknown
  readonly problems: readonly { readonly problem: ValueProblem; readonly span: Span }[]
  /** What can be read, but most likely says something else than its author means. */
  readonly slips: readonly FoundSlip[]
  /** The value at a path; the nearest enclosing value where the path leads nowhere. */
  valueSpan(path: Path): Span
  keySpan(path: Path): Span
  /** Every key of a map, and of the maps in it, in the order written; none where it cannot be read. */
  settings(): readonly WrittenSetting[]
  /** A scalar's own characters, for texts that YAML reads as numbers: `2021.10`. */
  scalarText(path: Path): string | null
  /** The keys of the map at a path as they are written: JavaScript puts those that are whole numbers first. */
  keys(path: Path): readonly string[]
  /** What commas part at a path, null where it is written on lines of its own. */
  flowItems(path: Path): readonly FlowItem[] | null
}

/** One of the values in a flow list, or of the pairs in a flow map. */
export interface FlowItem {
  /** Its key, null in a list. */
  readonly key: string | null
  /** Of a map: whether a colon and a value follow the key. */
  readonly hasValue: boolean
  /** The characters of the value, or of a key without one; null where they are in quotation marks or no scalar. */
  readonly plain: string | null
  /** Where those characters stand. */
  readonly span: Span
}

const sizeLimit = 1024 * 1024

const refusals: Record<ShapeFault['problem'], ValueProblem> = {
  deep: { type: 'syntax', fault: { type: 'deep' } },
  braces: { type: 'syntax', fault: { type: 'braces' } },
  question: { type: 'syntax', fault: { type: 'question' } },
  // They can grow without bound.
  alias: { type: 'format', expected: 'aliases' },
}

/**
 * Reads the stretch of a source text from `start` to `end`. Signs that no page can show, which only escapes can name, are plain
 * unless what the program itself has written is to be read to the letter.
 */
export function readYaml(
  { file, text }: SourceText,
  start = 0,
  end = text.length,
  escapes: 'plain' | 'exact' = 'plain',
): YamlSource {
  const at = (from: number, to: number): Span => ({ file, start: start + from, end: start + to })
  const yaml = text.slice(start, end)
  if (yaml.length > sizeLimit) return unread({ type: 'format', expected: 'size' }, at(0, 0))
  const refused = shapeFault(yaml)
  if (refused) return unread(refusals[refused.problem], at(refused.start, refused.end))

  const document = parseDocument(yaml, {
    schema: 'core',
    // A tag such as !!binary would make other things than texts, numbers, lists and keys.
    resolveKnownTags: false,
    // It compares each key with each; `keyGivenTwice` takes linear time.
    uniqueKeys: false,
    prettyErrors: false,
  })
  if (escapes === 'plain') replaceUnwritable(document)
  // What follows the first fault is most often its consequence.
  const [error] = document.errors
  const slips = error ? { faults: [], doubts: [] } : readSlips(document, yaml)
  const twice = error ? null : keyGivenTwice(document.contents)
  const [cause] = [
    ...(error ? [causeOf(yaml, error)] : []),
    ...(twice
      ? [{ fault: repeated(yaml, twice.range![0]), start: twice.range![0], end: twice.range![1] }]
      : []),
    ...slips.faults,
  ]
  const problems: { problem: ValueProblem; span: Span }[] = cause
    ? [{ problem: { type: 'syntax', fault: cause.fault }, span: at(cause.start, cause.end) }]
    : []
  const root = document.contents
  const pairAt = pairFinder(root)
  const valueAt = (path: Path): unknown => {
    const found = path.length === 0 ? root : pairAt(path)
    return isPair(found) ? found.value : found
  }
  const spanOf = (node: unknown): Span | null => {
    const range = (node as Node | null)?.range
    return range ? at(range[0], range[1]) : null
  }
  return {
    data: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    problems,
    slips: slips.doubts.map(({ start, end, ...slip }) => ({ slip, span: at(start, end) })),
    valueSpan(path) {
      if (path.length === 0) return spanOf(root) ?? at(0, 0)
      for (let depth = path.length; depth > 0; depth--) {
        const pair = pairAt(path.slice(0, depth))
        const span = spanOf(isPair(pair) ? (pair.value ?? pair.key) : pair)
        if (span && (span.end > span.start || !isPair(pair))) return span
        if (isPair(pair)) return spanOf(pair.key) ?? at(0, 0)
      }
      return at(0, 0)
    },
    keySpan(path) {
      const found = pairAt(path)
      return spanOf(isPair(found) ? found.key : found) ?? at(0, 0)
    },
    settings: () => (problems.length > 0 ? [] : settingsIn(root, at)),
    scalarText(path) {
      const value = valueAt(path)
      return isScalar(value) && typeof value.source === 'string' ? value.source : null
    },
    keys(path) {
      const value = valueAt(path)
      return isMap(value) ? value.items.map(keyText) : []
    },
    flowItems(path) {
      const value = valueAt(path)
      if (!isCollection(value) || !value.flow) return null
      return value.items.map((item): FlowItem => {
        const shown = isPair(item) ? (item.value ?? item.key) : item
        return {
          key: isPair(item) ? keyText(item) : null,
          hasValue: !isPair(item) || item.value !== null,
          plain: isScalar(shown) && shown.type === 'PLAIN' ? (shown.source ?? null) : null,
          span: spanOf(shown) ?? at(0, 0),
        }
      })
    },
  }
}

function unread(problem: ValueProblem, span: Span): YamlSource {
  return {
    data: undefined,
    problems: [{ problem, span }],
    slips: [],
    valueSpan: () => span,
    keySpan: () => span,
    settings: () => [],
    scalarText: () => null,
    keys: () => [],
    flowItems: () => null,
  }
}

/** Finds the pair at a path through maps, or the item where the last step is an index of a list. */
function pairFinder(root: unknown): (path: Path) => Pair | Node | null {
  const pairsOf = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()
  const pairIn = (map: YAMLMap, key: string): Pair | undefined => {
    let pairs = pairsOf.get(map)
    if (!pairs) pairsOf.set(map, (pairs = new Map(map.items.map((pair) => [keyText(pair), pair]))))
    return pairs.get(key)
  }
  return (path) => {
    let node = root
    let found: Pair | Node | null = null
    for (const step of path) {
      if (isMap(node)) {
        const pair = pairIn(node, String(step))
        if (!pair) return null
        found = pair
        node = pair.value
      } else {
        found = ((node as { items?: Node[] } | null)?.items?.[Number(step)] ?? null) as Node | null
        if (!found) return null
        node = found
      }
    }
    return found
  }
}

function settingsIn(root: unknown, at: (from: number, to: number) => Span): WrittenSetting[] {
  const settings: WrittenSetting[] = []
  const walk = (node: unknown, path: readonly string[]): void => {
    if (!isMap(node)) return
    for (const pair of node.items) {
      const own = [...path, keyText(pair)]
      const key = (pair.key as Node | null)?.range
      const value = (pair.value as Node | null)?.range ?? key
      if (key && value)
        settings.push({ path: own, span: at(key[0], value[1]), valueSpan: at(value[0], value[1]) })
      walk(pair.value, own)
    }
  }
  walk(root, [])
  return settings
}

/** A key as the data has it: all of them are texts there. */
/** Escapes may name what no text can hold when it is written: half of a letter (`\ud83d`), a sign that no page shows (`\u0007`). */
function replaceUnwritable(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string') node.value = writableText(node.value)
    },
  })
}

const keyText = ({ key }: Pair): string => String((isScalar(key) ? key.value : key) ?? '')

/** The first key that its map has already. */
function keyGivenTwice(root: unknown): Node | null {
  let twice: Node | null = null
  visit(root as Node | null, {
    Map(_, { items }) {
      const seen = new Set<string>()
      for (const pair of items) {
        const key = keyText(pair)
        if (seen.has(key)) {
          twice = (pair.key ?? pair.value) as Node | null
          return visit.BREAK
        }
        seen.add(key)
      }
      return undefined
    },
  })
  return twice
}

/** `{ A: 1,5, B: 2,5 }` has the key 5 twice. */
function repeated(yaml: string, at: number): YamlFault {
  const [before] = /(?<![\d,])\d{1,9},$/.exec(yaml.slice(Math.max(0, at - 11), at)) ?? []
  const [decimals] = /^\d{1,9}/.exec(yaml.slice(at, at + 9)) ?? []
  return before && decimals ? { type: 'decimals', proposed: `"${before}${decimals}"` } : { type: 'duplicate' }
}
