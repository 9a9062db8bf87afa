/** What the process's exit code tells. */
export const exitCodes = {
  done: 0,
  /** The reports have errors, or warnings with `--strict`. */
  reportErrors: 1,
  usage: 2,
  /** No browser, a folder that is not writable, … */
  environment: 3,
  /** A bug of ours. */
  bug: 70,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const
