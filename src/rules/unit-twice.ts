import { entry } from '../diagnostics/entry.ts'
import type { Content, ValueNode } from '../model/content.ts'
import { unitName, isMoney } from '../model/units.ts'
import { eachNode } from '../model/walk.ts'
import { readExpression } from '../values/read-expression.ts'
import { ruleWith } from './rule.ts'

interface UnitArgs {
  /** What the braces print. */
  readonly printed: string
  /** The author's own word for the unit. */
  readonly word: string
  /** Its unit, where the braces can give the figure in it instead; null where it is the same. */
  readonly other: string | null
  /** What stands between the braces; null where a helper stands there. */
  readonly path: string | null
}

const codes = {
  'value/unit-twice': entry<UnitArgs>({
    severity: 'warning',
    sv: {
      message: ({ printed, word, other }) =>
        `”${printed}” har redan sin enhet, och bredvid står ${other === null ? '' : 'en annan, '}”${word}”.`,
      hint: ({ word, other, path }) =>
        other !== null && path !== null
          ? `Ta bort ”${word}”. Vill du ha talet i ${other}, skriv {{in "${other}" ${path}}}.`
          : `Ta bort ”${word}”.${path === null ? '' : ` Vill du skriva enheten själv, skriv {{number ${path}}}.`}`,
    },
    en: {
      message: ({ printed, word, other }) =>
        `“${printed}” has its unit already, and beside it stands ${other === null ? '' : 'another, '}“${word}”.`,
      hint: ({ word, other, path }) =>
        other !== null && path !== null
          ? `Remove “${word}”. If you want the figure in ${other}, write {{in "${other}" ${path}}}.`
          : `Remove “${word}”.${path === null ? '' : ` To write the unit yourself, write {{number ${path}}}.`}`,
    },
  }),
}

/** The next word or two, in brackets or not. */
const behind =
  /^[\s\u00a0]?\(?(%(?:-enhet(?:er)?)?|\p{L}+(?:-\p{L}+)*)(?:([ \u00a0])(\p{L}+))?(?![\p{L}\p{N}%-])/u
const inFront = /(?<![\p{L}\p{N}])SEK[\s\u00a0]?$/u
const thousands = new Map([
  ['tusen', 'tkr'],
  ['thousand', 'tkr'],
  ['million', 'mnkr'],
  ['billion', 'mdkr'],
])

/** Figures of tables that print their unit, beside which their author has written one. */
export const unitTwice = ruleWith(codes, (report, emit) => {
  eachNode(report, ['value', 'strong', 'emphasis'], (node, span, { siblings, index }) => {
    const last = valueAtEnd(node)
    if (!last?.cell || !last.quantity?.unit) return
    const { value: printed, written } = last
    const own = unitName(last.quantity.unit)
    const read = readExpression(written)
    const path = read && !read.helper ? written.slice(2, -2).trim() : null
    if (printed.startsWith('SEK') && inFront.test(textOf(siblings[index - 1]))) {
      emit('value/unit-twice', { printed, word: 'SEK', other: null, path }, span)
      return
    }
    const found = unitBehind(textFrom(siblings, index + 1), own)
    if (!found) return
    const { word, unit, length } = found
    const next = siblings[index + 1]!
    const start = next.position?.start.offset
    const isPlaced = next.type === 'text' && start !== undefined && span.cell === undefined
    emit(
      'value/unit-twice',
      { printed, word, other: unit !== own && isMoney(unit) ? unit : null, path },
      isPlaced ? { ...span, end: start + length } : span,
    )
  })
})

/** A unit that begins a text, where it is the same as the given one or would be read instead of it. */
function unitBehind(text: string, own: string): { word: string; unit: string; length: number } | null {
  const [whole, first, blank, second] = behind.exec(text) ?? []
  if (whole === undefined) return null
  const candidates =
    second === undefined || /^(?:%|procent$)/i.test(first!) ? [first!] : [first! + blank! + second, first!]
  for (const word of candidates) {
    const unit = thousands.get(word.toLowerCase()) ?? unitName(word)
    const isMeant =
      unit === own || (isMoney(unit) && isMoney(own)) || (own === '%' && unit === 'procentenheter')
    if (isMeant) return { word, unit, length: whole.indexOf(word) + word.length }
  }
  return null
}

const textOf = (node: Content | undefined): string => (node?.type === 'text' ? node.value : '')

/** The value that an emphasis ends with, or the value itself. */
function valueAtEnd(node: Content): ValueNode | null {
  if (node.type === 'value') return node
  const last = 'children' in node ? (node.children.at(-1) as Content | undefined) : undefined
  return last ? valueAtEnd(last) : null
}

/** What is read behind a node: texts, and what the report says of itself, as its unit. */
function textFrom(siblings: readonly Content[], from: number): string {
  let text = ''
  for (const node of siblings.slice(from, from + 3)) {
    if (node.type !== 'text' && !(node.type === 'value' && node.cell === null)) break
    text += node.value
  }
  return text.slice(0, 60)
}
