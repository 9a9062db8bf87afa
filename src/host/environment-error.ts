/** What the machine, not the author, gets in the way with: thrown, shown with what to do, exit code 3. */

import type { Language, Localized } from '../model/language.ts'

type Described = { readonly message: string; readonly hint: string }

const texts = {
  noWorkspace: ({ detail }) => ({
    sv: {
      message: `Här finns ingen mapp som heter reports, varken i ${detail} eller i någon mapp ovanför.`,
      hint: 'Börja med ett exempel som går att bygga genast: npx delrapport init rapport. Finns det rapporter någon annanstans, gå till mappen som reports ligger i (cd …).',
    },
    en: {
      message: `There is no folder called reports in ${detail} or in any folder above it.`,
      hint: 'Begin with an example that can be built at once: npx delrapport init report. If there are reports elsewhere, go to the folder that reports lies in (cd …).',
    },
  }),
  workspaceBelow: ({ path, detail }) => ({
    sv: {
      message: `Rapporterna ligger inte i ${detail}, utan i mappen ${path} där.`,
      hint: 'Gå till den mappen (cd …) och kör kommandot igen.',
    },
    en: {
      message: `The reports do not lie in ${detail}, but in the folder ${path} there.`,
      hint: 'Go to that folder (cd …) and run the command again.',
    },
  }),
  misnamedWorkspace: ({ path, detail }) => ({
    sv: {
      message: `Mappen ${path} används inte: rapporternas mapp ska heta ${detail}.`,
      hint: `Byt namn på ${path} till ${detail}, med små bokstäver. I den ligger en mapp för varje rapport.`,
    },
    en: {
      message: `The folder ${path} is not used: the reports’ folder should be called ${detail}.`,
      hint: `Rename ${path} to ${detail}, in lower case. It holds a folder for each report.`,
    },
  }),
  looseReport: ({ path }) => ({
    sv: {
      message: `Rapporten i ${path} ligger inte i någon mapp som heter reports.`,
      hint: 'Lägg den i en mapp som reports/2026-08, och kör kommandot i mappen ovanför reports.',
    },
    en: {
      message: `The report in ${path} does not lie in a folder called reports.`,
      hint: 'Put it in a folder such as reports/2026-08, and run the command in the folder above reports.',
    },
  }),
  notWritable: ({ path, detail }) => ({
    sv: {
      message: `${path} går inte att skriva (${detail}).`,
      hint: 'Är filen öppen i ett annat program, stäng den. Annars: kontrollera mappens rättigheter och att disken inte är full.',
    },
    en: {
      message: `${path} cannot be written (${detail}).`,
      hint: 'If the file is open in another program, close it. Otherwise check the folder’s permissions and that the disk is not full.',
    },
  }),
  notReadable: ({ path, detail }) => ({
    sv: { message: `${path} går inte att läsa (${detail}).`, hint: 'Kontrollera mappens rättigheter.' },
    en: { message: `${path} cannot be read (${detail}).`, hint: 'Check the folder’s permissions.' },
  }),
  linkedOutside: ({ path }) => ({
    sv: {
      message: `Mappen ${path} är en länk som leder ut ur rapporternas mapp, så den läses inte.`,
      hint: 'Ersätt länken med en mapp som har filerna i sig, eller ta bort den.',
    },
    en: {
      message: `The folder ${path} is a link that leads out of the reports’ folder, so it is not read.`,
      hint: 'Replace the link with a folder that holds the files, or remove it.',
    },
  }),
  linkedOut: ({ path, detail }) => ({
    sv: {
      message: `${path} nås genom en länk som leder ut ur ${detail}, så ingenting skrivs där.`,
      hint: 'Ersätt länken med en mapp. Ska det som byggs ligga någon annanstans, ange den mappen med --out.',
    },
    en: {
      message: `${path} is reached by a link that leads out of ${detail}, so nothing is written there.`,
      hint: 'Replace the link with a folder. If what is built should lie elsewhere, name that folder with --out.',
    },
  }),
  brokenProgram: ({ path, detail }) => ({
    sv: {
      message: `Programmets egen fil ${path} går inte att läsa (${detail}).`,
      hint: 'Försök igen. Händer det varje gång, installera om programmet: npm ci i mappen där det är installerat.',
    },
    en: {
      message: `The program’s own file ${path} cannot be read (${detail}).`,
      hint: 'Try again. If it happens each time, install the program anew: npm ci in the folder where it is installed.',
    },
  }),
  exhausted: ({ path, detail }) => ({
    sv: {
      message: `${path} går inte att läsa: datorn kan inte öppna fler filer just nu (${detail}).`,
      hint: 'Stäng andra program och försök igen, eller höj gränsen för öppna filer (ulimit -n).',
    },
    en: {
      message: `${path} cannot be read: the computer cannot open more files at the moment (${detail}).`,
      hint: 'Close other programs and try again, or raise the limit of open files (ulimit -n).',
    },
  }),
  noBrowser: ({ detail }) => ({
    sv: {
      message: `Det gick inte att starta någon webbläsare att skriva ut PDF med.\n${detail}`,
      hint: 'Peka ut en med miljövariabeln DELRAPPORT_BROWSER (sökvägen till Chrome, Chromium eller Edge), eller bygg utan PDF: --format html,json.',
    },
    en: {
      message: `No browser could be started to print the PDF with.\n${detail}`,
      hint: 'Name one in the environment variable DELRAPPORT_BROWSER (the path to Chrome, Chromium or Edge), or build without PDF: --format html,json.',
    },
  }),
  noRemoteBrowser: ({ path, detail }) => ({
    sv: {
      message: `Webbläsaren på ${path} går inte att skriva ut med (${detail}).`,
      hint: 'Kontrollera adressen i --browser-url eller miljövariabeln DELRAPPORT_BROWSER_URL: den börjar med ws:// eller http://, och webbläsaren där ska vara startad med --remote-debugging-port. Utan den skriver datorns egen webbläsare ut.',
    },
    en: {
      message: `The browser at ${path} cannot be printed with (${detail}).`,
      hint: 'Check the address in --browser-url or the environment variable DELRAPPORT_BROWSER_URL: it begins with ws:// or http://, and the browser there is to be started with --remote-debugging-port. Without it this machine’s own browser prints.',
    },
  }),
  printFailed: ({ detail }) => ({
    sv: {
      message: `Webbläsaren slutade svara under utskriften (${detail}).`,
      hint: 'Försök igen. Händer det varje gång, prova en annan webbläsare med miljövariabeln DELRAPPORT_BROWSER.',
    },
    en: {
      message: `The browser stopped answering while printing (${detail}).`,
      hint: 'Try again. If it happens each time, try another browser with the environment variable DELRAPPORT_BROWSER.',
    },
  }),
  browserEnded: ({ detail }) => ({
    sv: { message: `Webbläsaren har slutat (${detail}).`, hint: 'Starta den igen.' },
    en: { message: `The browser has ended (${detail}).`, hint: 'Start it again.' },
  }),
  oldNode: ({ detail }) => ({
    sv: {
      message: `Node är för gammal för programmet (${detail}).`,
      hint: 'Installera en nyare Node, från https://nodejs.org.',
    },
    en: {
      message: `Node is too old for the program (${detail}).`,
      hint: 'Install a newer Node, from https://nodejs.org.',
    },
  }),
  noPort: ({ detail }) => ({
    sv: {
      message: `Förhandsvisningen fick ingen port att svara på (${detail}).`,
      hint: 'Välj en annan port, som --port 5200.',
    },
    en: {
      message: `The preview found no port to answer on (${detail}).`,
      hint: 'Choose another port, such as --port 5200.',
    },
  }),
  portTaken: ({ detail }) => ({
    sv: {
      message: `Port ${detail} går inte att svara på.`,
      hint: 'Används den av något annat? Välj en annan, som --port 9300.',
    },
    en: {
      message: `Port ${detail} cannot be answered on.`,
      hint: 'Is it used by something else? Choose another, such as --port 9300.',
    },
  }),
  noMemory: ({ detail }) => ({
    sv: {
      message: `Datorns minne räckte inte (${detail}).`,
      hint: 'Är en tabellfil eller ett kapitel mycket stort, dela upp det. Annars: stäng andra program och försök igen.',
    },
    en: {
      message: `The computer ran out of memory (${detail}).`,
      hint: 'If a table file or a chapter is very large, split it. Otherwise close other programs and try again.',
    },
  }),
  noGit: ({ detail }) => ({
    sv: {
      message: `Git går inte att köra (${detail}).`,
      hint: 'Installera Git, eller jämför två rapporter i mappen: npx delrapport diff <rapport> <rapport>.',
    },
    en: {
      message: `Git cannot be run (${detail}).`,
      hint: 'Install Git, or compare two reports of the folder: npx delrapport diff <report> <report>.',
    },
  }),
  noRepository: ({ path, detail }) => ({
    sv: {
      message: `${path} går inte att läsa som ett Git-arkiv (${detail}).`,
      hint: 'Med --since och --changed jämförs med vad som har sparats i Git. Kör kommandot i den mapp som är versionshanterad.',
    },
    en: {
      message: `${path} cannot be read as a Git repository (${detail}).`,
      hint: 'With --since and --changed the comparison is with what was saved in Git. Run the command in the folder that is under version control.',
    },
  }),
  /** Git reads no repository of another user, which those that run in containers meet. */
  othersRepository: ({ path, detail }) => ({
    sv: {
      message: `${path} tillhör en annan användare, så Git läser det inte (${detail}).`,
      hint: `Är mappen att lita på: git config --global --add safe.directory "${path}", med den mapp som Git nämner.`,
    },
    en: {
      message: `${path} is another user’s, so Git does not read it (${detail}).`,
      hint: `If the folder is to be trusted: git config --global --add safe.directory "${path}", with the folder that Git names.`,
    },
  }),
  /** `path` is the version as it was named. */
  notWhole: ({ path, detail }) => ({
    sv: {
      message: `Git-arkivet saknar något av det som hör till versionen ”${path}”, eller så är det skadat (${detail}).`,
      hint: 'Hämta hela arkivet på nytt: git clone utan --depth och --filter, i CI med fetch-depth: 0. Eller jämför med en annan version.',
    },
    en: {
      message: `The Git repository lacks some of what belongs to the version “${path}”, or is damaged (${detail}).`,
      hint: 'Fetch the whole repository anew: git clone without --depth and --filter, in CI with fetch-depth: 0. Or compare with another version.',
    },
  }),
  unknownRevision: ({ detail }) => ({
    sv: {
      message: `Git känner inte till någon version som heter ”${detail}”.`,
      hint: 'Ange en gren, en tagg eller en commit, som main, v1.0 eller HEAD~1. I CI kan historiken behöva hämtas (fetch-depth: 0 på GitHub, GIT_DEPTH: 0 på GitLab).',
    },
    en: {
      message: `Git knows of no version called “${detail}”.`,
      hint: 'Give a branch, a tag or a commit, such as main, v1.0 or HEAD~1. In CI the history may have to be fetched (fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab).',
    },
  }),
  unreachable: ({ path, detail }) => ({
    sv: {
      message: `${path} gick inte att hämta från (${detail}).`,
      hint: 'Kontrollera nätet och försök igen. Utan --fetch används det som redan är sparat.',
    },
    en: {
      message: `Nothing could be fetched from ${path} (${detail}).`,
      hint: 'Check the network and try again. Without --fetch what has been saved already is used.',
    },
  }),
  strangeAnswer: ({ detail }) => ({
    sv: {
      message: `Tjänsten svarade med något annat än det som efterfrågades (${detail}).`,
      hint: 'Försök igen senare. Det som redan är sparat används så länge, utan --fetch.',
    },
    en: {
      message: `The service answered with something else than what was asked for (${detail}).`,
      hint: 'Try again later. What has been saved already is used meanwhile, without --fetch.',
    },
  }),
} satisfies Record<string, (facts: { path: string; detail: string }) => Localized<Described>>

/** What is in the way, and with what. */
export interface EnvironmentFailure {
  readonly problem: keyof typeof texts
  readonly facts: { readonly path?: string; readonly detail: string }
}

export class EnvironmentError extends Error {
  readonly texts: Localized<Described>
  /** As data, for another thread. */
  readonly said: EnvironmentFailure

  constructor(
    problem: EnvironmentFailure['problem'],
    facts: EnvironmentFailure['facts'],
    options?: ErrorOptions,
  ) {
    const described = texts[problem]({ path: facts.path ?? '', detail: facts.detail })
    super(described.en.message, options)
    this.name = 'EnvironmentError'
    this.texts = described
    this.said = { problem, facts }
  }

  in(language: Language): Described {
    return this.texts[language]
  }
}

/** The short reason in a system error: its code, such as ENOSPC. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return (error as NodeJS.ErrnoException).code ?? error.message
  return String(error)
}

/** Whether the machine has too little of something; no file is to blame. */
export const isExhaustion = (reason: string): boolean => ['EMFILE', 'ENFILE', 'ENOMEM'].includes(reason)

/** What a thread ended with, where that was for want of memory; null for anything else. */
export const outOfMemory = (failure: unknown): EnvironmentError | null =>
  failure instanceof Error && 'code' in failure && failure.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new EnvironmentError('noMemory', { detail: failure.code }, { cause: failure })
    : null
