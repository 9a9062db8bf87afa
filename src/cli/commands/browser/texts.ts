import type { Localized } from '../../../model/language.ts'

export interface BrowserTexts {
  readonly about: string
  readonly port: string
  readonly host: string
  readonly noPort: (port: string) => string
  readonly noHost: (host: string) => string
  readonly answers: (version: string, host: string, port: string) => string
}

const addressOf = (host: string, port: string): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`

export const browserTexts: Localized<BrowserTexts> = {
  sv: {
    about: 'låt programmets webbläsare skriva ut åt andra datorer',
    port: 'porten som den svarar på',
    host: 'adressen på den här datorn som den svarar på: 0.0.0.0 för alla som når datorn',
    noPort: (port) => `--port ${port}: det ska vara ett tal mellan 1 och 65535.`,
    noHost: (host) => `--host ${host}: det ska vara en adress i siffror, som 127.0.0.1 eller 0.0.0.0.`,
    answers: (version, host, port) =>
      `${version} svarar på ${addressOf(host, port)}. Den som når adressen styr webbläsaren: låt den bara nås inom ett slutet nät.\nAvsluta med Ctrl-C.`,
  },
  en: {
    about: 'let the program’s browser print for other machines',
    port: 'the port that it answers on',
    host: 'the address of this machine that it answers on: 0.0.0.0 for all who reach the machine',
    noPort: (port) => `--port ${port}: it has to be a number from 1 to 65535.`,
    noHost: (host) => `--host ${host}: it has to be an address in figures, such as 127.0.0.1 or 0.0.0.0.`,
    answers: (version, host, port) =>
      `${version} answers on ${addressOf(host, port)}. Whoever reaches the address commands the browser: have it reached within a closed network only.\nEnd it with Ctrl-C.`,
  },
}
