/** All faults that are injected, in the order that they are told in. */

import { browsers } from './browsers.js'
import { calls } from './calls.js'
import { clocks, folders, languages } from './surroundings.js'
import { disks } from './disks.js'
import { killedBrowsers, killedProcesses, signals, signalsWhileBusy } from './signals.js'
import { files, memory } from './limits.js'
import { streams } from './streams.js'
import { targets } from './targets.js'
import { together } from './together.js'

export const rows = [
  killedBrowsers,
  killedProcesses,
  signals,
  signalsWhileBusy,
  browsers,
  ...disks,
  targets,
  together,
  ...calls,
  files,
  memory,
  streams,
  languages,
  clocks,
  folders,
]
