/** The codes that come with the program. A code is permanent: people search for it, silence it and refer to it. */

import type { Entry } from '../entry.ts'
import { manifestCodes } from './manifest.ts'
import { adoptedCodes } from './adopted.ts'
import { yamlSlipCodes } from './yaml-slip.ts'
import { attachmentCodes } from './attachment.ts'
import { chapterCodes } from './chapter.ts'
import { chartCodes } from './chart.ts'
import { textCodes } from './text.ts'
import { directiveCodes } from './directive.ts'
import { tableFigureCodes } from './table-figures.ts'
import { tableKindCodes } from './table-kind.ts'
import { tableShapeCodes } from './table-shape.ts'
import { relationCodes } from './relation.ts'
import { betweenCodes } from './between.ts'
import { cellCodes } from './cell.ts'
import { goalCodes } from './goal.ts'
import { kindCodes } from './kind.ts'
import { dataFileCodes } from './data-file.ts'
import { dataPartCodes } from './data-part.ts'
import { dataUnitCodes } from './data-unit.ts'
import { includeCodes } from './include.ts'
import { budgetCodes } from './budget.ts'
import { profileCodes } from './profile.ts'
import { rollupCodes } from './rollup.ts'
import { forecastCodes } from './forecast.ts'
import { glossaryCodes } from './glossary.ts'
import { fontCodes } from './font.ts'
import { imageCodes } from './image.ts'
import { periodCodes } from './period.ts'
import { variantCodes } from './variant.ts'
import { valueCodes } from './value.ts'
import { figureCodes } from './figure.ts'
import { referenceCodes } from './reference.ts'
import { keyFigureCodes } from './key-figure.ts'
import { summaryCodes } from './summary.ts'
import { templateCodes } from './template.ts'
import { printCodes } from './print.ts'
import { docxCodes } from './docx.ts'
import { layoutCodes } from './layout.ts'
import { limitCodes } from './limit.ts'
import { pastedCodes } from './pasted.ts'
import { slipCodes } from './slip.ts'

export const catalogue = {
  ...manifestCodes,
  ...adoptedCodes,
  ...yamlSlipCodes,
  ...attachmentCodes,
  ...chapterCodes,
  ...textCodes,
  ...directiveCodes,
  ...tableKindCodes,
  ...tableShapeCodes,
  ...tableFigureCodes,
  ...relationCodes,
  ...betweenCodes,
  ...cellCodes,
  ...goalCodes,
  ...kindCodes,
  ...dataFileCodes,
  ...dataPartCodes,
  ...dataUnitCodes,
  ...fontCodes,
  ...imageCodes,
  ...chartCodes,
  ...valueCodes,
  ...variantCodes,
  ...periodCodes,
  ...includeCodes,
  ...budgetCodes,
  ...profileCodes,
  ...rollupCodes,
  ...forecastCodes,
  ...figureCodes,
  ...referenceCodes,
  ...summaryCodes,
  ...keyFigureCodes,
  ...glossaryCodes,
  ...templateCodes,
  ...printCodes,
  ...docxCodes,
  ...layoutCodes,
  ...limitCodes,
  ...pastedCodes,
  ...slipCodes,
}

export type Code = keyof typeof catalogue
export type ArgsOf<C extends Code> = (typeof catalogue)[C] extends Entry<infer Args> ? Args : never
