/** A thread that finishes parts of documents, one after the other, as it is asked. */

import { parentPort } from 'node:worker_threads'
import { handedOver } from '../host/handed-over.ts'
import type { PartFacts } from './finish/facts.ts'
import { finishPart } from './finish/finish-part.ts'
import type { FinishedPart } from './finish/part.ts'
import { sayFailure, type ThreadFailure } from './thread-failure.ts'

export interface FinishOrder {
  readonly pdf: Uint8Array
  readonly facts: PartFacts
}

export type FinishAnswer = { readonly part: FinishedPart } | ThreadFailure

const port = parentPort!

port.on('message', ({ pdf, facts }: FinishOrder) => {
  const done = answer(pdf, facts)
  port.postMessage(done, 'part' in done ? handedOver(largest(done.part)) : [])
})

const largest = ({ bytes, open }: FinishedPart): Uint8Array[] => [
  bytes,
  ...open.fonts.map(({ program }) => program),
]

function answer(pdf: Uint8Array, facts: PartFacts): FinishAnswer {
  try {
    return { part: finishPart(pdf, facts) }
  } catch (failure) {
    return sayFailure(failure)
  }
}
