import { afterEach, expect, test } from 'vitest'
import { keepMade, madeOnce } from '../../src/host/made-once.ts'
import { noStore } from '../../src/host/store.ts'
import { memoryStore } from './memory-store.ts'

const bytesOf = (text: string): Uint8Array => Buffer.from(text)

afterEach(() => keepMade(noStore))

test('what is asked for again is not made again; what failed is', async () => {
  let times = 0
  const make = async () => {
    if (++times === 1) throw new Error('no memory')
    return bytesOf('made')
  }
  await expect(madeOnce('once', make)).rejects.toThrow('no memory')
  await Promise.all([madeOnce('once', make), madeOnce('once', make)])
  expect(times).toBe(2)
})

test('what an earlier run has kept is taken, and what is made is kept', async () => {
  const store = memoryStore()
  keepMade(store)
  await store.put('before', bytesOf('kept'))
  expect(await madeOnce('before', async () => bytesOf('made'))).toEqual(bytesOf('kept'))
  await madeOnce('new', async () => bytesOf('made'))
  expect(await store.get('new')).toEqual(bytesOf('made'))
})
