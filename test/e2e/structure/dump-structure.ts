/** What a screen reader finds in a PDF, as text to be read by a person: bookmarks, then every element with what it says. */

import { readContents } from '../../../src/print/finish/content/content-streams.ts'
import { fontFinder } from '../../../src/print/finish/content/fonts.ts'
import { textOfSequence } from '../../../src/print/finish/content/read-text.ts'
import type { PdfFile } from '../../../src/print/finish/objects/read-file.ts'
import {
  isDict,
  isName,
  isRef,
  isString,
  nameOf,
  textOfString,
  type PdfDict,
  type PdfValue,
} from '../../../src/pdf-syntax/values.ts'
import { tableAttributes } from '../../../src/print/finish/structure/table-attributes.ts'
import { readTree } from '../../../src/print/finish/structure/read-tree.ts'
import {
  contentIn,
  elementsIn,
  isElement,
  type Element,
  type Kid,
} from '../../../src/print/finish/structure/tree.ts'

export function dumpStructure(file: PdfFile): string {
  const catalog = file.dict(file.trailer.get('Root'))
  const fontOf = fontFinder(file)
  const contents = readContents(file, catalog, fontOf)
  const root = readTree(file, catalog, contents)
  const lines = ['# Bookmarks', ...bookmarks(file, catalog), '', '# Structure']
  const heads = new Map([...elementsIn(root)].map((one) => [idOf(one), one]))
  const byNumber = new Map([...elementsIn(root)].map((one) => [one.number, one]))
  let page = 0

  function textOf(one: Element): string {
    const replaced = one.entries.get('ActualText')
    if (isString(replaced)) return textOfString(replaced)
    return [...contentIn(one)]
      .map(({ stream, sequence }) => textOfSequence(stream, sequence, fontOf))
      .join('')
  }

  function write(one: Kid, depth: number): void {
    const indent = '  '.repeat(depth)
    if (one.kind === 'annotation') return
    if (one.kind === 'content') {
      lines.push(`${indent}“${visible(textOfSequence(one.stream, one.sequence, fontOf))}”`)
      return
    }
    const first = contentIn(one).next().value?.page?.ordinal
    if (first !== undefined && first !== page) lines.push(`--- page ${(page = first)}`)
    const isLeaf = one.entries.has('ActualText') || one.kids.every((kid) => !isElement(kid))
    const said = isLeaf ? `“${visible(textOf(one))}”` : ''
    lines.push(
      [`${indent}${one.type}`, ...factsOf(one), said]
        .filter((part) => part !== '' && part !== '“”')
        .join(' '),
    )
    if (!isLeaf) for (const kid of one.kids) write(kid, depth + 1)
  }

  function factsOf(one: Element): string[] {
    const table = tableAttributes(one)
    const list = attributes(one).find((attribute) => nameOf(attribute.get('O')) === 'List')
    const headers = table?.get('Headers')
    const alternative = one.entries.get('Alt')
    const full = one.entries.get('E')
    return [
      one.language === null ? '' : `lang=${one.language}`,
      fieldOf(one),
      isString(full) ? `short for “${textOfString(full)}”` : '',
      isString(alternative) ? `alt=“${visible(textOfString(alternative))}”` : '',
      nameOf(list?.get('ListNumbering')) ?? '',
      nameOf(table?.get('Scope')) ?? '',
      ...['RowSpan', 'ColSpan'].map((span) => (table?.has(span) ? `${span}=${String(table.get(span))}` : '')),
      ...one.kids.map((kid) =>
        kid.kind === 'annotation' ? linkOf(file.dict(file.objects.get(kid.number))) : '',
      ),
      ...refersTo(one).map((other) => `⇒ ${other.type} “${visible(textOf(other)).slice(0, 40)}”`),
      Array.isArray(headers) ? `<${headers.map(headText).join(' | ')}>` : '',
    ]
  }

  const refersTo = ({ entries }: Element): readonly Element[] => {
    const refs = file.resolve(entries.get('Ref'))
    return (Array.isArray(refs) ? refs : []).flatMap((at) =>
      isRef(at) ? (byNumber.get(at.number) ?? []) : [],
    )
  }

  const headText = (id: PdfValue): string => {
    const head = isString(id) ? heads.get(textOfString(id)) : undefined
    return head ? visible(textOf(head)) : '?'
  }

  function linkOf(annotation: PdfDict): string {
    const to = annotation.get('Dest')
    const action = file.resolve(annotation.get('A'))
    const uri = isDict(action) ? action.get('URI') : null
    const target = isName(to) ? `#${to.name}` : isString(uri) ? textOfString(uri) : '?'
    const description = annotation.get('Contents')
    return `→ ${target} (${isString(description) ? visible(textOfString(description)) : 'says nothing'})`
  }

  write(root, 0)
  return `${lines.join('\n')}\n`
}

function bookmarks(file: PdfFile, catalog: PdfDict): string[] {
  const lines: string[] = []
  const walk = (value: PdfValue | undefined, depth: number): void => {
    for (let item = file.resolve(value); isDict(item); item = file.resolve(item.get('Next'))) {
      const title = item.get('Title')
      lines.push(`${'  '.repeat(depth)}${isString(title) ? visible(textOfString(title)) : '?'}`)
      walk(item.get('First'), depth + 1)
    }
  }
  const top = file.resolve(catalog.get('Outlines'))
  if (isDict(top)) walk(top.get('First'), 0)
  return lines
}

const attributes = ({ entries }: Element): PdfDict[] => {
  const written = entries.get('A')
  return (Array.isArray(written) ? written : [written]).filter((one): one is PdfDict => isDict(one))
}

/** A box to tick, as it stands. */
const fieldOf = (one: Element): string => {
  const field = attributes(one).find((attribute) => nameOf(attribute.get('O')) === 'PrintField')
  const description = field?.get('Desc')
  return field
    ? `${nameOf(field.get('Role'))} ${nameOf(field.get('checked'))} ${isString(description) ? textOfString(description) : ''}`
    : ''
}

const idOf = ({ entries }: Element): string => {
  const id = entries.get('ID')
  return isString(id) ? textOfString(id) : ''
}

/** Characters that do not show, shown. */
const visible = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2011]/g, (char) => `{${char.charCodeAt(0).toString(16)}}`)
    .replaceAll('\u00a0', '~')
