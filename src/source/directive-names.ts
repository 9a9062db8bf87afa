/** The block, or the attribute of one, that its author most likely means by another name. */

import { nearest } from '../diagnostics/nearest.ts'
import { directiveKinds, type DirectiveKind } from './directive-kinds.ts'

/** Words that Swedish and English authors use, beside the names that there are. */
const otherBlocks: ReadonlyMap<string, DirectiveKind['name']> = new Map([
  ['tabell', 'table'],
  ['tabel', 'table'],
  ['tab', 'table'],
  ['ruta', 'note'],
  ['faktaruta', 'note'],
  ['fakta', 'note'],
  ['not', 'note'],
  ['notis', 'note'],
  ['anmärkning', 'note'],
  ['info', 'note'],
  ['tips', 'note'],
  ['tip', 'note'],
  ['box', 'note'],
  ['viktigt', 'important'],
  ['obs', 'important'],
  ['varning', 'important'],
  ['warning', 'important'],
  ['beslut', 'decision'],
  ['förslag', 'decision'],
  ['diagram', 'chart'],
  ['graf', 'chart'],
  ['liggande', 'landscape'],
  ['språk', 'language'],
  ['sidbrytning', 'pagebreak'],
  ['nysida', 'pagebreak'],
  ['bara', 'only'],
  ['endast', 'only'],
  ['måluppfyllelse', 'goals-summary'],
  ['målsammanfattning', 'goals-summary'],
  ['hänvisning', 'ref'],
  ['referens', 'ref'],
])

const otherAttributes: ReadonlyMap<string, readonly string[]> = new Map([
  ['sort', ['kind', 'type']],
  ['tabellsort', ['kind']],
  ['typ', ['type', 'kind']],
  ['type', ['kind']],
  ['kind', ['type']],
  ['enhet', ['unit']],
  ['tecken', ['signs']],
  ['fil', ['src']],
  ['file', ['src']],
  ['källa', ['src']],
  ['source', ['src']],
  ['blad', ['sheet']],
  ['flik', ['sheet']],
  ['område', ['range']],
  ['tabell', ['table']],
  ['rader', ['rows']],
  ['kolumner', ['values']],
  ['columns', ['values']],
  ['värden', ['values']],
  ['kategori', ['category']],
  ['linjer', ['lines']],
  ['för', ['for']],
  ['språk', ['lang']],
  ['language', ['lang']],
])

/** One that is written with as many colons goes before one of the same name that is not. */
export function meantDirective(written: string, form: DirectiveKind['form']): DirectiveKind | null {
  const folded = written.toLowerCase()
  const names = directiveKinds.map(({ name }) => name)
  const meant = names.find((name) => name === folded) ?? otherBlocks.get(folded) ?? nearest(folded, names)
  const named = directiveKinds.filter(({ name }) => name === meant)
  return named.find((kind) => kind.form === form) ?? named[0] ?? null
}

/** The attribute that another word stands for; null where it stands for none. */
export const attributeBySynonym = (written: string, known: readonly string[]): string | null =>
  otherAttributes.get(written.toLowerCase())?.find((name) => known.includes(name)) ??
  known.find((name) => name === written.toLowerCase()) ??
  null
