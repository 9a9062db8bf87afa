import { useCompiledCode, type CompiledCode } from '../host/compiled-code.ts'
import { openStore } from '../host/store.ts'

/** Bytes; what one command loads of a version of the program takes some four million. */
const limit = 96 * 1024 * 1024

/**
 * From now on what this thread loads of the program comes compiled, where an earlier run has kept it. `runs` names those that
 * load the same.
 */
export const ownCode = (runs: string): CompiledCode =>
  useCompiledCode(openStore(process.env, 'code', limit), runs)
