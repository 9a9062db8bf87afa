/**
 * Leaves of the emitted declarations those that the public interface leads to: `node build/prune-types.js`. What they take
 * from packages must be installed with this one, or a consumer's types would silently be `any`.
 */

import { readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

const types = path.join(import.meta.dirname, '../dist/types')
const { dependencies } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8'))

/** `import … from 'x';`, `export … from 'x';` and `import("x")`. */
const imports = /^(?:im|ex)port\b[^;]*? from '([^']+)';|\bimport\("([^"]+)"\)/gm

const reached = new Set()

function reach(file) {
  if (reached.has(file)) return
  reached.add(file)
  for (const [, named, inline] of readFileSync(file, 'utf8').matchAll(imports)) {
    const specifier = named ?? inline
    if (specifier.startsWith('.')) reach(path.join(path.dirname(file), specifier.replace(/\.ts$/, '.d.ts')))
    else if (!isInstalled(specifier))
      throw new Error(`${path.relative(types, file)} takes types of ${specifier}, which is no dependency`)
  }
}

const isInstalled = (specifier) =>
  specifier.startsWith('node:') || specifier in dependencies || `@types/${specifier}` in dependencies

reach(path.join(types, 'index.d.ts'))
for (const name of readdirSync(types, { recursive: true })) {
  const file = path.join(types, name)
  if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file)
}
