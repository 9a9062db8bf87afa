import type { Feature } from '../server/feature.ts'
import { completion } from './completion.ts'
import { definition } from './definition.ts'
import { links } from './file-links.ts'
import { folding } from './folding.ts'
import { formatting } from './formatting.ts'
import { hover } from './hover.ts'
import { mending } from './mending.ts'
import { outline } from './outline.ts'
import { references } from './references.ts'
import { renaming } from './renaming.ts'

export const features: readonly Feature[] = [
  completion,
  hover,
  definition,
  references,
  renaming,
  folding,
  formatting,
  mending,
  outline,
  links,
]
