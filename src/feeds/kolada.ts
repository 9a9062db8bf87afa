/** Kolada: key figures of all Swedish municipalities and regions, as its service answers and somebody has saved. */

import { isZero, subtract, toDecimalString } from '../model/amount.ts'
import { defineFeed } from './define-feed.ts'
import type { FedFigure, FedTable } from './feed.ts'
import { koladaCodes, type KoladaKey } from './kolada/codes.ts'
import { fetchAnswers, host } from './kolada/fetch-answers.ts'
import type { KoladaInput } from './kolada/kolada-input.ts'
import { koladaMapping } from './kolada/mapping.ts'
import { readAnswer, type KoladaValue } from './kolada/read-answer.ts'
import { wantedRows } from './kolada/wanted-values.ts'

export const kolada = defineFeed({
  id: 'kolada',
  title: { sv: 'Nyckeltal som är sparade från Kolada.', en: 'Key figures that were saved from Kolada.' },
  schema: koladaMapping,
  codes: koladaCodes,
  read: (input) => Promise.resolve(readTable(input)),
  service: { host, fetch: fetchAnswers },
})

/** How its terms of use want it to be named: in these words, of figures that nobody has worked on. */
const sourceNote = { sv: 'Källa: Kolada', en: 'Source: Kolada' }

function readTable(input: KoladaInput): FedTable | null {
  const { places, emit, report } = input
  const answers = input.files.flatMap((file) => readAnswer(file, input) ?? [])
  if (answers.length < input.files.length) return null
  const known = new Map<string, KoladaValue>()
  for (const { key, ...value } of answers.flatMap(({ values }) => values)) {
    const before = known.get(nameOf(key))
    if (before && isOther(before, value)) tellTwo(key, before, value, emit)
    if (!before?.amount) known.set(nameOf(key), value)
  }
  let isAbsent = false
  const rows = wantedRows(input).map(({ label, span, keys }) => ({
    label,
    span,
    cells: keys.map((key): FedFigure | null => {
      const value = key && known.get(nameOf(key))
      if (value?.amount && !value.isDeleted) return { amount: value.amount, from: [value.span] }
      if (key)
        emit(
          'kolada/no-value',
          { key, problem: value ? (value.isDeleted ? 'deleted' : 'missing') : 'absent' },
          value?.span ?? span,
        )
      isAbsent ||= !value
      return null
    }),
  }))
  // Whether the rest was saved as well, nobody needs to know who lacks nothing.
  const next = isAbsent ? answers.find((answer) => answer.next)?.next : null
  if (next) emit('kolada/more-pages', {}, next)
  return {
    columns: places
      .keys(['columns'])
      .map((heading) => ({ heading, span: places.keySpan(['columns', heading]) })),
    rows,
    unit: null,
    sourceNote: sourceNote[report.language],
  }
}

const nameOf = ({ kpi, municipality, period, gender }: KoladaKey): string =>
  [kpi, municipality, period, gender].join(' ')

const isOther = ({ amount: a }: KoladaValue, { amount: b }: KoladaValue): boolean =>
  a !== null && b !== null && !isZero(subtract(a, b))

function tellTwo(key: KoladaKey, first: KoladaValue, second: KoladaValue, emit: KoladaInput['emit']): void {
  const values = [toDecimalString(first.amount!), toDecimalString(second.amount!)] as const
  emit('kolada/two-values', { key, values }, second.span, [first.span])
}
