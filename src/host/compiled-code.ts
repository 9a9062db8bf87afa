/**
 * What Node has compiled of the program, kept between runs: compiling takes a large part of the time of a short one. Node
 * itself takes what was compiled by another version of it, or from another text, for nothing.
 */

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import Module from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { programRoot } from './package-files.ts'
import { packed, unpacked } from './packed-bytes.ts'
import type { Store } from './store.ts'

export interface CompiledCode {
  /** Keeps what had to be compiled in this run, with the functions that were called. */
  keep(): Promise<void>
}

const code = path.join(programRoot, 'dist')

/** Parts of the program, whose names tell their content. */
const parts = path.join(code, 'parts')

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

type Compile = (this: NodeJS.Module, text: string, file: string, format: unknown) => unknown

/**
 * From now on what is loaded of the program is taken from the store, where it has it. All that runs of one kind load is one
 * entry of it: to look for a hundred, most of them small, takes as long as to compile them. `runs` names the kind.
 */
export function useCompiledCode(store: Store, runs: string): CompiledCode {
  const loader = Module.prototype as unknown as { _compile: Compile }
  const compile = loader['_compile']
  const key = `${process.version} ${process.arch} ${runs}`
  const entry = store.getNow(key)
  const kept = entry ? unpacked(entry) : new Map<string, Uint8Array>()
  const used = new Set<string>()
  const fresh = new Map<string, vm.Script>()
  loader['_compile'] = function (text, file, format) {
    if (!file.startsWith(code + path.sep)) return compile.call(this, text, file, format)
    const name = path.dirname(file) === parts ? path.basename(file) : digestOf(text)
    const cachedData = kept.get(name)
    const script = new vm.Script(Module.wrap(text), {
      filename: file,
      ...(cachedData && { cachedData }),
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    })
    if (!cachedData || script.cachedDataRejected) fresh.set(name, script)
    else used.add(name)
    const run = script.runInThisContext() as (...words: unknown[]) => unknown
    const require = (id: string): unknown => this.require(id)
    return run.call(this.exports, this.exports, require, this, file, path.dirname(file))
  }
  return {
    async keep() {
      if (fresh.size === 0) return
      for (const name of kept.keys())
        if (!used.has(name) && !existsSync(path.join(parts, name))) kept.delete(name)
      for (const [name, script] of fresh) kept.set(name, script.createCachedData())
      await store.put(key, packed(kept))
    },
  }
}
