/** Leaves of the emitted declarations those of the public interface: `node build/prune-types.js`. */

import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { publicTypes } from './public-types.js'

const types = path.join(import.meta.dirname, '../dist/types')

const kept = publicTypes(types)
for (const name of readdirSync(types, { recursive: true })) {
  const file = path.join(types, name)
  if (file.endsWith('.d.ts') && !kept.has(file)) rmSync(file)
}
