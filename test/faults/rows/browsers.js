/** Programs that are no browser, or one that never answers. */

import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const scripts = {
  'ends at once': 'exit 0',
  fails: 'echo "no display" >&2; exit 1',
  'never answers': 'sleep 600',
  'answers with what no browser says': 'while :; do printf "nonsense\\0" >&4; sleep 0.1; done',
  'floods its pipe': 'yes >&4',
  'goes on in another process': '(sleep 600) & exit 0',
}

export const browsers = {
  title: 'the browser is none, never answers, floods its pipe or cannot be run',
  async *inject({ openStage }) {
    const asked = async (file) => {
      const stage = openStage()
      const outcome = await stage.run(['build', '--no-cache'], { env: { DELRAPPORT_BROWSER: file(stage) } })
      const found = stage.faults(outcome, { codes: [3], says: /webbläsare/i })
      stage.close()
      return found
    }
    for (const [name, body] of Object.entries(scripts))
      yield (
        await asked((stage) => {
          const file = path.join(stage.folder, 'browser')
          writeFileSync(file, `#!/bin/sh\n${body}\n`)
          chmodSync(file, 0o755)
          return file
        })
      ).map((found) => `one that ${name}: ${found}`)
    yield asked(() => '/bin/true')
    yield asked(() => '/no/such/browser')
    yield asked((stage) => stage.folder)
    yield asked((stage) => {
      const file = path.join(stage.folder, 'text')
      writeFileSync(file, 'no program')
      return file
    })
  },
}
