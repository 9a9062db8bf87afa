import { useCompiledCode, type CompiledCode } from '../host/compiled-code.ts'
import { openStore } from '../host/store.ts'

/** Bytes; a version of the program takes some three million. */
const limit = 64 * 1024 * 1024

/** From now on what this thread loads of the program comes compiled, where an earlier run has kept it. */
export const ownCode = (): CompiledCode => useCompiledCode(openStore(process.env, 'code', limit))
