/**
 * A browser that another thread holds: while a report is read in this one, that one hears what the browser asks as it starts
 * and prints.
 */

import type { MessagePort } from 'node:worker_threads'
import { handedOver } from '../host/handed-over.ts'
import type { Press } from './press.ts'
import type { StandIn } from './browser/stand-in.ts'
import { failureOf, sayFailure, type ThreadFailure } from './thread-failure.ts'

/** What is asked of the thread that holds it. */
const asked = ['warmUp', 'prepare', 'print', 'measureAgain', 'printPlain', 'rest', 'end'] as const

type Asked = (typeof asked)[number]

interface Call {
  readonly number: number
  readonly name: Asked
  readonly words: readonly unknown[]
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
  const ask = (name: Asked, ...words: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const number = calls++
      waiting.set(number, (said) => ('value' in said ? resolve(said.value) : reject(failureOf(said))))
      port.ref()
      port.postMessage({ number, name, words, jobs } satisfies Call, [])
    })
  const tell = (name: Asked, ...words: unknown[]): void => void ask(name, ...words).catch(() => undefined)
  const answered =
    <T extends 'print' | 'measureAgain' | 'printPlain' | 'end'>(name: T) =>
    (...words: Parameters<Press[T]>) =>
      ask(name, ...words) as ReturnType<Press[T]>
  return {
    // Nothing here keeps it from starting.
    warmUp: async () => tell('warmUp'),
    prepare: (styles) => tell('prepare', styles),
    print: answered('print'),
    measureAgain: answered('measureAgain'),
    printPlain: answered('printPlain'),
    rest: () => tell('rest'),
    unsandboxed: () => state.unsandboxed,
    standIn: () => state.standIn,
    end: answered('end'),
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
        return { value: await (one[name] as (...words: readonly unknown[]) => unknown)(...words) }
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
  return async () => (await press)?.end()
}

/** Prints, which whoever asked for them has to itself. */
function bytesIn(said: Answer['said']): ArrayBuffer[] {
  const value = 'value' in said ? said.value : null
  const pdf = typeof value === 'object' && value !== null && 'pdf' in value ? value.pdf : value
  return pdf instanceof Uint8Array ? handedOver([pdf]) : []
}
