/** Ways to name a file that lies elsewhere, or that no file is: the known families, and wfuzz's lists where they are. */

import { existsSync, readFileSync } from 'node:fs'

/** How a step upwards is written so that a check of its letters misses it. */
const steps = [
  '../',
  String.raw`..\ `.trim(),
  '..//',
  './../',
  './/../',
  '....//',
  String.raw`....\/`,
  '..;/',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%2f',
  '..%5c',
  '%252e%252e%252f',
  '..%252f',
  '..%c0%af',
  '%c0%ae%c0%ae/',
  '..%u2215',
  '..\u2215',
  '..\uff0f',
  '\uff0e\uff0e/',
  '\u2025/',
  '\u2024\u2024/',
  '..\u0000/',
  '.. /',
  '.\u200b./',
  '../images/../../',
]

/** `outside` is an absolute path of a folder that must not be read; `ending` that of the file there, with its dot. */
export function pathsTo(outside, ending) {
  const file = `secret${ending}`
  const upwards = steps.flatMap((step) =>
    [1, 2, 3, 4, 8].flatMap((depth) => [
      `${step.repeat(depth)}outside/${file}`,
      `${step.repeat(depth)}${file}`,
    ]),
  )
  const absolute = `${outside}/${file}`
  const backwards = absolute.replaceAll('/', '\\')
  const others = [
    absolute,
    `/${absolute}`,
    `//localhost${absolute}`,
    `//127.0.0.1/share/${file}`,
    `\\\\127.0.0.1\\share\\${file}`,
    `\\\\?\\C:${backwards}`,
    `\\\\.\\C:${backwards}`,
    `C:${absolute}`,
    `C:${backwards}`,
    `c:${file}`,
    `Z:/${file}`,
    backwards,
    `file://${absolute}`,
    `file:${absolute}`,
    `FILE://localhost${absolute}`,
    `file:///C:${absolute}`,
    `file:../../../outside/${file}`,
    `jar:file://${absolute}!/a`,
    `view-source:file://${absolute}`,
    `~/${file}`,
    `~root/${file}`,
    `$HOME/${file}`,
    `\${HOME}/${file}`,
    `%USERPROFILE%\\${file}`,
    `link/${file}`,
    `link/../outside/${file}`,
    `linked${ending}`,
    `linked-twice${ending}`,
    `./linked${ending}`,
    `images/../linked${ending}`,
    `${absolute}\u0000.png`,
    `a.png\u0000${absolute}`,
    `../../../outside/${file}\u0000.png`,
    `../../../outside/${file}%00.png`,
    `../../../outside/${file}?a=b.png`,
    `../../../outside/${file}#a.png`,
    `../../../outside/${file}/`,
    `../../../outside/${file}/.`,
    `../../../outside/${file}.`,
    `../../../outside/${file} `,
    `../../../outside/${file}::$DATA`,
    `../../../outside/${file.toUpperCase()}`,
    `../../../OUTSIDE/${file}`,
    ` ../../../outside/${file}`,
    `\t../../../outside/${file}`,
    `"../../../outside/${file}"`,
    '../outside',
    '../../outside',
    '../../../outside',
    '../outside/',
    '../outside/s',
    '../outside/reports/s',
    '../../../outside/reports/s',
    '..',
    '../..',
    '../../..',
    '.',
    './',
    '/',
    '\\',
    '//',
    '',
    '-rf',
    '--out',
    '*',
    '?',
    'a|b',
    'a;b',
    '$(id)',
    '`id`',
    `/etc/passwd`,
    '/etc/hostname',
    '/proc/self/environ',
    '/proc/self/fd/0',
    '/proc/self/root/etc/passwd',
    '/dev/zero',
    '/dev/stdin',
    '/dev/fd/0',
    ...['CON', 'PRN', 'AUX', 'NUL', 'COM1', 'LPT9', 'CONIN$', 'CLOCK$'].flatMap((name) => [
      name,
      `${name}${ending}`,
      `images/${name.toLowerCase()}${ending}`,
    ]),
    `${'a'.repeat(300)}${ending}`,
    `${'å'.repeat(200)}${ending}`,
    `${'a/'.repeat(3000)}a${ending}`,
    `${'../'.repeat(3000)}etc/passwd`,
    `${'./'.repeat(3000)}../../../outside/${file}`,
    `\u202e../../../outside/${file}`,
    `a\u0001b${ending}`,
    `\ud800${ending}`,
    `reports/r/../../../outside/${file}`,
    `report.yaml`,
  ]
  return [
    ...new Set([...upwards, ...others, ...listed().map((one) => one.replaceAll('FILE', `outside/${file}`))]),
  ]
}

const lists = ['Injections/Traversal.txt', 'vulns/dirTraversal-nix.txt', 'vulns/dirTraversal-win.txt'].map(
  (name) => `/usr/share/wfuzz/wordlist/${name}`,
)

/** Debian's package `wfuzz` has them: each tenth, since they are the same steps before the same names. */
const listed = () =>
  lists.flatMap((file) =>
    existsSync(file)
      ? readFileSync(file, 'latin1')
          .split('\n')
          .filter((line, index) => line !== '' && (index % 10 === 0 || file.includes('Traversal.txt')))
      : [],
  )
