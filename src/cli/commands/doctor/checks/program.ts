import { programRoot } from '../../../../host/package-files.ts'
import { readPackageFacts } from '../../../../host/package-facts.ts'
import { ok, type Check } from '../check.ts'

/** Which program it is, for those who are asked for help. */
export const program: Check = {
  id: 'program',
  name: { sv: 'programmet', en: 'the program' },
  limit: 10_000,
  async look() {
    const { version } = await readPackageFacts()
    return ok(`delrapport ${version} (${programRoot}), ${process.platform} ${process.arch}`)
  },
}
