import type { Localized } from '../../../model/language.ts'

export interface SchemaTexts {
  readonly about: string
  readonly name: string
  readonly out: string
  readonly which: (names: readonly string[]) => string
  readonly unknown: (name: string, nearest: string | null, names: readonly string[]) => string
  readonly written: string
}

export const schemaTexts: Localized<SchemaTexts> = {
  sv: {
    about: 'visa vad som kan stå i report.yaml och andra filer, som JSON-schema för en redigerares hjälp',
    name: 'report, chapter (överst i ett kapitel), kind (en egen tabellsort), profile (en egen profil), import (var en tabells tal hämtas), config eller problems (det som --reporter json skriver)',
    out: 'skriv schemana som filer i en mapp; med .delrapport hittar new dem',
    which: (names) => `Vilket schema? Välj bland ${names.join(', ')}, eller skriv alla i en mapp med --out.`,
    unknown: (name, near, names) =>
      `Det finns inget schema som heter ”${name}”.${near ? ` Menade du ”${near}”?` : ''} De som finns: ${names.join(', ')}.`,
    written: 'Så här används de i en redigerare: npx delrapport docs writing, under Hjälp medan du skriver.',
  },
  en: {
    about: 'show what report.yaml and other files may hold, as a JSON Schema for an editor’s help',
    name: 'report, chapter (at the top of a chapter), kind (a kind of table of your own), profile (a profile of your own), import (where a table’s figures come from), config or problems (what --reporter json prints)',
    out: 'write the schemas as files in a folder; in .delrapport, new finds them',
    which: (names) => `Which schema? Choose among ${names.join(', ')}, or write all of them with --out.`,
    unknown: (name, near, names) =>
      `There is no schema called “${name}”.${near ? ` Did you mean “${near}”?` : ''} Those that exist: ${names.join(', ')}.`,
    written:
      'How an editor uses them: npx delrapport docs writing, under Hjälp medan du skriver (in Swedish).',
  },
}
