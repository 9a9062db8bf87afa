/**
 * A browser that another thread holds: while a report is read in this one, that one hears what the browser asks as it starts
 * and prints.
 */

import type { MessagePort } from 'node:worker_threads'
import { handedOver } from '../host/handed-over.ts'
import type { Measures } from './measure/measures.ts'
import type { Press } from './press.ts'
import type { PrintedPart } from './print-part.ts'
import type { StandIn } from './browser/stand-in.ts'
import { failureOf, sayFailure, type ThreadFailure } from './thread-failure.ts'

/** What is asked of the thread that holds it. */
type Asked = 'warmUp' | 'prepare' | 'print' | 'measureAgain' | 'printPlain' | 'rest' | 'end'

interface Call {
  readonly number: number
  readonly name: Asked
  /** Two at most. */
  readonly words: readonly [unknown?, unknown?]
  /** How many sheets may print at once. */
  readonly jobs: number
}

interface State {
  readonly unsandboxed: boolean
  readonly standIn: StandIn | null
}

interface Answer {
  readonly number: number
  readonly state: State
  readonly said: { readonly value: unknown } | ThreadFailure
}

const unknownYet: State = { unsandboxed: false, standIn: null }

/** `port` leads to a thread that {@link holdPress | holds} one. */
export function heldPress(port: MessagePort, jobs: number): Press {
  const waiting = new Map<number, (said: Answer['said']) => void>()
  let state = unknownYet
  let calls = 0
  port.on('message', ({ number, state: now, said }: Answer) => {
    state = now
    waiting.get(number)?.(said)
    waiting.delete(number)
    // Nothing waits for one that has nothing to do.
    if (waiting.size === 0) port.unref()
  })
  port.unref()
  const ask = (name: Asked, words: Call['words']): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const number = calls++
      waiting.set(number, (said) => ('value' in said ? resolve(said.value) : reject(failureOf(said))))
      port.ref()
      port.postMessage({ number, name, words, jobs } satisfies Call, [])
    })
  const tell = (name: Asked, words: Call['words']): void => void ask(name, words).catch(() => undefined)
  return {
    // Nothing here keeps it from starting.
    warmUp: async () => tell('warmUp', []),
    prepare: (styles) => tell('prepare', [styles]),
    print: (styles, part) => ask('print', [styles, part]) as Promise<PrintedPart>,
    measureAgain: (styles, printed) => ask('measureAgain', [styles, printed]) as Promise<Measures>,
    printPlain: (styles, html) => ask('printPlain', [styles, html]) as Promise<Uint8Array>,
    rest: () => tell('rest', []),
    unsandboxed: () => state.unsandboxed,
    standIn: () => state.standIn,
    end: () => ask('end', []) as Promise<void>,
  }
}

/** Does what is asked through the port; `open` is called when something is. Returns the function that ends what was opened. */
export function holdPress(port: MessagePort, open: (jobs: number) => Promise<Press>): () => Promise<void> {
  let press: Promise<Press> | null = null
  let state = unknownYet
  const did = async ({ name, words, jobs }: Call): Promise<Answer['said']> => {
    try {
      const one = await (press ??= open(jobs))
      try {
        const asked = one[name] as (first: unknown, second: unknown) => unknown
        return { value: await asked(words[0], words[1]) }
      } finally {
        state = { unsandboxed: one.unsandboxed(), standIn: one.standIn() }
      }
    } catch (failure) {
      return sayFailure(failure)
    }
  }
  port.on('message', (call: Call) => {
    void did(call).then((said) =>
      port.postMessage({ number: call.number, state, said } satisfies Answer, bytesIn(said)),
    )
  })
  // Whoever asks keeps the process alive.
  port.unref()
  return async () => (await press?.catch(() => null))?.end()
}

/** Prints, which whoever asked for them has to itself. */
function bytesIn(said: Answer['said']): ArrayBuffer[] {
  const value = 'value' in said ? said.value : null
  const pdf = typeof value === 'object' && value !== null && 'pdf' in value ? value.pdf : value
  return pdf instanceof Uint8Array ? handedOver([pdf]) : []
}
