/** A whole build, with printing, of a report that names a listener and a secret file wherever an author can name anything. */

import { openListener } from './listener.js'
import { openProgram } from '../program.js'

const svg = (
  address,
) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 90 90">
<?xml-stylesheet href="${address}/a.css"?>
<style>@import url(${address}/b.css); rect { fill: url(${address}/c.svg#a) }</style>
<image href="${address}/d.png" width="9" height="9"/><image xlink:href="${address}/e.png" width="9" height="9"/>
<use href="${address}/f.svg#a"/><filter id="g"><feImage href="${address}/g.png"/></filter><rect filter="url(#g)" width="9" height="9"/>
<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${address}/h"/><img xmlns="http://www.w3.org/1999/xhtml" src="${address}/i.png"/></foreignObject>
<script href="${address}/j.js"/><script>fetch('${address}/k')</script><a href="${address}/l"><text y="9">a</text></a>
</svg>`

const chapter = (address) => `---
image: "${address}/a.png"
---

# Kapitel

![a](${address}/b.png) ![a](<${address}/c.png>) ![a][d]

[d]: ${address}/d.png

![Ett diagram](images/e.svg)

<img src="${address}/f.png" srcset="${address}/g.png 2x"><link rel="prefetch" href="${address}/h"><link rel="dns-prefetch" href="${address}/h">
<link rel="preconnect" href="${address}"><script src="${address}/i.js"></script><iframe src="${address}/j"></iframe>
<video src="${address}/k" poster="${address}/l"></video><object data="${address}/m"></object><embed src="${address}/n">
<style>@import "${address}/o.css"; @font-face { font-family: x; src: url(${address}/p.woff2) }</style>
<b style="background: url(${address}/q.png)">a</b><meta http-equiv="refresh" content="0;url=${address}/r"><base href="${address}/">
<form action="${address}/s"><input type="image" src="${address}/t.png"></form><body background="${address}/u.png">

[en länk](${address}/v) och ${address}/w och <${address}/x>

::table[T]{#t src="${address}/y.csv"}

::table[U]{#u src=data/z.csv}

:::table[V]{#v source="${address}/aa"}

| A | B |
| - | -: |
| ![a](${address}/ab.png) | 1 |

:::
`

const sources = (address) => ({
  'reports/r/report.yaml': `title: "${address}/"
organisation: "![a](${address}/a.png)"
address: ${address}/r.html
include: ["${address}/b"]
previous: "${address}/c"
theme: { name: t, logo: "${address}/d.png", cover: images/e.svg, fonts: { text: "${address}/e.ttf" } }
`,
  'reports/r/a.md': chapter(address),
  'reports/r/images/e.svg': svg(address),
  'reports/r/data/z.csv': `Post;=HYPERLINK("${address}/a")\n=WEBSERVICE("${address}/b");=IMPORTXML("${address}/c")\n`,
  'reports/r/data/u.import.yaml': `file: "${address}/d.csv"\nunit: kr\n`,
  'reports/r/data/v.import.yaml': `file: "${address}/e.json"\nkolada: { municipality: 1440 }\n`,
  'templates/title-page.hbs': `<h1>{{title}}</h1><img src="${address}/f.png"><link rel="stylesheet" href="${address}/g.css"><script src="${address}/h.js"></script>`,
  'templates/themes/t/a.css': `@import url(${address}/i.css); @font-face { font-family: x; src: url(${address}/j.woff2) } body { background: url(${address}/k.png); font-family: x } h1::before { content: url(${address}/l.png) }`,
  'glossary.yaml': `kapitel: "${address}/m"\n`,
  'budget/2021.csv': `${address}/n;A\n`,
  'delrapport.config.yaml': `workspaces: ["${address}/o"]\n`,
})

/** As a listener is reached, and as the secret file is. */
const forms = {
  http: ({ host }) => `http://${host}`,
  https: ({ host }) => `https://${host}`,
  'the scheme left out': ({ host }) => `//${host}`,
  ftp: ({ host }) => `ftp://${host}`,
  'a socket': ({ host }) => `ws://${host}`,
  'a name of this machine': ({ host }) => `http://localhost:${host.split(':')[1]}`,
  'a file': (_, outside) => `file://${outside}/secret.svg#`,
  'a share': ({ host }) => String.raw`\\${host}\a`,
}

export const leaks = {
  title: 'reports that name a listener and a secret file wherever something can be named, printed too',
  async *tried({ some }) {
    const listener = await openListener()
    for (const [name, make] of some(Object.entries(forms), 3)) {
      const stage = await openProgram()
      stage.write(sources(make(listener, stage.outside)))
      for (const words of [
        ['build', 'r', '--draft', '--format', 'html,pdf,json,docx,xlsx,csv,md'],
        ['check', 'r', '--reporter', 'github'],
        ['pull', 'r', '--dry-run'],
        ['diff', 'r', 'r'],
      ]) {
        const before = listener.connections()
        const faults = stage.faults(await stage.run(words), { within: 60_000 })
        const asked = listener.connections() - before
        if (asked > 0) faults.push(`${asked} connections to the listener`)
        yield faults.map((one) => `${name}, ${words[0]}: ${one}`)
      }
      stage.close()
    }
    await listener.close()
  },
}
