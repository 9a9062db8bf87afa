/** What a directive is: how authors write it, what it takes, and the content that it stands for. */

import type { Choice } from '../../model/choice.ts'
import type { Localized } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import type { ReportMeta } from '../../model/report.ts'
import type { Table } from '../../model/table.ts'
import type { Converter } from './directive.ts'

/** `:::name` … `:::`, `::name`, or `:name[…]` inside a line, which is `ref`'s alone (`source/markdown.ts`). */
export type DirectiveForm = 'container' | 'leaf' | 'text'

export interface Attribute {
  readonly name: string
  /** Words that Swedish and English authors use for it. */
  readonly otherNames: readonly string[]
  /** What it is for, in a sentence. */
  readonly about: Localized<string>
  readonly takes: AttributeTakes
}

/** What an attribute's value is: one of a few, the name of something that the report has, or a text of the author's own. */
export type AttributeTakes =
  | { readonly of: 'choices'; readonly choices: readonly Choice[] }
  | {
      readonly of:
        | 'chart types'
        | 'column'
        | 'columns'
        | 'file'
        | 'id'
        | 'included reports'
        | 'included tables'
        | 'kind'
        | 'language'
        | 'rows'
        | 'table'
        | 'text'
        | 'variants'
    }

export interface DirectiveType {
  readonly name: string
  /** Words that Swedish and English authors use for it. */
  readonly otherNames: readonly string[]
  /** What it is for, in a sentence. */
  readonly about: Localized<string>
  /** What it takes in braces, for each way that it may be written. */
  readonly forms: Readonly<Partial<Record<DirectiveForm, readonly Attribute[]>>>
  /** What it cannot be without, by how it is written. */
  readonly needs?: Readonly<Partial<Record<DirectiveForm, Attribute>>>
  /** Whether the block can be made of the table that its `table=` names; of charts their types tell. */
  readonly suits?: (table: Table, meta: Pick<ReportMeta, 'previous'>) => boolean
  /** What stands in a new one that may not be empty. */
  readonly usualBody?: Localized<string>
  /** Whether what stands in it is no prose, and stays in the report of the next period. */
  readonly isKept?: true
  /** Whether it takes a text in square brackets. */
  readonly hasLabel: boolean
  /** Whether a report has something for it, so that its author is offered it; otherwise always. */
  isOffered?(report: Report): boolean
  readonly convert: Converter
}

/** One of the ways that a directive may be written. */
export interface DirectiveKind {
  readonly type: DirectiveType
  readonly name: string
  readonly form: DirectiveForm
  readonly attributes: readonly Attribute[]
}

export const waysToWrite = (types: readonly DirectiveType[]): readonly DirectiveKind[] =>
  types.flatMap((type) =>
    Object.entries(type.forms).map(([form, attributes]) => ({
      type,
      name: type.name,
      form: form as DirectiveForm,
      attributes,
    })),
  )

const colons = { container: ':::', leaf: '::', text: ':' } as const

/** As an author writes it: `:::table`. */
export const asWritten = ({ form, name }: { readonly form: DirectiveForm; readonly name: string }): string =>
  colons[form] + name

const forms = { containerDirective: 'container', leafDirective: 'leaf', textDirective: 'text' } as const

export const formOf = ({ type }: { readonly type: keyof typeof forms }): DirectiveForm => forms[type]
