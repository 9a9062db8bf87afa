/** What is asked of a network, and what is taken from it. Nothing here reaches one. */

import { expect, test } from 'vitest'
import { EnvironmentError } from '../../src/host/environment-error.ts'
import { reachHost, type Fetcher } from '../../src/host/one-host.ts'

const address = 'https://api.kolada.se/v3/data/kpi/N00003/municipality/0180/year/2025'

/** Answers all with the same, and keeps what it was asked. */
function network(answer: () => Response | Promise<Response>) {
  const asked: { readonly address: string; readonly options: RequestInit }[] = []
  const fetcher: Fetcher = async (wanted, options) => {
    asked.push({ address: wanted, options })
    return answer()
  }
  return { asked, get: reachHost(fetcher)('api.kolada.se') }
}

const said = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing',
    (error: unknown) => {
      if (error instanceof EnvironmentError) return error.in('sv').message
      throw error
    },
  )

test('an address of the host is asked for once, without credentials, and no redirection is followed', async () => {
  const { asked, get } = network(() => new Response('{"values": []}'))
  expect(new TextDecoder().decode(await get(address))).toBe('{"values": []}')
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({ address, options: { redirect: 'error', credentials: 'omit' } })
  expect(asked[0]!.options.signal).toBeInstanceOf(AbortSignal)
})

test.each([
  'http://api.kolada.se/v3/data',
  'https://api.kolada.se:8443/v3/data',
  'https://api.kolada.se.example.org/v3/data',
  'https://me:secret@api.kolada.se/v3/data',
  'https://example.org/?https://api.kolada.se',
  'file:///etc/passwd',
  'v3/data',
])('%s is no address of the host, and not asked for', async (other) => {
  const { asked, get } = network(() => new Response(''))
  expect(await said(get(other))).toBe(`Tjänsten svarade med något annat än det som efterfrågades (${other}).`)
  expect(asked).toEqual([])
})

test('a refusal, a network that is not there and an answer without end are told as what is in the way', async () => {
  const refused = network(() => new Response('', { status: 503 }))
  expect(await said(refused.get(address))).toBe('api.kolada.se gick inte att hämta från (HTTP 503).')

  const away = network(() => Promise.reject(new TypeError('fetch failed', { cause: new Error('ENOTFOUND') })))
  expect(await said(away.get(address))).toBe('api.kolada.se gick inte att hämta från (ENOTFOUND).')

  const slow = network(() => Promise.reject(new DOMException('too slow', 'TimeoutError')))
  expect(await said(slow.get(address))).toBe('api.kolada.se gick inte att hämta från (30 s).')

  let isLetGo = false
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
    cancel: () => void (isLetGo = true),
  })
  const flood = network(() => new Response(endless))
  expect(await said(flood.get(address))).toBe('api.kolada.se gick inte att hämta från (> 20 MB).')
  expect(isLetGo).toBe(true)
})
