/** What an element says of itself, by who defines it: Layout, List, Table, … */

import { isDict, name, nameOf, type PdfDict, type PdfValue } from '../../../pdf-syntax/values.ts'
import type { Element } from './tree.ts'

export function attributesOf({ entries }: Element, owner: string): PdfDict | null {
  return (
    asList(entries.get('A')).find((one): one is PdfDict => isDict(one) && nameOf(one.get('O')) === owner) ??
    null
  )
}

/** Behind what it says already. */
export function addAttributes(one: Element, owner: string, said: Readonly<Record<string, PdfValue>>): void {
  const added: PdfDict = new Map([['O', name(owner)], ...Object.entries(said)])
  const before = asList(one.entries.get('A'))
  one.entries.set('A', before.length === 0 ? added : [...before, added])
}

const asList = (written: PdfValue | undefined): readonly PdfValue[] =>
  written === undefined ? [] : Array.isArray(written) ? written : [written]
