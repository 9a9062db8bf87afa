/**
 * What the published page does for its readers beside being read: the place in the contents, search, tables that sort and copy,
 * links to all that has an address. The page is complete without; each of these finds what it needs in the page or lets it be.
 */

// The program itself is built without.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { giveAddresses } from './addresses.ts'
import { offerCopies, plainCopies } from './copying.ts'
import { markPlace } from './place.ts'
import { reachFrames } from './reached-frames.ts'
import { offerSearch } from './search/panel.ts'
import { offerSorting } from './sort-heads.ts'

for (const begin of [
  markPlace,
  offerSearch,
  offerSorting,
  offerCopies,
  plainCopies,
  giveAddresses,
  reachFrames,
])
  try {
    begin()
  } catch {
    // A browser or a template that one of them does not know leaves the others as they are, and the page readable.
  }
