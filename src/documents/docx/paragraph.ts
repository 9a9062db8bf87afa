/** Reads a paragraph, and what it is by its style. */

import { lookUp } from '../../model/look-up.ts'
import type { Attributes } from '../../source/office/xml.ts'
import type { ForeignBlock, ForeignPlace, Loss } from '../document.ts'
import { attribute, isOn, wholeNumber } from './attributes.ts'
import type { ElementReader } from './element-reader.ts'
import type { FieldCode, Fields } from './fields.ts'
import { newFormula, type Formula } from './formula.ts'
import { newLine, type Emphasis, type Line } from './line.ts'
import type { ListPlace } from './numbering.ts'
import type { Reading } from './reading.ts'
import { webAddress } from './references.ts'
import { runReader } from './run.ts'
import type { ParagraphStyle } from './styles.ts'
import type { StyleRole } from './style-names.ts'
import { aroundOthers } from './wrappers.ts'

export interface Paragraph {
  readonly reader: ElementReader
  /** The result of a field follows. */
  addField(code: FieldCode): void
  /** What the paragraph and what hangs on it are, when it has been read whole. */
  end(): EndedParagraph
}

export interface EndedParagraph {
  readonly blocks: readonly ForeignBlock[]
  /** The list that it stands in. */
  readonly list: ListPlace | null
  readonly at: ForeignPlace
  /** Where somebody has deleted the paragraph's end: the text that the next paragraph begins with. */
  readonly carried: Line | null
  /** Whether it is of a list of contents, and so left out. */
  readonly isOfContents: boolean
}

interface Properties {
  style: string | null
  /** From 0; 9 is body text. */
  outline: number | null
  list: string | null
  listLevel: number | null
  hasDeletedEnd: boolean
}

/** `carried`: what the paragraph before has left. `fields` are open over the ends of paragraphs. */
export function newParagraph(reading: Reading, fields: Fields, carried: Line | null): Paragraph {
  const line = carried ?? newLine()
  const properties: Properties = {
    style: null,
    outline: null,
    list: null,
    listLevel: null,
    hasDeletedEnd: false,
  }
  let style = reading.styles.paragraph(null)
  let at = reading.pages.here
  const leftOut = new Set<Loss['what']>()
  let formula: Formula | null = null
  const links: (string | null)[] = []
  const after: ForeignBlock[][] = []

  /** Whether it bears a number as captions do. */
  let isNumbered = false

  const kind = (): Kind => {
    const found = kindOf(properties, style)
    // No list of contents stands in a cell: styles of such are used for other things there.
    if (found.role === 'contents' && reading.cell !== null) return { role: 'text', level: 0 }
    return found.role === 'text' && isNumbered ? { role: 'caption', level: 0 } : found
  }

  const settle = (): void => {
    style = reading.styles.paragraph(properties.style)
    if (kind().role === 'heading') fields.leaveContents()
  }

  const elements: Readonly<Record<string, (attributes: Attributes) => ElementReader>> = {
    pPr: () => propertiesReader(properties, reading),
    r: () => runs.begin(),
    hyperlink(attributes) {
      links.push(reading.addressOf(attribute(attributes, 'id') ?? ''))
      return reader
    },
    fldSimple(attributes) {
      fields.begin()
      fields.addCode(attribute(attributes, 'instr') ?? '')
      fields.separate()
      return reader
    },
    oMath() {
      formula = newFormula()
      return formula.reader
    },
  }

  const reader: ElementReader = {
    open(name, attributes) {
      const around = aroundOthers(name, reader)
      return around === undefined ? (lookUp(elements, name)?.(attributes) ?? reader) : around
    },
    close(name) {
      if (name === 'pPr') settle()
      if (name === 'hyperlink') links.pop()
      if (name === 'fldSimple') fields.end()
      if (name !== 'oMath' || !formula) return
      if (!fields.isSilent) reading.losses.add('formula', reading.pages.here)
      runs.begin()
      runs.say(formula.text)
      formula = null
    },
  }

  const runs = runReader(reading, {
    line,
    fields,
    reader,
    styled: () => style.run,
    link: () => links.findLast((link) => link !== null) ?? webAddress(fields.link),
    leaveOut(what) {
      if (!leftOut.has(what)) reading.losses.add(what, reading.pages.here)
      leftOut.add(what)
    },
    follow: (blocks) => void after.push([...blocks]),
    beginPage(isMark) {
      if (isMark) reading.pages.mark()
      else reading.pages.breakHere()
      if (line.isEmpty) at = reading.pages.here
    },
  })

  return {
    reader,
    addField(code) {
      isNumbered ||= isCaptionNumber(code)
    },
    end() {
      fields.endParagraph()
      reading.spend(1)
      const { role, level } = kind()
      const nothing = { blocks: [], list: null, at, carried: null, isOfContents: false }
      if (role === 'contents') return { ...nothing, isOfContents: true }
      if (properties.hasDeletedEnd && after.length === 0) return { ...nothing, carried: line }
      const content = line.content(reading.cell === 'heading' ? all : ignoredIn(role, style))
      const own: ForeignBlock[] = []
      if (content.length > 0)
        own.push(
          role === 'heading'
            ? { type: 'heading', level, content, at }
            : { type: 'paragraph', role, content, at },
        )
      const { list, listLevel } = properties
      const numbering = list === null && listLevel === null ? null : { list, level: listLevel }
      return {
        ...nothing,
        blocks: [...own, ...after.flat()],
        list: role === 'text' && own.length > 0 ? reading.numbering.placeOf(numbering, style) : null,
      }
    },
  }
}

/** Emphasis that says no more than what the paragraph is: all of it in a heading, in a quote that of its style. */
function ignoredIn(role: StyleRole, { run }: ParagraphStyle): Emphasis {
  if (role === 'text') return { bold: false, italic: false }
  if (role === 'quote') return { bold: run.bold ?? false, italic: run.italic ?? false }
  return all
}

const all: Emphasis = { bold: true, italic: true }

interface Kind {
  readonly role: StyleRole
  readonly level: number
}

/** The paragraph’s own level in the outline goes before that of its style. */
function kindOf({ outline }: Properties, { role, level }: ParagraphStyle): Kind {
  const isOpen = role === 'text' || role === 'heading'
  if (!isOpen || outline === null) return { role, level }
  return outline < 9 ? { role: 'heading', level: outline + 1 } : { role: 'text', level: 0 }
}

function propertiesReader(properties: Properties, reading: Reading): ElementReader {
  const ofEnd: ElementReader = {
    open(name) {
      if (name === 'del' || name === 'moveFrom') properties.hasDeletedEnd = true
      return null
    },
  }
  const self: ElementReader = {
    open(name, attributes) {
      const value = attribute(attributes, 'val')
      if (name === 'numPr') return self
      if (name === 'rPr') return ofEnd
      if (name === 'pStyle') properties.style = value ?? null
      if (name === 'outlineLvl') properties.outline = wholeNumber(value)
      if (name === 'numId') properties.list = value ?? null
      if (name === 'ilvl') properties.listLevel = wholeNumber(value)
      if (name === 'pageBreakBefore' && isOn(attributes)) reading.pages.breakHere()
      return null
    },
  }
  return self
}

/** Fields that number what captions stand at. */
const isCaptionNumber = ({ name, arguments: [sequence = ''] }: FieldCode): boolean =>
  name === 'SEQ' && /^(?:tabell?|table|figur|figure|diagram|bild|illustration|chart)$/i.test(sequence)
