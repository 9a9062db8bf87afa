/** What a report may be called: its folder's name, on every system. */

import { isReservedName } from '../host/workspace.ts'
import type { Language } from '../model/language.ts'
import { UsageError } from './command-context.ts'

const texts = {
  sv: {
    bad: (id: string) =>
      `En rapport kan inte heta ”${id}”. Använd små bokstäver a–z, siffror och bindestreck, som i 2021-12.`,
    reserved: (id: string) =>
      `En rapport kan inte heta ”${id}”: Windows har det namnet för annat. Välj ett annat, som 2021-12.`,
  },
  en: {
    bad: (id: string) =>
      `A report cannot be called “${id}”. Use lower-case letters a–z, digits and hyphens, as in 2021-12.`,
    reserved: (id: string) =>
      `A report cannot be called “${id}”: Windows keeps that name for something else. Choose another, such as 2021-12.`,
  },
}

/** Throws {@link UsageError} for a name that a report cannot have. */
export function checkReportId(id: string, language: Language): void {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) throw new UsageError(texts[language].bad(id))
  if (isReservedName(id)) throw new UsageError(texts[language].reserved(id))
}
