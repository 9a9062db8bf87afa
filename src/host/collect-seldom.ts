import { setFlagsFromString } from 'node:v8'

/** The version of Node, by its first number, that it was measured with. */
const known = 20

/** In per cent of what was left when memory was last collected; Node itself goes to three hundred. */
const more = 600

/**
 * For a run of many reports, each of which leaves little behind: memory is collected when seven times as much has gathered as was
 * left, and not four. What Node has compiled of functions that are made anew for each report is gone whenever it is, and compiled
 * again. `docs/performance.md` says what a run gains by it.
 */
export function collectSeldom(): void {
  if (Number.parseInt(process.versions.node, 10) === known)
    setFlagsFromString(`--heap-growing-percent=${more}`)
}
