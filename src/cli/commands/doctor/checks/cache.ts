import { tryCache } from '../../../../host/try-cache.ts'
import type { Localized } from '../../../../model/language.ts'
import { ok, type Check } from '../check.ts'

interface Texts {
  readonly usable: (folder: string) => string
  readonly none: string
  readonly choose: string
  readonly foreign: (folder: string) => string
  readonly own: (folder: string) => string
  readonly unwritable: (folder: string, reason: string) => string
  readonly allow: string
}

const texts: Localized<Texts> = {
  sv: {
    usable: (folder) => `Det som sparas mellan körningar får plats i ${folder}`,
    none: 'Den här användaren har ingen mapp där något kan sparas mellan körningar, så allt tar längre tid.',
    choose: 'Peka ut en mapp med miljövariabeln DELRAPPORT_CACHE, med hela sökvägen.',
    foreign: (folder) =>
      `${folder} används inte: mappen är en länk, tillhör någon annan, eller kan ändras av andra. Allt tar därför längre tid.`,
    own: (folder) =>
      `Ta bort ${folder}, så görs den på nytt, eller peka ut en annan mapp med miljövariabeln DELRAPPORT_CACHE.`,
    unwritable: (folder, reason) =>
      `I ${folder} går det inte att spara något (${reason}), så allt tar längre tid.`,
    allow:
      'Kontrollera mappens rättigheter och att disken inte är full, eller peka ut en annan mapp med miljövariabeln DELRAPPORT_CACHE.',
  },
  en: {
    usable: (folder) => `What is kept between runs has its place in ${folder}`,
    none: 'This user has no folder in which anything can be kept between runs, so everything takes longer.',
    choose: 'Name a folder in the environment variable DELRAPPORT_CACHE, by its whole path.',
    foreign: (folder) =>
      `${folder} is not used: it is a link, belongs to someone else, or can be changed by others. So everything takes longer.`,
    own: (folder) =>
      `Remove ${folder}, and it is made anew, or name another folder in the environment variable DELRAPPORT_CACHE.`,
    unwritable: (folder, reason) =>
      `Nothing can be kept in ${folder} (${reason}), so everything takes longer.`,
    allow:
      'Check the folder’s permissions and that the disk is not full, or name another folder in the environment variable DELRAPPORT_CACHE.',
  },
}

/** Whether what can be made again can be kept between runs. */
export const cache: Check = {
  id: 'cache',
  name: { sv: 'mappen för det som sparas mellan körningar', en: 'the folder for what is kept between runs' },
  limit: 20_000,
  async look({ env, language }) {
    const say = texts[language]
    const tried = await tryCache(env)
    switch (tried.state) {
      case 'usable':
        return ok(say.usable(tried.folder))
      case 'none':
        return { status: 'fault', message: say.none, hint: say.choose }
      case 'foreign':
        return { status: 'fault', message: say.foreign(tried.folder), hint: say.own(tried.folder) }
      case 'unwritable':
        return { status: 'fault', message: say.unwritable(tried.folder, tried.reason), hint: say.allow }
    }
  },
}
