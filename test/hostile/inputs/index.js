/** All kinds of hostile input, in the order that they are told in. */

import { archives, bombsOfArchives } from './archives.js'
import { csv } from './csv.js'
import { commonMark, githubMarkdown } from './examples.js'
import { leaks } from './leaks.js'
import { naughty } from './naughty.js'
import { paths } from './paths.js'
import { scripts } from './scripts.js'
import { settingPaths } from './setting-paths.js'
import { shapes } from './shapes.js'
import { yaml } from './yaml.js'

export const inputs = [
  naughty,
  scripts,
  paths,
  settingPaths,
  leaks,
  commonMark,
  githubMarkdown,
  yaml,
  csv,
  archives,
  bombsOfArchives,
  shapes,
]
