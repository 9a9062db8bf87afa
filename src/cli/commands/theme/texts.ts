import type { Localized } from '../../../model/language.ts'

export interface ThemeTexts {
  readonly about: string
  readonly action: string
  readonly name: string
  readonly from: string
  readonly out: string
  readonly open: string
  readonly withoutAction: string
  readonly unknownAction: (written: string) => string
  readonly withoutName: string
  readonly badName: (name: string) => string
  readonly taken: (name: string) => string
  readonly unknown: (name: string, nearest: string | null, names: readonly string[]) => string
  readonly made: (name: string) => string
  readonly building: string
  readonly notOpened: (fault: string) => string
}

export const themeTexts: Localized<ThemeTexts> = {
  sv: {
    about: 'gör ett eget utseende att ändra i, eller visa ett tema på en rapport med allt som finns',
    action: 'new börjar ett eget tema, preview visar ett',
    name: 'temats namn, som kommunen; preview utan namn visar det som konfigurationen säger',
    from: 'new: börja med en kopia av horizon eller meridian; utan det är temat det vanliga med några få regler',
    out: 'preview: mappen som sidan och PDF:en skrivs i; utan det out/theme-namnet',
    open: 'preview: öppna sidan när den är klar',
    withoutAction:
      'Skriv npx delrapport theme new kommunen för ett eget tema, eller npx delrapport theme preview för att se det som rapporterna har.',
    unknownAction: (written) => `”${written}” är varken new eller preview.`,
    withoutName: 'Vad ska temat heta? Skriv till exempel: npx delrapport theme new kommunen',
    badName: (name) => `Ett tema kan inte heta ”${name}”. Använd små bokstäver a–z, siffror och bindestreck.`,
    taken: (name) => `Det finns redan ett tema som heter ${name}, och det är orört. Välj ett annat namn.`,
    unknown: (name, near, names) =>
      `Det finns inget tema som heter ”${name}”.${near ? ` Menade du ”${near}”?` : ''} De som finns: ${names.join(', ')}.`,
    made: (name) =>
      `Ändra i filerna och se efter med: npx delrapport theme preview ${name} --open\nEn rapport får temat med theme: { name: ${name} } i report.yaml.`,
    building: 'Bygger provrapporten',
    notOpened: (fault) => `Sidan gick inte att öppna: ${fault}`,
  },
  en: {
    about: 'make a look of your own to change, or show a theme on a report with all that there is',
    action: 'new begins a theme of your own, preview shows one',
    name: 'the name of the theme, such as council; preview without a name shows the one that the configuration says',
    from: 'new: begin with a copy of horizon or meridian; without it the theme is the usual one with a few rules',
    out: 'preview: the folder that the page and the PDF are written into; without it out/theme-name',
    open: 'preview: open the page when it is done',
    withoutAction:
      'Write npx delrapport theme new council for a theme of your own, or npx delrapport theme preview to see the one that the reports have.',
    unknownAction: (written) => `“${written}” is neither new nor preview.`,
    withoutName: 'What is the theme to be called? Write for example: npx delrapport theme new council',
    badName: (name) => `A theme cannot be called “${name}”. Use small letters a–z, digits and hyphens.`,
    taken: (name) => `There is a theme called ${name} already, and it is untouched. Choose another name.`,
    unknown: (name, near, names) =>
      `There is no theme called “${name}”.${near ? ` Did you mean “${near}”?` : ''} Those that exist: ${names.join(', ')}.`,
    made: (name) =>
      `Change the files, and look with: npx delrapport theme preview ${name} --open\nA report has the theme by theme: { name: ${name} } in report.yaml.`,
    building: 'Building the sample report, which is in Swedish',
    notOpened: (fault) => `The page could not be opened: ${fault}`,
  },
}
