/** A preview that is running: a process of the program, spoken with by the address that it has told. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import { environmentFor, wordsFor, type Running } from './running.ts'

export interface PreviewServer {
  /** With the secret that it is asked by. */
  readonly url: URL
  /** Tells it something, by a name that it knows; its answer, and null to what it knows nothing of, as a file that it does not show. */
  tell(what: string, body: unknown): Promise<unknown>
  end(): void
}

/** A place that was pointed at in the page: a file from the workspace's root; lines and columns are counted from 1. */
export interface Pointed {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface PreviewEvents {
  readonly pointed: (place: Pointed) => void
  /** A link was followed that leads out of the report: its address. */
  readonly followed: (address: string) => void
  /** It is there no more, and nobody has ended it: with what it said last. */
  readonly ended: (said: string) => void
  readonly log: (text: string) => void
}

/** Milliseconds. */
const patience = 3000

/** Throws what the program says where it does not start. */
export async function startPreview(
  { program, root }: Running,
  report: string,
  { pointed, followed, ended, log }: PreviewEvents,
): Promise<PreviewServer> {
  const child = spawn(program.command, wordsFor(program, ['preview', report, '--in-editor']), {
    cwd: root,
    env: environmentFor(program),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let isEnding = false
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
    log(text)
  })
  const url = await new Promise<URL>((resolve, reject) => {
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const address = /http:\/\/\S+(?=\s)/.exec(printed)?.[0]
      if (address) resolve(new URL(address))
    })
    child.once('error', reject)
    child.once('close', () => reject(new Error(said)))
  })
  child.once('close', () => {
    if (!isEnding) ended(said)
  })
  const end = (): void => {
    isEnding = true
    // It ends with the editor that it knew. Where it did not know it yet, it is told to; on Windows it could not clean up after that.
    listening.destroy()
    const last = setTimeout(() => child.kill('SIGINT'), patience)
    last.unref()
    child.once('close', () => clearTimeout(last))
  }
  const listening = http.get(new URL('editor', url))
  // What it is told before it knows of an editor it does not keep.
  const [answer] = (await once(listening, 'response').catch((error: unknown) => {
    end()
    throw error
  })) as [http.IncomingMessage]
  listening.on('error', (error) => log(String(error)))
  answer.on('error', (error) => log(String(error)))
  let heard = ''
  answer.setEncoding('utf8').on('data', (text: string) => {
    const events = (heard + text).split('\n\n')
    heard = events.pop()!
    for (const event of events) {
      const [, what, data] = /^event: (lead|open)\ndata: (.*)$/m.exec(event) ?? []
      if (what === 'lead') pointed(JSON.parse(data!) as Pointed)
      if (what === 'open') followed(JSON.parse(data!) as string)
    }
  })
  return {
    url,
    tell: (what, body) => post(new URL(what, url), body),
    end,
  }
}

/** As a page of the server's own: whoever knows its secret is one. */
function post(url: URL, body: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', Origin: url.origin }
    http
      .request(url, { method: 'POST', headers }, (answer) => {
        let text = ''
        answer
          .setEncoding('utf8')
          .on('data', (part: string) => (text += part))
          .on('error', reject)
          .on('end', () => {
            const { statusCode } = answer
            if (statusCode === 200) resolve(JSON.parse(text))
            else if (statusCode === 404) resolve(null)
            else reject(new Error(`${statusCode} ${text}`))
          })
      })
      .on('error', reject)
      .end(JSON.stringify(body))
  })
}
