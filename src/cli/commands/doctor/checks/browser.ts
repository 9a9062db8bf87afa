import type { Localized } from '../../../../model/language.ts'
import type { StandIn } from '../../../../print/browser/stand-in.ts'
import { tryBrowser } from '../../../../print/try-browser.ts'
import type { Check } from '../check.ts'

interface Texts {
  readonly prints: (version: string, path: string, unsandboxed: boolean | null) => string
  readonly standsIn: (standIn: StandIn) => string
  readonly toDo: string
}

const texts: Localized<Texts> = {
  sv: {
    prints: (version, path, unsandboxed) =>
      `Webbläsaren startar och skriver ut PDF: ${version}, ${unsandboxed === null ? 'på en annan dator' : unsandboxed ? 'utan sandlåda (som root, eller enligt DELRAPPORT_NO_SANDBOX)' : 'i sin sandlåda'}, ${path}`,
    standsIn: ({ reason, isRemote }) =>
      isRemote
        ? 'Den är av en annan version än programmets'
        : `Det är inte den som följer med programmet, som inte gick att starta: ${reason}`,
    toDo: 'Sidor kan brytas på andra ställen än på andra datorer. Välj en webbläsare med miljövariabeln DELRAPPORT_BROWSER, eller installera programmet på nytt.',
  },
  en: {
    prints: (version, path, unsandboxed) =>
      `The browser starts and prints PDF: ${version}, ${unsandboxed === null ? 'on another machine' : unsandboxed ? 'without its sandbox (as root, or as DELRAPPORT_NO_SANDBOX says)' : 'in its sandbox'}, ${path}`,
    standsIn: ({ reason, isRemote }) =>
      isRemote
        ? 'It is of another version than the program’s'
        : `It is not the one that comes with the program, which could not be started: ${reason}`,
    toDo: 'Pages may break in other places than on other computers. Choose a browser with the environment variable DELRAPPORT_BROWSER, or install the program anew.',
  },
}

/** Whether there is a browser that starts and prints, and which. */
export const browser: Check = {
  id: 'browser',
  name: { sv: 'webbläsaren', en: 'the browser' },
  // Each place where one may be has a limit of its own; this is more than all of them together.
  limit: 150_000,
  async look({ env, language }) {
    const say = texts[language]
    const { path, version, unsandboxed, standIn } = await tryBrowser(env)
    const message = say.prints(version, path, unsandboxed)
    return standIn === null
      ? { status: 'ok', message, hint: null }
      : { status: 'advice', message: `${message}. ${say.standsIn(standIn)}`, hint: say.toDo }
  },
}
