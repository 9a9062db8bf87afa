/** The mended structure as objects: elements, parent tree, ids and roles. */

import { lookUp } from '../../../model/look-up.ts'
import type { Contents } from '../content/content-streams.ts'
import type { DocumentFacts } from '../facts.ts'
import type { PdfFile } from '../objects/read-file.ts'
import {
  isString,
  name,
  ref,
  textOfString,
  textString,
  type PdfDict,
  type PdfRef,
  type PdfValue,
} from '../objects/values.ts'
import { tableAttributes } from './table-attributes.ts'
import { elementsIn, isContent, isElement, type Element, type Kid } from './tree.ts'
import type { Sequence } from '../content/scanned-content.ts'

/** Types that PDF 1.7 does not know, and what they stand for. */
const roles: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Div',
  Title: 'P',
  FENote: 'Note',
  DocumentFragment: 'Div',
}

export function writeTree(
  file: PdfFile,
  catalog: PdfDict,
  contents: Contents,
  root: Element,
  language: DocumentFacts['language'],
): void {
  nameElements(root)
  const top = file.add(null)
  const refs = new Map<Element, PdfRef>()
  for (const one of elementsIn(root)) refs.set(one, one.number === null ? file.add(null) : ref(one.number))
  const owners = new Map<Sequence, PdfRef>()
  const parents: [number, PdfValue][] = []
  write(root, top, language)
  for (const stream of [...contents.ofPage.values(), ...contents.ofForm.values()]) {
    if (stream.structParents === null) continue
    const count = stream.sequences.reduce((most, { id }) => Math.max(most, id + 1), 0)
    const list = Array.from({ length: count }, (_, id): PdfValue => owners.get(stream.byId.get(id)!) ?? null)
    parents.push([stream.structParents, file.add(list)])
  }
  parents.sort(([a], [b]) => a - b)
  const ids = [...elementsIn(root)].flatMap((one): [string, PdfValue][] => {
    const id = one.entries.get('ID')
    return isString(id) ? [[textOfString(id), refs.get(one)!]] : []
  })
  const tree: PdfDict = new Map<string, PdfValue>([
    ['Type', name('StructTreeRoot')],
    ['K', [refs.get(root)!]],
    ['ParentTree', sortedTree(file, parents, 'Nums', (key) => key)],
    ['ParentTreeNextKey', (parents.at(-1)?.[0] ?? -1) + 1],
  ])
  if (ids.length > 0)
    tree.set(
      'IDTree',
      sortedTree(
        file,
        ids.sort(([a], [b]) => (a < b ? -1 : 1)),
        'Names',
        textString,
      ),
    )
  const used = [...new Set([...elementsIn(root)].map(({ type }) => type))].sort().flatMap((type) => {
    const role = lookUp(roles, type)
    return role === undefined ? [] : [[type, name(role)] as const]
  })
  if (used.length > 0) tree.set('RoleMap', new Map(used))
  file.set(top, tree)
  catalog.set('StructTreeRoot', top)

  function write(one: Element, parent: PdfRef, around: string): void {
    const me = refs.get(one)!
    const page = one.kids.find((kid) => isContent(kid) && kid.stream.page)
    const pageNumber = page && isContent(page) ? page.page!.number : null
    const written: PdfDict = new Map<string, PdfValue>([
      ['Type', name('StructElem')],
      ['S', name(one.type)],
      ['P', parent],
    ])
    if (pageNumber !== null) written.set('Pg', ref(pageNumber))
    for (const [key, value] of one.entries) written.set(key, value)
    const spoken = one.language ?? around
    if (spoken !== around) written.set('Lang', textString(spoken))
    const kids = one.kids.map((kid) => writtenKid(kid, me, pageNumber))
    if (kids.length > 0) written.set('K', kids.length === 1 ? kids[0]! : kids)
    file.set(me, written)
    for (const kid of one.kids) if (isElement(kid)) write(kid, me, spoken)
  }

  function writtenKid(kid: Kid, me: PdfRef, pageNumber: number | null): PdfValue {
    if (isElement(kid)) return refs.get(kid)!
    const onPage: [string, PdfValue][] = kid.page ? [['Pg', ref(kid.page.number)]] : []
    if (kid.kind === 'annotation') {
      const key = file.dict(ref(kid.number)).get('StructParent')
      if (typeof key === 'number') parents.push([key, me])
      return new Map<string, PdfValue>([['Type', name('OBJR')], ['Obj', ref(kid.number)], ...onPage])
    }
    owners.set(kid.sequence, me)
    if (kid.stream.page && kid.stream.page.number === pageNumber) return kid.sequence.id
    const form: [string, PdfValue][] = kid.stream.page ? [] : [['Stm', ref(kid.stream.number)]]
    return new Map<string, PdfValue>([['Type', name('MCR')], ...onPage, ...form, ['MCID', kid.sequence.id]])
  }
}

/** Ids by rank, since those of Chromium count what it has printed before; notes must have one. */
function nameElements(root: Element): void {
  const renamed = new Map<string, string>()
  for (const one of elementsIn(root)) {
    const id = one.entries.get('ID')
    if (!isString(id) && one.type !== 'Note') continue
    const fresh = `e${renamed.size + 1}`
    renamed.set(isString(id) ? textOfString(id) : fresh, fresh)
    one.entries.set('ID', textString(fresh))
  }
  for (const one of elementsIn(root)) {
    const attributes = tableAttributes(one)
    const headers = attributes?.get('Headers')
    if (!Array.isArray(headers)) continue
    const known = headers.filter(isString).flatMap((header) => renamed.get(textOfString(header)) ?? [])
    attributes!.set('Headers', known.map(textString))
  }
}

/** A number or name tree of one or two levels. */
function sortedTree<K>(
  file: PdfFile,
  entries: readonly [K, PdfValue][],
  key: string,
  asValue: (key: K) => PdfValue,
): PdfRef {
  const size = 64
  const flat = (part: readonly [K, PdfValue][]): PdfValue[] =>
    part.flatMap(([one, value]) => [asValue(one), value])
  if (entries.length <= size) return file.add(new Map([[key, flat(entries)]]))
  const kids: PdfValue[] = []
  for (let from = 0; from < entries.length; from += size) {
    const part = entries.slice(from, from + size)
    const limits = [asValue(part[0]![0]), asValue(part.at(-1)![0])]
    kids.push(
      file.add(
        new Map<string, PdfValue>([
          ['Limits', limits],
          [key, flat(part)],
        ]),
      ),
    )
  }
  return file.add(new Map([['Kids', kids]]))
}
