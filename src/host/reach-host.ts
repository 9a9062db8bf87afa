/** The one door to the web: one host over https, what it answers capped in size and time, and nowhere that it leads to. */

import { EnvironmentError } from './environment-error.ts'

const byteLimit = 20 * 1024 * 1024
/** Milliseconds for a whole answer. */
const timeLimit = 60_000

/** Gets addresses of a host. Throws {@link EnvironmentError}, also for an address of another host. */
export const reachHost =
  (host: string, ask: typeof fetch = fetch) =>
  async (address: string): Promise<Uint8Array> => {
    const url = URL.canParse(address) ? new URL(address) : null
    if (url?.protocol !== 'https:' || url.host !== host)
      throw new EnvironmentError('strangeAnswer', { detail: address })
    try {
      const signal = AbortSignal.timeout(timeLimit)
      const answer = await ask(url, { redirect: 'error', signal, headers: { accept: 'application/json' } })
      if (!answer.ok) throw new Error(String(answer.status))
      return await bytesOf(answer)
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      throw new EnvironmentError('unreachable', { path: host, detail }, { cause: error })
    }
  }

async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.length
    if (size > byteLimit) throw new Error(`> ${byteLimit / 1024 / 1024} MB`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
