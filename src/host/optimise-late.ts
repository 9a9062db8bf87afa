import { setFlagsFromString } from 'node:v8'

/** The version of Node, by its first number, that has the setting: others complain of it. */
const known = 20

/**
 * How much a function has run, in bytes of its code, before Node compiles it anew into the fastest code that it knows: seven
 * times as much as by itself. Most of what a report passes through runs too little to repay that: a run takes a sixth less
 * of both cores, a long one too. `docs/performance.md` says how it was measured.
 */
const enough = 500_000

/** For all threads of the process, those that are still to be started among them. */
export function optimiseLate(): void {
  if (Number.parseInt(process.versions.node, 10) === known) setFlagsFromString(`--interrupt-budget=${enough}`)
}
