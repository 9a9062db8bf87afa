/** What may be written at a place, the likeliest first; nothing where all is the author's own words. */

import type { Asked } from '../asked.ts'
import { standingOf } from '../standing.ts'
import { proposedAttributes } from './attributes.ts'
import { proposedBlocks } from './blocks.ts'
import { proposedChoices } from './choice-cells.ts'
import { proposedImages } from './images.ts'
import type { Proposal } from './proposal.ts'
import { proposedReferences } from './references.ts'
import { proposedRoles } from './roles.ts'
import { proposedSettings } from './settings.ts'
import { proposedValues } from './values.ts'

/** What proposes for one sort of place, and says null of all others. */
type Proposer = (asked: Asked) => Promise<readonly Proposal[] | null> | readonly Proposal[] | null

/** The first that knows the place answers. */
const inContent: readonly Proposer[] = [
  proposedRoles,
  proposedValues,
  proposedReferences,
  proposedImages,
  proposedAttributes,
  proposedBlocks,
  proposedChoices,
]

const proposers: Readonly<Record<ReturnType<typeof standingOf>['in'], readonly Proposer[]>> = {
  settings: [proposedSettings],
  content: inContent,
  data: [proposedValues, proposedReferences],
  code: [],
}

export async function proposalsAt(asked: Asked): Promise<readonly Proposal[]> {
  for (const propose of proposers[standingOf(asked).in]) {
    const proposals = await propose(asked)
    if (proposals) return proposals
  }
  return []
}
