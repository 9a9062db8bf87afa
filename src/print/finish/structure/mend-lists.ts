/** Lists of items that each have a body, labels that say what is drawn, and the contents as such. */

import { lookUp } from '../../../model/look-up.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { isDict, isName, isString, nameOf, textString, type PdfValue } from '../../../pdf-syntax/values.ts'
import {
  contentIn,
  element,
  elementsIn,
  fromWithin,
  isElement,
  isInline,
  type Element,
  type Kid,
} from './tree.ts'

const bullets: Readonly<Record<string, string>> = { Disc: '•', Circle: '◦', Square: '▪' }

export function mendLists(file: PdfFile, root: Element): void {
  fromWithin(root, (one) => {
    if (one.type === 'LI') one.kids = itemKids(one)
    if (one.type === 'L') one.kids = listKids(one)
  })
  for (const one of elementsIn(root)) {
    if (one.type === 'L') sayBullets(one)
    if (one.type === 'TOC') asSection(file, one)
  }
  for (const one of elementsIn(root)) if (one.type === 'L' && leadsInside(file, one)) asContents(one)
}

function itemKids({ kids }: Element): Kid[] {
  const labels = kids.filter((kid) => isElement(kid) && kid.type === 'Lbl')
  const bodies = kids.filter((kid) => isElement(kid) && kid.type === 'LBody')
  const rest = kids.filter((kid) => !labels.includes(kid) && !bodies.includes(kid))
  return [...labels, ...bodies, ...(rest.length > 0 ? [element('LBody', rest)] : [])]
}

function listKids({ kids }: Element): Kid[] {
  const items = new Set(['LI', 'L', 'Caption'])
  const listed: Kid[] = []
  /** The item that a label has begun: the terms of a description list stand beside what they mean. */
  let begun: Element | null = null
  for (const kid of kids) {
    const type = isElement(kid) ? kid.type : null
    if (begun && type === 'LBody') begun.kids.push(kid)
    else if (type !== null && items.has(type)) listed.push(kid)
    else listed.push(element('LI', type === 'Lbl' || type === 'LBody' ? [kid] : [element('LBody', [kid])]))
    begun = type === 'Lbl' ? (listed.at(-1) as Element) : null
  }
  return listed
}

function sayBullets(list: Element): void {
  const bullet = lookUp(bullets, numberingOf(list.entries.get('A')) ?? '') ?? '•'
  for (const item of list.kids) {
    if (!isElement(item)) continue
    for (const label of item.kids)
      if (
        isElement(label) &&
        label.type === 'Lbl' &&
        [...contentIn(label)].every(({ sequence }) => !sequence.hasText)
      )
        label.entries.set('ActualText', textString(bullet))
  }
}

function numberingOf(attributes: PdfValue | undefined): string | null {
  const lists = Array.isArray(attributes) ? attributes : [attributes]
  for (const list of lists)
    if (isDict(list) && list.has('ListNumbering')) return nameOf(list.get('ListNumbering'))
  return null
}

/** The heading of the contents stays beside them. */
function asSection(file: PdfFile, contents: Element): void {
  contents.type = contents.kids.some((kid) => isElement(kid) && kid.type === 'TOCI') ? 'TOC' : 'Sect'
  for (const kid of contents.kids)
    if (isElement(kid) && kid.type === 'L' && !leadsInside(file, kid)) asContents(kid)
}

/** Whether a list is one of links alone, all of them to places in the document. */
function leadsInside(file: PdfFile, list: Element): boolean {
  const items = list.kids.filter(isElement)
  return (
    items.length > 0 &&
    items.every((item) =>
      item.type === 'L'
        ? leadsInside(file, item)
        : bodyOf(item).every(
            (kid) => isElement(kid) && (kid.type === 'L' ? leadsInside(file, kid) : isInsideLink(file, kid)),
          ),
    )
  )
}

const bodyOf = (item: Element): Kid[] =>
  item.kids.flatMap((kid) =>
    isElement(kid) && (kid.type === 'LBody' || kid.type === 'P') ? bodyOf(kid) : [kid],
  )

const isInsideLink = (file: PdfFile, kid: Element): boolean =>
  kid.type === 'Link' &&
  kid.kids.some((one) => {
    const annotation = one.kind === 'annotation' ? file.resolve(file.objects.get(one.number)) : null
    if (!isDict(annotation)) return false
    const to = annotation.get('Dest')
    return isName(to) || isString(to) || Array.isArray(to)
  })

function asContents(list: Element): void {
  list.type = 'TOC'
  list.entries.delete('A')
  for (const item of list.kids) {
    if (!isElement(item)) continue
    if (item.type === 'L') asContents(item)
    if (item.type !== 'LI') continue
    item.type = 'TOCI'
    const kids: Kid[] = []
    let reference: Element | null = null
    for (const kid of bodyOf(item)) {
      if (!isInline(kid)) {
        reference = null
        if (isElement(kid) && kid.type === 'L') asContents(kid)
        kids.push(kid)
      } else if (reference) reference.kids.push(kid)
      else kids.push((reference = element('Reference', [kid])))
    }
    item.kids = kids
  }
}
