/** The directives that authors may write, and what each of them takes. */

import { boxKinds, type BoxKind } from '../model/content.ts'

export type DirectiveName =
  BoxKind | 'table' | 'goals-summary' | 'chart' | 'only' | 'landscape' | 'language' | 'pagebreak' | 'ref'

export interface DirectiveKind {
  readonly name: DirectiveName
  /** How it is written: `:::name` … `:::`, `::name`, or `:name[…]`. */
  readonly form: 'container' | 'leaf' | 'text'
  readonly attributes: readonly string[]
  /** Whether it takes a text in square brackets. */
  readonly label: boolean
}

export const directiveKinds: readonly DirectiveKind[] = [
  {
    name: 'table',
    form: 'container',
    attributes: ['id', 'kind', 'unit', 'from', 'decimals', 'signs', 'headings', 'relations', 'lang'],
    label: true,
  },
  {
    name: 'table',
    form: 'leaf',
    attributes: [
      'id',
      'kind',
      'unit',
      'from',
      'decimals',
      'signs',
      'headings',
      'relations',
      'src',
      'sheet',
      'range',
      'encoding',
      'lang',
    ],
    label: true,
  },
  { name: 'goals-summary', form: 'leaf', attributes: ['id', 'table'], label: true },
  {
    name: 'chart',
    form: 'leaf',
    attributes: ['id', 'table', 'type', 'category', 'values', 'rows', 'lines'],
    label: true,
  },
  ...boxKinds.map((name): DirectiveKind => ({ name, form: 'container', attributes: ['lang'], label: true })),
  { name: 'only', form: 'container', attributes: ['for'], label: false },
  { name: 'landscape', form: 'container', attributes: [], label: false },
  { name: 'language', form: 'container', attributes: ['lang'], label: false },
  { name: 'pagebreak', form: 'leaf', attributes: [], label: false },
  { name: 'ref', form: 'text', attributes: [], label: true },
]

const colons = { container: ':::', leaf: '::', text: ':' } as const

/** As an author writes it: `:::table`. */
export const asWritten = ({
  form,
  name,
}: {
  readonly form: DirectiveKind['form']
  readonly name: string
}): string => colons[form] + name

const forms = { containerDirective: 'container', leafDirective: 'leaf', textDirective: 'text' } as const

export const formOf = ({ type }: { readonly type: keyof typeof forms }): DirectiveKind['form'] => forms[type]
