/** The mended structure of a part of a document as objects: its elements, and the nodes of the trees that lead to them. */

import type { Contents, ContentStream } from '../content/content-streams.ts'
import type { DocumentFacts } from '../facts.ts'
import type { PdfFile } from '../objects/read-file.ts'
import {
  isRef,
  isStream,
  isString,
  name,
  ref,
  textOfString,
  textString,
  type PdfDict,
  type PdfRef,
  type PdfValue,
} from '../../../pdf-syntax/values.ts'
import type { OpenReference, TreeNode } from '../part.ts'
import type { Standard } from '../standards/standard.ts'
import { tableAttributes } from './table-attributes.ts'
import { elementsIn, isContent, isElement, type Element, type Kid } from './tree.ts'
import type { Sequence } from '../content/scanned-content.ts'

export interface WrittenTree {
  /** The elements at its top. */
  readonly kids: readonly PdfRef[]
  /** Nodes of the number tree and the name tree that lead to its elements; null without any. */
  readonly parents: TreeNode<number> | null
  readonly ids: TreeNode<string> | null
  readonly roles: readonly string[]
  /** Where links lead: the element by the id, or what stands first on a page; null without elements. */
  readonly elementAt: (id: string, page: number) => number | null
  /** What entries of the contents name elsewhere. */
  readonly references: readonly OpenReference[]
}

/** What stands above the tree, and where the numbers that it gives begin. */
export interface TreePlace {
  readonly parent: PdfRef
  readonly language: DocumentFacts['language']
  readonly first: number
  readonly namespaceOf: Standard['namespaceOf']
}

export function writeTree(
  file: PdfFile,
  contents: Contents,
  root: Element,
  { parent, language, first, namespaceOf }: TreePlace,
): WrittenTree {
  nameElements(root, first)
  const refs = new Map<Element, PdfRef>()
  for (const one of elementsIn(root))
    if (one !== root) refs.set(one, one.number === null ? file.add(null) : ref(one.number))
  const places = new Map([...refs].flatMap(([{ places: ids }, at]) => ids.map((id) => [id, at] as const)))
  const references: OpenReference[] = []
  const owners = new Map<Sequence, PdfRef>()
  const owned: {
    readonly key: number
    readonly owner: PdfDict
    readonly entry: string
    readonly value: PdfValue
  }[] = []
  for (const kid of root.kids) if (isElement(kid)) write(kid, parent, language)
  const firstOn = firstOnPages(refs)
  const firstOfAll = refs.values().next().value?.number ?? null
  for (const stream of [...contents.ofPage.values(), ...contents.ofForm.values()]) {
    if (stream.structParents === null) continue
    const count = stream.sequences.reduce((most, { id }) => Math.max(most, id + 1), 0)
    const value = Array.from({ length: count }, (_, id): PdfValue => owners.get(stream.byId.get(id)!) ?? null)
    owned.push({ key: stream.structParents, owner: ownerOf(file, stream), entry: 'StructParents', value })
  }
  // Their keys count on through all parts of a document.
  const parents = owned
    .sort((a, b) => a.key - b.key)
    .map(({ owner, entry, value }, index): [number, PdfValue] => {
      owner.set(entry, first + index)
      return [first + index, Array.isArray(value) ? file.add(value) : value]
    })
  const ids = [...elementsIn(root)].flatMap((one): [string, PdfValue][] => {
    const id = one.entries.get('ID')
    return isString(id) ? [[textOfString(id), refs.get(one)!]] : []
  })
  return {
    kids: root.kids.flatMap((kid) => (isElement(kid) ? [refs.get(kid)!] : [])),
    parents: treeNode(file, parents, 'Nums', (key) => key),
    ids: treeNode(file, ids, 'Names', textString),
    roles: [...new Set([...elementsIn(root)].map(({ type }) => type))],
    elementAt: (id, page) => places.get(id)?.number ?? firstOn.get(page) ?? firstOfAll,
    references,
  }

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
    const namespace = namespaceOf(one.type)
    if (namespace) written.set('NS', namespace)
    for (const [key, value] of one.entries) written.set(key, value)
    const about = refersTo(one)
    if (about) written.set('Ref', about)
    const spoken = one.language ?? around
    if (spoken !== around) written.set('Lang', textString(spoken))
    const kids = one.kids.map((kid) => writtenKid(kid, me, pageNumber))
    if (kids.length > 0) written.set('K', kids.length === 1 ? kids[0]! : kids)
    file.set(me, written)
    for (const kid of one.kids) if (isElement(kid)) write(kid, me, spoken)
  }

  function refersTo({ refersTo: others, entryFor }: Element): PdfValue {
    if (entryFor === null) return others.length > 0 ? others.map((other) => refs.get(other)!) : null
    const known = places.get(entryFor)
    if (known) return [known]
    const open = file.add(null)
    references.push({ number: open.number, id: entryFor })
    return open
  }

  function writtenKid(kid: Kid, me: PdfRef, pageNumber: number | null): PdfValue {
    if (isElement(kid)) return refs.get(kid)!
    const onPage: [string, PdfValue][] = kid.page ? [['Pg', ref(kid.page.number)]] : []
    if (kid.kind === 'annotation') {
      const annotation = file.dict(ref(kid.number))
      const key = annotation.get('StructParent')
      if (typeof key === 'number') owned.push({ key, owner: annotation, entry: 'StructParent', value: me })
      return new Map<string, PdfValue>([['Type', name('OBJR')], ['Obj', ref(kid.number)], ...onPage])
    }
    owners.set(kid.sequence, me)
    if (kid.stream.page && kid.stream.page.number === pageNumber) return kid.sequence.id
    const form: [string, PdfValue][] = kid.stream.page ? [] : [['Stm', ref(kid.stream.number)]]
    return new Map<string, PdfValue>([['Type', name('MCR')], ...onPage, ...form, ['MCID', kid.sequence.id]])
  }
}

/** The first element with content on a page, by the page. */
function firstOnPages(refs: ReadonlyMap<Element, PdfRef>): Map<number, number> {
  const found = new Map<number, number>()
  for (const [{ kids }, { number }] of refs)
    for (const kid of kids)
      if (!isElement(kid) && kid.page && !found.has(kid.page.number)) found.set(kid.page.number, number)
  return found
}

const ownerOf = (file: PdfFile, { page, number }: ContentStream): PdfDict => {
  if (page) return page.dict
  const form = file.objects.get(number)
  return isStream(form) ? form.dict : new Map()
}

/** Ids by rank, since those of Chromium count what it has printed before; notes must have one. */
function nameElements(root: Element, first: number): void {
  const renamed = new Map<string, string>()
  for (const one of elementsIn(root)) {
    const id = one.entries.get('ID')
    if (!isString(id) && one.type !== 'Note') continue
    const fresh = `e${String(first + renamed.size).padStart(8, '0')}`
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

/** Of one or two levels. */
function treeNode<K>(
  file: PdfFile,
  entries: readonly [K, PdfValue][],
  key: string,
  asValue: (key: K) => PdfValue,
): TreeNode<K> | null {
  if (entries.length === 0) return null
  const size = 64
  const flat = (part: readonly [K, PdfValue][]): PdfValue[] =>
    part.flatMap(([one, value]) => [asValue(one), value])
  const node = (part: readonly [K, PdfValue][], holds: [string, PdfValue]): PdfRef =>
    file.add(new Map([['Limits', [asValue(part[0]![0]), asValue(part.at(-1)![0])]], holds]))
  const leaves: PdfValue[] = []
  for (let from = 0; from < entries.length; from += size) {
    const part = entries.slice(from, from + size)
    leaves.push(node(part, [key, flat(part)]))
  }
  const [only] = leaves
  const top = leaves.length === 1 && isRef(only) ? only : node(entries, ['Kids', leaves])
  return { node: top.number, first: entries[0]![0], last: entries.at(-1)![0] }
}
