/** What a mapping needs of Kolada, asked of its service; all answers and their pages as one. */

import { EnvironmentError } from '../../host/environment-error.ts'
import type { Get } from '../feed.ts'
import type { KoladaMapping } from './mapping.ts'
import { nextPage, parseAnswer, type Answer } from './read-answer.ts'
import { wantedIds } from './wanted-values.ts'

export const host = 'api.kolada.se'

/** So many names are taken in one address. */
const atOnce = 20
const pagesAtMost = 50

/** The bytes to be saved: an answer that has no more pages. Values come in one order, so that the same ones are the same bytes. */
export async function fetchAnswers(mapping: KoladaMapping, get: Get): Promise<Uint8Array> {
  const values: Answer['values'] = []
  for (const address of addressesOf(mapping)) {
    let next: string | null = address
    for (let page = 0; next !== null; page++) {
      const answer: Answer | null = page < pagesAtMost ? parseAnswer(await get(next)) : null
      if (!answer) throw new EnvironmentError('strangeAnswer', { detail: next })
      for (const value of answer.values) values.push(value)
      next = nextPage(answer)
    }
  }
  values.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  return new TextEncoder().encode(`${JSON.stringify({ values }, null, 1)}\n`)
}

const orderOf = ({ kpi, municipality, period }: Answer['values'][number]): string =>
  [kpi, municipality, String(period)].join(' ')

function addressesOf(mapping: KoladaMapping): readonly string[] {
  const { kpi, municipality, period } = wantedIds(mapping)
  return chunks(kpi).flatMap((kpis) =>
    chunks(municipality).map(
      (municipalities) =>
        `https://${host}/v3/data/kpi/${kpis.join(',')}/municipality/${municipalities.join(',')}/year/${period.join(',')}`,
    ),
  )
}

const chunks = (all: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, index) =>
    all.slice(index * atOnce, (index + 1) * atOnce),
  )
