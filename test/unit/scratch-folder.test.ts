/** Whoever ends the process knows of its folders for as long as they are there. */

import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { watchLeftovers } from '../../src/host/leftovers.ts'
import { createScratchFolder } from '../../src/host/scratch-folder.ts'

test('a folder is told to be gone when it is', async () => {
  const told: unknown[] = []
  watchLeftovers((leftover, isThere) => {
    if ('path' in leftover) told.push({ isThere, exists: existsSync(leftover.path) })
  })
  const folder = await createScratchFolder()
  folder.remove()
  expect(told).toEqual([
    { isThere: true, exists: true },
    { isThere: false, exists: false },
  ])
})
