import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { docx } from './docx.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { md } from './md.ts'
import { pdf } from './pdf.ts'
import { xlsx } from './xlsx.ts'

export const formats = { html, pdf, json, csv, xlsx, docx, md } satisfies Record<string, Format>
