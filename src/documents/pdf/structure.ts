/** The structure tree of a PDF (ISO 32000-1, 14.7): what its maker says that each piece of its content is. */

import {
  isDict,
  isRef,
  isString,
  nameOf,
  textOfString,
  type PdfDict,
  type PdfValue,
} from '../../pdf-syntax/values.ts'
import { refuse } from '../../source/office/office-fault.ts'
import type { PdfObjects } from './find-objects.ts'

export interface TaggedElement {
  readonly kind: 'element'
  /** A type of the standard where its maker says which; its maker's own name where not. */
  readonly type: string
  /** As its maker calls it. */
  readonly ownType: string
  readonly kids: readonly TaggedKid[]
  readonly alt: string | null
  /** What its content stands for, letter by letter. */
  readonly actualText: string | null
  readonly columnSpan: number
  readonly rowSpan: number
  /** `Decimal`, `Disc`; null where the maker does not say. */
  readonly numbering: string | null
}

/** A sequence of content that bears a number on its page. */
export interface TaggedContent {
  readonly kind: 'content'
  /** The number of the page's object. */
  readonly page: number
  readonly id: number
}

export type TaggedKid = TaggedElement | TaggedContent

const elementLimit = 1_000_000
const depthLimit = 256
/** Names that lead to names. */
const roleLimit = 8

/** Null where the file has none. */
export function readStructure(objects: PdfObjects): TaggedElement | null {
  const root = objects.catalog && objects.dict(objects.catalog.get('StructTreeRoot'))
  if (!root) return null
  const roles = objects.dict(root.get('RoleMap'))
  const classes = objects.dict(root.get('ClassMap'))
  const seen = new Set<number>()
  const named = new Set<string>()
  let count = 0

  const kidsOf = (dict: PdfDict, page: number | null, depth: number): readonly TaggedKid[] => {
    const kids = objects.resolve(dict.get('K'))
    return (Array.isArray(kids) ? kids : [dict.get('K') ?? null]).flatMap((kid) => readKid(kid, page, depth))
  }

  const readKid = (kid: PdfValue, page: number | null, depth: number): TaggedKid[] => {
    const value = objects.resolve(kid)
    if (typeof value === 'number') return contentOf(page, value)
    if (!isDict(value)) return []
    const onPage = pageOf(value, page)
    const type = nameOf(objects.resolve(value.get('Type')))
    if (type === 'OBJR') return []
    if (type === 'MCR') {
      const id = objects.resolve(value.get('MCID'))
      return typeof id === 'number' ? contentOf(onPage, id) : []
    }
    if (isRef(kid)) {
      if (seen.has(kid.number)) return []
      seen.add(kid.number)
    }
    if (++count > elementLimit || depth > depthLimit) refuse({ fault: 'size' })
    return [elementOf(value, onPage, depth)]
  }

  /** What stands on a page is read once: a file made to harm could name it without end. */
  const contentOf = (page: number | null, id: number): TaggedContent[] => {
    const key = `${page} ${id}`
    if (page === null || named.has(key)) return []
    named.add(key)
    return [{ kind: 'content', page, id }]
  }

  const elementOf = (dict: PdfDict, page: number | null, depth: number): TaggedElement => {
    const ownType = nameOf(objects.resolve(dict.get('S'))) ?? ''
    const attributes = attributesOf(objects, dict, classes)
    const attribute = (name: string): PdfValue =>
      objects.resolve(attributes.find((one) => one.has(name))?.get(name))
    return {
      kind: 'element',
      type: roleOf(ownType, dict),
      ownType: Buffer.from(ownType, 'latin1').toString(),
      kids: kidsOf(dict, page, depth + 1),
      alt: textIn(dict, 'Alt'),
      actualText: textIn(dict, 'ActualText'),
      columnSpan: spanOf(attribute('ColSpan')),
      rowSpan: spanOf(attribute('RowSpan')),
      numbering: nameOf(attribute('ListNumbering')),
    }
  }

  const textIn = (dict: PdfDict, key: string): string | null => {
    const value = objects.resolve(dict.get(key))
    return isString(value) ? textOfString(value).normalize('NFC') : null
  }

  /** A maker's own names are said to be like others', in the whole document or in its own namespace. */
  const roleOf = (own: string, dict: PdfDict): string => {
    const space = objects.dict(dict.get('NS'))
    const ofSpace = space && objects.dict(space.get('RoleMapNS'))
    let role = own
    for (let steps = 0; steps < roleLimit; steps++) {
      const said = objects.resolve(ofSpace?.get(role) ?? roles?.get(role))
      const next = nameOf(Array.isArray(said) ? said[0] : said)
      if (next === null || next === role) return role
      role = next
    }
    return role
  }

  return {
    kind: 'element',
    type: 'Document',
    ownType: 'Document',
    kids: kidsOf(root, null, 0),
    alt: null,
    actualText: null,
    columnSpan: 1,
    rowSpan: 1,
    numbering: null,
  }
}

function pageOf(dict: PdfDict, from: number | null): number | null {
  const page = dict.get('Pg')
  return isRef(page) ? page.number : from
}

/** The element's own ones before those of its classes. */
function attributesOf(objects: PdfObjects, dict: PdfDict, classes: PdfDict | null): readonly PdfDict[] {
  const listed = (value: PdfValue | undefined): PdfValue[] => {
    const found = objects.resolve(value)
    return Array.isArray(found) ? found.map((one) => objects.resolve(one)) : [found]
  }
  const ofClasses = listed(dict.get('C')).flatMap((one) => listed(classes?.get(nameOf(one) ?? '')))
  return [...listed(dict.get('A')), ...ofClasses].filter((one) => isDict(one))
}

const mostSpanned = 1000

const spanOf = (value: PdfValue): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 1 ? Math.min(value, mostSpanned) : 1

export const isElement = (kid: TaggedKid): kid is TaggedElement => kid.kind === 'element'
export const isContent = (kid: TaggedKid): kid is TaggedContent => kid.kind === 'content'

/** All below an element, in reading order. */
export function* elementsIn(root: TaggedElement): Generator<TaggedElement> {
  const waiting = root.kids.filter(isElement).toReversed()
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    yield one
    for (let index = one.kids.length - 1; index >= 0; index--) {
      const kid = one.kids[index]!
      if (isElement(kid)) waiting.push(kid)
    }
  }
}
