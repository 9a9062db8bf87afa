/** The only door to a network, opened for whoever was asked to fetch: addresses of one host, over https, and no way on from there. */

import { EnvironmentError } from './environment-error.ts'
import { networkReason } from './network-reason.ts'

/** What asks a network; tests hand in another. */
export type Fetcher = (address: string, options: RequestInit) => Promise<Response>

/** Bytes; an answer of thousands of figures takes less than one million. */
const sizeLimit = 20 * 1024 * 1024
const milliseconds = 30_000

/** Gets addresses of the host. Throws {@link EnvironmentError} for any other, and where nothing usable is answered. */
export const reachHost =
  (fetcher: Fetcher = fetch) =>
  (host: string) =>
  async (address: string): Promise<Uint8Array> => {
    if (!isOfHost(address, host)) throw new EnvironmentError('strangeAnswer', { detail: address })
    try {
      const answer = await fetcher(address, {
        redirect: 'error',
        credentials: 'omit',
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(milliseconds),
      })
      if (answer.ok) return await bytesOf(answer)
      throw new Error(`HTTP ${answer.status}`)
    } catch (error) {
      throw new EnvironmentError(
        'unreachable',
        { path: host, detail: networkReason(error, milliseconds) },
        { cause: error },
      )
    }
  }

function isOfHost(address: string, host: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host: named, username, password } = new URL(address)
  return protocol === 'https:' && named === host && username === '' && password === ''
}

/** As they come, so that an answer without end is not waited for. */
async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop lets go of what is still coming.
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > sizeLimit) throw new Error(`> ${sizeLimit / 1024 / 1024} MB`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
