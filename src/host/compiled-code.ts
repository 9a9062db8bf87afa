/**
 * What Node has compiled of the program, kept between runs: compiling takes a large part of the time of a short one. Node
 * itself takes what was compiled by another version of it, or from another text, for nothing.
 */

import Module, { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { programRoot } from './package-files.ts'
import type { Store } from './store.ts'

export interface CompiledCode {
  /** Keeps what had to be compiled in this run, with the functions that were called. */
  keep(): Promise<void>
}

/** Parts of the program, whose names tell their content. */
const parts = path.join(programRoot, 'dist', 'parts')

/** Characters; to find what was kept of a shorter part takes longer than to compile it. */
const worthKeeping = 20_000

type Compile = (this: NodeJS.Module, text: string, file: string, format: unknown) => unknown

/** From now on what is loaded of the program is taken from the store, where it has it. */
export function useCompiledCode(store: Store): CompiledCode {
  const loader = Module.prototype as unknown as { _compile: Compile }
  const compile = loader['_compile']
  const fresh = new Map<string, vm.Script>()
  loader['_compile'] = function (text, file, format) {
    if (path.dirname(file) !== parts || text.length < worthKeeping)
      return compile.call(this, text, file, format)
    const key = `${process.version} ${process.arch} ${path.basename(file)}`
    const kept = store.getNow(key)
    const script = new vm.Script(Module.wrap(text), {
      filename: file,
      cachedData: kept ?? undefined,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    })
    if (!kept || script.cachedDataRejected) fresh.set(key, script)
    const run = script.runInThisContext() as (...words: unknown[]) => unknown
    return run.call(this.exports, this.exports, createRequire(file), this, file, path.dirname(file))
  }
  return {
    async keep() {
      for (const [key, script] of fresh) await store.put(key, script.createCachedData())
    },
  }
}
