/**
 * The declarations that the public interface leads to. What they take from packages must be installed with this one, or a
 * consumer's types would silently be `any`.
 */

import { readFileSync } from 'node:fs'
import path from 'node:path'

const { dependencies } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8'))

/** `import … from 'x';`, `export … from 'x';` and `import("x")`. */
const imports = /^(?:im|ex)port\b[^;]*? from '([^']+)';|\bimport\("([^"]+)"\)/gm

/** By their absolute paths; throws where one takes types of a package that is not installed with this one. */
export function publicTypes(folder) {
  const reached = new Set()
  const reach = (file) => {
    if (reached.has(file)) return
    reached.add(file)
    for (const [, named, inline] of readFileSync(file, 'utf8').matchAll(imports)) {
      const specifier = named ?? inline
      if (specifier.startsWith('.')) reach(path.join(path.dirname(file), specifier.replace(/\.ts$/, '.d.ts')))
      else if (!isInstalled(specifier))
        throw new Error(`${path.relative(folder, file)} takes types of ${specifier}, which is no dependency`)
    }
  }
  reach(path.join(folder, 'index.d.ts'))
  return reached
}

const isInstalled = (specifier) =>
  specifier.startsWith('node:') || specifier in dependencies || `@types/${specifier}` in dependencies
