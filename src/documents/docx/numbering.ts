/** The lists of a Word file: which of their levels are numbered, and which have bullets. */

import type { Archive } from '../../source/office/archive.ts'
import { refuse } from '../../source/office/office-fault.ts'
import { attribute, wholeNumber } from './attributes.ts'
import { readElements, type ElementReader } from './element-reader.ts'
import type { NumberingReference, ParagraphStyle, Styles } from './styles.ts'

const levelLimit = 200_000
/** From 0; Word has no deeper one. */
const deepestLevel = 8

/** Where a paragraph stands in a list. */
export interface ListPlace {
  /** Which list: paragraphs of another one begin anew. */
  readonly list: string
  readonly isOrdered: boolean
  /** From 0. */
  readonly level: number
}

export interface Numbering {
  /** Null for a paragraph that stands in no list. */
  placeOf(written: NumberingReference | null, style: ParagraphStyle): ListPlace | null
}

interface Level {
  format: string
  /** What stands before the text, `%1.`; null where that is not said. */
  text: string | null
  /** The style that stands for the level. */
  style: string | null
}

interface ListDefinition {
  readonly levels: Map<number, Level>
  /** The definition that it overrides some levels of, or a style of lists that stands for one; empty for none. */
  base: string
  style: string
}

export async function readNumbering(
  archive: Archive,
  part: string | null,
  styles: Styles,
): Promise<Numbering> {
  const shared = new Map<string, ListDefinition>()
  const lists = new Map<string, ListDefinition>()
  if (part !== null) await readElements(archive, part, numberingReader(shared, lists))

  const levelsOf = (list: string): readonly ReadonlyMap<number, Level>[] => {
    const found: ReadonlyMap<number, Level>[] = []
    let next: string | null = list
    for (let hops = 0; next !== null && hops < 5; hops++) {
      const own = lists.get(next)
      const base = shared.get(own?.base ?? '')
      if (own) found.push(own.levels)
      if (base) found.push(base.levels)
      next = base ? styles.listOf(base.style) : null
    }
    return found
  }

  return {
    placeOf(written, style) {
      const list = written?.list ?? style.numbering?.list ?? null
      if (list === null || !lists.has(list))
        return list === null && style.namedList ? { list: '', ...style.namedList } : null
      const levels = levelsOf(list)
      const own = written?.level ?? style.numbering?.level ?? levelOfStyle(levels, style.id) ?? 0
      const found = levels.map((of) => of.get(own)).find((one) => one !== undefined)
      if (!found || found.format === 'none' || (found.text === '' && found.format !== 'bullet')) return null
      // Each of Word’s own styles for deeper levels is the first level of a list of its own.
      const level = Math.min(Math.max(own, style.namedList?.level ?? 0), deepestLevel)
      return { list, isOrdered: found.format !== 'bullet', level }
    },
  }
}

function levelOfStyle(levels: readonly ReadonlyMap<number, Level>[], style: string): number | null {
  for (const of of levels) for (const [at, level] of of) if (level.style === style) return at
  return null
}

function numberingReader(
  shared: Map<string, ListDefinition>,
  lists: Map<string, ListDefinition>,
): ElementReader {
  let count = 0
  const spend = (): void => {
    if (++count > levelLimit) refuse({ fault: 'size' })
  }
  const add = (to: Map<string, ListDefinition>, id: string | undefined): ElementReader => {
    spend()
    const definition: ListDefinition = { levels: new Map(), base: '', style: '' }
    to.set(id ?? '', definition)
    return definitionReader(definition, spend)
  }
  const root: ElementReader = {
    open(name, attributes) {
      if (name === 'abstractNum') return add(shared, attribute(attributes, 'abstractNumId'))
      if (name === 'num') return add(lists, attribute(attributes, 'numId'))
      return name === 'numbering' ? root : null
    },
  }
  return root
}

function definitionReader(definition: ListDefinition, spend: () => void): ElementReader {
  const self: ElementReader = {
    open(name, attributes) {
      if (name === 'lvlOverride') return self
      if (name === 'numStyleLink') definition.style = attribute(attributes, 'val') ?? ''
      if (name === 'abstractNumId') definition.base = attribute(attributes, 'val') ?? ''
      if (name !== 'lvl') return null
      spend()
      const level: Level = { format: 'decimal', text: null, style: null }
      definition.levels.set(wholeNumber(attribute(attributes, 'ilvl')) ?? 0, level)
      return levelReader(level)
    },
  }
  return self
}

const levelReader = (level: Level): ElementReader => ({
  open(name, attributes) {
    const value = attribute(attributes, 'val') ?? ''
    if (name === 'numFmt') level.format = value
    if (name === 'lvlText') level.text = value
    if (name === 'pStyle') level.style = value
    return null
  },
})
