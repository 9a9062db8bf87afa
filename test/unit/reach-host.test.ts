/** Of the web only the host that was asked for is reached, and what it answers is bounded. */

import { expect, test } from 'vitest'
import { EnvironmentError } from '../../src/host/environment-error.ts'
import { reachHost } from '../../src/host/reach-host.ts'

const answering = (answer: () => Response) => {
  const asked: { address: string; redirect: unknown }[] = []
  const get = reachHost('api.kolada.se', (async (url: URL, options: RequestInit) => {
    asked.push({ address: String(url), redirect: options.redirect })
    return answer()
  }) as typeof fetch)
  return { asked, get }
}

test('an answer of the host is given as it is, and no redirection is followed', async () => {
  const { asked, get } = answering(() => new Response('{"values":[]}'))
  expect(Buffer.from(await get('https://api.kolada.se/v3/data')).toString()).toBe('{"values":[]}')
  expect(asked).toEqual([{ address: 'https://api.kolada.se/v3/data', redirect: 'error' }])
})

test.each([
  'http://api.kolada.se/v3',
  'https://api.kolada.se.example.com/',
  'https://x@example.com',
  'file:///etc/passwd',
  'v3',
])('%s is not asked for', async (address) => {
  const { asked, get } = answering(() => new Response(''))
  await expect(get(address)).rejects.toBeInstanceOf(EnvironmentError)
  expect(asked).toEqual([])
})

test.each([
  ['an error', () => new Response('', { status: 500 })],
  ['more than anybody saves', () => new Response(new Uint8Array(21 * 1024 * 1024))],
  [
    'nothing',
    () => {
      throw new TypeError('fetch failed')
    },
  ],
])('%s for an answer is the machine’s failure', async (_, answer) => {
  await expect(answering(answer).get('https://api.kolada.se/v3')).rejects.toBeInstanceOf(EnvironmentError)
})
