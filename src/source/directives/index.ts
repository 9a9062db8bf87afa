import type { DirectiveType } from '../directive/directive-type.ts'
import { columns } from './columns.ts'
import { chart } from './chart.ts'
import { decision } from './decision.ts'
import { facts } from './facts.ts'
import { forecasts } from './forecasts.ts'
import { glossary } from './glossary.ts'
import { goalsSummary } from './goals-summary.ts'
import { important } from './important.ts'
import { keyfigures } from './keyfigures.ts'
import { landscape } from './landscape.ts'
import { language } from './language.ts'
import { note } from './note.ts'
import { only } from './only.ts'
import { pagebreak } from './pagebreak.ts'
import { quote } from './quote.ts'
import { ref } from './ref.ts'
import { rollup } from './rollup.ts'
import { signatures } from './signatures.ts'
import { summary } from './summary.ts'
import { table } from './table.ts'

/** In the order that messages list them. */
export const directives: readonly DirectiveType[] = [
  table,
  goalsSummary,
  rollup,
  forecasts,
  chart,
  summary,
  keyfigures,
  glossary,
  note,
  important,
  decision,
  facts,
  quote,
  signatures,
  only,
  landscape,
  columns,
  language,
  pagebreak,
  ref,
]
