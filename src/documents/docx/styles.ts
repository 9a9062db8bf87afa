/** The styles of a Word file, each with what it inherits. */

import type { Archive } from '../../source/office/archive.ts'
import { refuse } from '../../source/office/office-fault.ts'
import { attribute, wholeNumber } from './attributes.ts'
import { readElements, type ElementReader } from './element-reader.ts'
import { runPropertiesReader, type RunProperties } from './run-properties.ts'
import { headingLikeName, listOfName, roleOfName, type NamedList, type StyleRole } from './style-names.ts'

const styleLimit = 20_000
const inheritanceLimit = 30

/** A paragraph's place in a list of the file's numbering. */
export interface NumberingReference {
  /** `0` for none. */
  readonly list: string | null
  /** From 0; null where the list itself says which level the style is for. */
  readonly level: number | null
}

export interface ParagraphStyle {
  readonly id: string
  readonly role: StyleRole
  /** From 1, of headings. */
  readonly level: number
  readonly numbering: NumberingReference | null
  /** What its name says of it, where numbering says nothing. */
  readonly namedList: NamedList | null
  readonly run: RunProperties
}

export interface Styles {
  /** The usual one where none is named, or one that is not there. */
  paragraph(id: string | null): ParagraphStyle
  character(id: string | undefined): RunProperties
  /** The list that a style of lists stands for. */
  listOf(id: string): string | null
  readonly language: string | undefined
}

interface Style {
  readonly id: string
  readonly type: string
  name: string
  basedOn: string | null
  /** From 0; 9 is body text. */
  outline: number | null
  list: string | null
  listLevel: number | null
  readonly run: RunProperties
}

export async function readStyles(archive: Archive, part: string | null): Promise<Styles> {
  const styles = new Map<string, Style>()
  const defaults: RunProperties = {}
  let usual: string | null = null
  const root: ElementReader = {
    open(name, attributes) {
      if (name === 'docDefaults') return defaultsReader(defaults)
      if (name !== 'style') return root
      if (styles.size === styleLimit) refuse({ fault: 'size' })
      const id = attribute(attributes, 'styleId') ?? ''
      const type = attribute(attributes, 'type') ?? 'paragraph'
      const style: Style = {
        id,
        type,
        name: '',
        basedOn: null,
        outline: null,
        list: null,
        listLevel: null,
        run: {},
      }
      styles.set(id, style)
      if (type === 'paragraph' && /^(?:1|true|on)$/.test(attribute(attributes, 'default') ?? '')) usual = id
      return styleReader(style)
    },
  }
  if (part !== null) await readElements(archive, part, root)
  return resolved(styles, defaults, usual)
}

function defaultsReader(defaults: RunProperties): ElementReader {
  const self: ElementReader = {
    open: (name) => (name === 'rPr' ? runPropertiesReader(defaults) : self),
  }
  return self
}

function styleReader(style: Style): ElementReader {
  const self: ElementReader = {
    open(name, attributes) {
      const value = attribute(attributes, 'val') ?? ''
      if (name === 'rPr') return runPropertiesReader(style.run)
      if (name === 'pPr' || name === 'numPr') return self
      if (name === 'name') setName(style, value)
      if (name === 'basedOn') style.basedOn = value
      if (name === 'outlineLvl') style.outline = wholeNumber(value)
      if (name === 'numId') style.list = value
      if (name === 'ilvl') style.listLevel = wholeNumber(value)
      return null
    },
  }
  return self
}

function setName(style: Style, name: string): void {
  style.name = name
  if (/^(?:placeholder text|platshållartext)$/i.test(name)) style.run.isPlaceholder = true
}

function resolved(styles: ReadonlyMap<string, Style>, defaults: RunProperties, usual: string | null): Styles {
  const paragraphs = new Map<string, ParagraphStyle>()
  const characters = new Map<string, RunProperties>()
  const plain = paragraphStyle(usual ?? '', usual === null ? [] : lineage(styles, usual))
  return {
    paragraph: (id) =>
      id === null || !styles.has(id)
        ? plain
        : remembered(paragraphs, id, () => paragraphStyle(id, lineage(styles, id))),
    character: (id) =>
      id === undefined ? nothing : remembered(characters, id, () => runOf(lineage(styles, id))),
    listOf: (id) => styles.get(id)?.list ?? null,
    language: defaults.language,
  }
}

const nothing: RunProperties = {}

function remembered<V>(known: Map<string, V>, id: string, make: () => V): V {
  const found = known.get(id) ?? make()
  known.set(id, found)
  return found
}

/** The style and those that it is based on, itself first. */
function lineage(styles: ReadonlyMap<string, Style>, id: string): readonly Style[] {
  const found: Style[] = []
  let next = styles.get(id)
  while (next && !found.includes(next) && found.length < inheritanceLimit) {
    found.push(next)
    next = next.basedOn === null ? undefined : styles.get(next.basedOn)
  }
  return found
}

function paragraphStyle(id: string, chain: readonly Style[]): ParagraphStyle {
  const listed = chain.find(({ list }) => list !== null)
  return {
    id: listed?.id ?? id,
    ...roleOf(chain),
    numbering: listed ? { list: listed.list, level: firstOf(chain, ({ listLevel }) => listLevel) } : null,
    namedList: firstOf(chain, ({ name }) => listOfName(name)),
    run: runOf(chain),
  }
}

/** The nearest that says what it is, by its name or by its level in the outline. */
function roleOf(chain: readonly Style[]): { readonly role: StyleRole; readonly level: number } {
  const found = firstOf(chain, ({ name, outline }) => {
    const named = roleOfName(name)
    if (named) return named
    const level = outline === null ? headingLikeName(name) : outline + 1
    if (level === null) return null
    return level < 10 ? { role: 'heading' as const, level } : body
  })
  return found ?? body
}

const body = { role: 'text', level: 0 } as const

const runOf = (chain: readonly Style[]): RunProperties =>
  chain.reduceRight<RunProperties>((all, { run }) => Object.assign(all, run), {})

function firstOf<T, V>(list: readonly T[], of: (one: T) => V | null): V | null {
  for (const one of list) {
    const found = of(one)
    if (found !== null) return found
  }
  return null
}
