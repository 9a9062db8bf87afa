import { expect, test } from 'vitest'
import { passingOver } from '../../src/host/unheeded.ts'

const isIts = (error: unknown): boolean => error instanceof Error && error.message === 'its'
const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

test('a rejection of the library’s that nobody heeds ends nothing, any other is told as before', async () => {
  const told: unknown[] = []
  const before = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', (error) => told.push(error))
  const own = process.listeners('unhandledRejection')
  try {
    const runs = [1, 2].map((result) =>
      passingOver(isIts, async () => {
        void Promise.reject(new Error('its'))
        void Promise.reject(new Error(`another’s ${result}`))
        await nextTurn()
        return result
      }),
    )
    expect(await Promise.all(runs)).toEqual([1, 2])
    expect(told.map(String)).toEqual(['Error: another’s 1', 'Error: another’s 2'])
    expect(process.listeners('unhandledRejection')).toEqual(own)
  } finally {
    process.removeAllListeners('unhandledRejection')
    for (const listener of before) process.on('unhandledRejection', listener)
  }
})
