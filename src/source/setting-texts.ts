/** Texts as settings hold them: any, filled, or of a form. */

import { z } from 'zod'
import { isReservedName } from '../host/workspace.ts'
import { filledAsJson, matching, problem } from './settings-values.ts'
import { asJson } from './told.ts'

export const text = z.string().trim()
export const filled = asJson(
  text.refine((value) => value !== '', problem({ type: 'required' })),
  filledAsJson,
)
export const webAddress = matching(text, /^https?:\/\/[^\s<>"#]{1,500}$/, 'webAddress')
export const lowerCaseId = matching(text, /^[a-z0-9-]+$/, 'lowerCaseId')
export const colour = matching(text, /^#[0-9a-fA-F]{6}$/, 'colour')
export const fileName = matching(
  text,
  /^(?!\.)[^<>:"/\\|?*\p{Cc}]{1,120}(?<![. ])$/u,
  'fileName',
  (name) => !isReservedName(name),
)
/** Upwards only where it begins, so that a folder has one name. */
export const folder = matching(
  text,
  /^(?:\.\.\/)*(?!\.)[^<>:"/\\|?*\p{Cc}]+(?:\/(?!\.)[^<>:"/\\|?*\p{Cc}]+)*$/u,
  'folder',
  (name) => !name.split('/').some(isReservedName),
)
