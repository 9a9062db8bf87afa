/** Reads a run: text that is set in one way, and what stands among it. */

import { lookUp } from '../../model/look-up.ts'
import type { Attributes } from '../../source/office/xml.ts'
import type { ForeignBlock } from '../document.ts'
import { attribute, isOn } from './attributes.ts'
import { newDrawing, type Drawing } from './drawing.ts'
import { textReader, type ElementReader } from './element-reader.ts'
import type { Fields } from './fields.ts'
import { formField, type FormField } from './form-field.ts'
import { unmarked, type Line, type Marks } from './line.ts'
import type { NoteSort, Reading } from './reading.ts'
import { runPropertiesReader, type RunProperties } from './run-properties.ts'
import { meantSign, meantText } from './symbols.ts'
import { aroundOthers } from './wrappers.ts'

/** The paragraph that runs stand in. */
export interface RunSurroundings {
  readonly line: Line
  readonly fields: Fields
  /** What its style says of its runs. */
  styled(): RunProperties
  /** Where its links lead, or null outside of them. */
  link(): string | null
  /** Text has been left out that nobody sees, or that is struck through. */
  leaveOut(what: 'hidden' | 'struck'): void
  /** What stands in a drawing comes after the paragraph. */
  follow(blocks: readonly ForeignBlock[]): void
  beginPage(isMark: boolean): void
  /** Reads what stands around runs. */
  readonly reader: ElementReader
}

export interface RunReader {
  /** A new run begins. */
  begin(): ElementReader
  /** A text that is set as the run is. */
  say(text: string): void
}

export function runReader(reading: Reading, around: RunSurroundings): RunReader {
  const { line, fields } = around
  let properties: RunProperties = {}
  /** What the properties come to, once the first text asks for it. */
  let settled: RunProperties | null = null
  /** Whether the rest of the run is a mark by hand for a note. */
  let isMark = false
  let drawing: Drawing | null = null
  let form: FormField | null = null

  const effective = (): RunProperties =>
    (settled ??= { ...around.styled(), ...reading.styles.character(properties.style), ...properties })

  const isShown = (): boolean => {
    const { hidden, struck, isPlaceholder } = effective()
    if (isMark || fields.isSilent || isPlaceholder) return false
    if (hidden) around.leaveOut('hidden')
    else if (struck) around.leaveOut('struck')
    return !hidden && !struck
  }

  const marks = (): Marks => {
    const { bold = false, italic = false, script = null } = effective()
    return { bold, italic, script, link: around.link() }
  }

  const say = (text: string): void => {
    if (text === '' || !isShown()) return
    const meant = meantText(text, effective().font, lostSign)
    if (meant.trim() !== '') reading.pages.see()
    reading.countLanguage(effective().language, meant.length)
    reading.spend(1)
    line.add(meant, marks())
  }
  const lostSign = (): void => reading.losses.add('drawing', reading.pages.here)

  const note = (sort: NoteSort, attributes: Attributes): void => {
    const name = reading.noteOf(sort, attribute(attributes, 'id') ?? '')
    if (name === null || !isShown()) return
    reading.spend(1)
    line.addNode({ type: 'footnoteReference', identifier: name, label: name }, unmarked)
    const val = attribute(attributes, 'customMarkFollows')
    isMark = val !== undefined && isOn({ val })
  }

  const breakLine = (attributes: Attributes): void => {
    const sort = attribute(attributes, 'type')
    if (!isShown()) return
    if (sort === 'page') around.beginPage(false)
    reading.spend(1)
    line.addNode({ type: 'break' }, marks())
  }

  const fieldMark = (attributes: Attributes): ElementReader | null => {
    const sort = attribute(attributes, 'fldCharType')
    if (sort === 'begin') {
      fields.begin()
      form = formField()
      return form.reader
    }
    if (sort === 'separate') fields.separate()
    if (sort === 'end') endField()
    return null
  }

  const endField = (): void => {
    const field = fields.end()
    if (field === null) return
    const chosen = form && /^FORM(?:CHECKBOX|DROPDOWN)$/.test(field.name) ? form.value() : ''
    form = null
    if (chosen !== '') say(chosen)
    else if (field.hasResult || fields.isSilent) return
    else if (field.name === 'EQ') reading.losses.add('formula', reading.pages.here)
    else if (!unseen.has(field.name)) reading.losses.add('field', reading.pages.here)
  }

  const text = textReader((written) => say(written.replace(/[\r\n\t]+ */g, ' ')))
  const code = textReader((written) => fields.addCode(written))

  const elements: Readonly<Record<string, (attributes: Attributes) => ElementReader | null | void>> = {
    rPr: () => runPropertiesReader(properties),
    t: () => text,
    instrText: () => code,
    tab: () => say('\t'),
    ptab: () => say('\t'),
    br: breakLine,
    cr: breakLine,
    noBreakHyphen: () => say('\u2011'),
    sym(attributes) {
      const sign = Number.parseInt(attribute(attributes, 'char') ?? '', 16)
      const meant = meantSign(attribute(attributes, 'font') ?? '', sign)
      if (meant === null) lostSign()
      else say(meant)
    },
    fldChar: fieldMark,
    footnoteReference: (attributes) => note('footnote', attributes),
    endnoteReference: (attributes) => note('endnote', attributes),
    commentReference: () => reading.losses.add('comment', reading.pages.here),
    lastRenderedPageBreak: () => around.beginPage(true),
    drawing: () => draw(),
    pict: () => draw(),
    object: () => draw(),
    ruby: () => around.reader,
  }

  const draw = (): ElementReader | null => {
    if (!isShown()) return null
    reading.spend(1)
    drawing = newDrawing(reading, reading.pages.here)
    return drawing.reader
  }

  const reader: ElementReader = {
    open(name, attributes) {
      const around = aroundOthers(name, reader)
      return around === undefined ? (lookUp(elements, name)?.(attributes) ?? null) : around
    },
    close(name) {
      if (!drawing || !/^(?:drawing|pict|object)$/.test(name)) return
      around.follow(drawing.end())
      reading.pages.see()
      drawing = null
    },
  }

  return {
    begin() {
      properties = {}
      settled = null
      isMark = false
      return reader
    },
    say,
  }
}

/** Fields that print nothing where they stand. */
const unseen: ReadonlySet<string> = new Set([
  '',
  'XE',
  'TC',
  'TA',
  'RD',
  'SET',
  'ASK',
  'FILLIN',
  'PRIVATE',
  'ADVANCE',
  'NEXT',
  'FORMTEXT',
  'HYPERLINK',
  'LISTNUM',
  'AUTONUM',
  'AUTONUMLGL',
  'AUTONUMOUT',
])
