/** Why something cannot be renamed. */

import type { Localized } from '../model/language.ts'

interface RenameTexts {
  readonly nothing: string
  readonly unknown: (id: string) => string
  readonly notOwn: (id: string) => string
  readonly invalid: (name: string, proposed: string) => string
  readonly taken: (name: string) => string
  readonly follower: (id: string, other: string) => string
  readonly inWorkbook: (id: string, place: string) => string
}

export const renameTexts: Localized<RenameTexts> = {
  sv: {
    nothing:
      'Här står inget id att byta. Ställ markören i ett id: {#resultat}, :ref[resultat] eller {{resultat.summa.utfall}}.',
    unknown: (id) => `Inget i rapporten har id ”${id}”.`,
    notOwn: (id) =>
      `Id ”${id}” är gjort av rubrikens ord. Ge rubriken ett eget id, {#${id}} sist på raden, så går det att byta.`,
    invalid: (name, proposed) =>
      `”${name}” går inte att använda som id: bara små bokstäver a–z, siffror och bindestreck. Skriv till exempel ${proposed}.`,
    taken: (name) => `Id ”${name}” är upptaget. Välj ett annat.`,
    follower: (id, other) =>
      `En rubrik med samma ord heter ”${other}” så länge något annat heter ”${id}”, och det finns hänvisningar till den. Ge rubriken ett eget id först.`,
    inWorkbook: (id, place) =>
      `”${id}” står också i en arbetsbok, ${place}, där det inte går att ändra härifrån. Byt där först.`,
  },
  en: {
    nothing:
      'There is no id to rename here. Put the cursor in an id: {#result}, :ref[result] or {{result.total.outcome}}.',
    unknown: (id) => `Nothing in the report has the id “${id}”.`,
    notOwn: (id) =>
      `The id “${id}” is made of the heading’s words. Give the heading an id of its own, {#${id}} at the end of its line, and it can be renamed.`,
    invalid: (name, proposed) =>
      `“${name}” cannot be used as an id: only lower-case letters a–z, digits and hyphens. Write ${proposed}, for example.`,
    taken: (name) => `The id “${name}” is taken. Choose another.`,
    follower: (id, other) =>
      `A heading of the same words is called “${other}” for as long as something else is called “${id}”, and there are references to it. Give that heading an id of its own first.`,
    inWorkbook: (id, place) =>
      `“${id}” also stands in a workbook, ${place}, which cannot be changed from here. Change it there first.`,
  },
}
