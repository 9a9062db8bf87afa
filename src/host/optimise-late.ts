import { setFlagsFromString } from 'node:v8'

/** The version of Node, by its first number, that has the setting: others complain of it. */
const known = 20

/**
 * How much a function has run, in bytes of its code, before Node compiles it anew into the fastest code that it knows: fifteen
 * times as much as by itself. Most of what a report passes through runs too little to repay that, and what is compiled so of
 * functions made anew for each report is lost whenever memory is collected. `docs/performance.md` says how it was measured.
 */
const enough = 1_000_000

/** For all threads of the process, those that are still to be started among them. */
export function optimiseLate(): void {
  if (Number.parseInt(process.versions.node, 10) === known) setFlagsFromString(`--interrupt-budget=${enough}`)
}
