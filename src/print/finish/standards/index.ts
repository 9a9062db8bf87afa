import type { PdfStandard } from '../../../model/pdf-standard.ts'
import type { Standard } from './standard.ts'
import { ua1 } from './ua-1.ts'
import { ua2 } from './ua-2.ts'

export const standards: Readonly<Record<PdfStandard, Standard>> = { 'ua-1': ua1, 'ua-2': ua2 }
