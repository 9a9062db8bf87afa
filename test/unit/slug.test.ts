/** Ids out of what authors write. */

import { expect, test } from 'vitest'
import { slug } from '../../src/source/slug.ts'

test.each([
  ['Mål & måluppfyllelse', 'mal-maluppfyllelse'],
  ['Čoahkkáigeassu davvisámegillii: ođđa ášši', 'coahkkaigeassu-davvisamegillii-odda-assi'],
  ['Ŋ, Ŧ, ŧ og Þórður', 'n-t-t-og-thordur'],
  ['Łódź, straße, œuvre', 'lodz-strasse-oeuvre'],
  ['ملخص', 'avsnitt'],
])('%s', (text, id) => expect(slug(text, 'avsnitt')).toBe(id))
