/**
 * Reads inputs of every grammar at doubled sizes, from small ones to what is refused or to what a file may hold. The time must grow as
 * the input does, or end within two seconds where something is refused. `npm run growth`; `-- --quick` for sizes up to
 * 64 kB, `-- --only WORD` for the grammars whose titles hold the word.
 */

import { fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { grammars } from './grammars/index.js'

const { values: asked } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const smallest = 8192
/** Beyond what any text may be, so that the last one is refused; in characters. */
const largest = asked.quick ? 65_536 : 2 ** 21
/** Time that a larger input may take by its size, as a power. */
const linear = 1.35
/** Shorter times say little of growth; in milliseconds. */
const telling = 40
/** What is refused, or beyond linear, must end within so much; in milliseconds. */
const soon = 2000
/** Of the processor's time where the system tells it, else by the clock; in milliseconds. */
const patience = 30_000

/** What is told where an input goes beyond what is read. */
const limits =
  /^(?:text\/too-|table\/too-|document (?:size|structure|time)|image\/(?:costly|broken)|.* (?:size|deep|long|braces|question|alias|length|depth)$)/

function openProcess() {
  const child = fork(new URL('measure.js', import.meta.url), { execArgv: ['--max-old-space-size=3000'] })
  const answers = []
  const waiting = []
  const take = (answer) => (waiting.length > 0 ? waiting.shift()(answer) : answers.push(answer))
  child.on('message', take)
  child.on('exit', () => take({ crash: 'the process ended' }))
  const next = () =>
    answers.length > 0 ? Promise.resolve(answers.shift()) : new Promise((resolve) => waiting.push(resolve))
  return {
    ready: next,
    async measure(title, size) {
      const used = clockOf(child)
      child.send({ title, size })
      const timer = { tick: null }
      const late = new Promise((resolve) => {
        timer.tick = setInterval(() => {
          if (used() > patience) resolve({ crash: `no end within ${patience / 1000} s` })
        }, 500)
      })
      const answer = await Promise.race([next(), late])
      clearInterval(timer.tick)
      return answer
    },
    end: () => child.kill('SIGKILL'),
  }
}

/** Milliseconds since now. */
function clockOf({ pid }) {
  const ticks = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  }
  const now = existsSync('/proc/self/stat') ? ticks : () => performance.now()
  const start = now()
  return () => now() - start
}

/** The slope of the logarithms of times by those of lengths, of the largest four. */
function exponentOf(points) {
  const last = points.filter(({ milliseconds }) => milliseconds >= telling).slice(-4)
  if (last.length < 3) return null
  const logs = last.map(({ length, milliseconds }) => [Math.log(length), Math.log(milliseconds)])
  const mean = (at) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const over = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0)
  const under = logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0)
  return over / under
}

async function measured({ title }) {
  const process = openProcess()
  await process.ready()
  // The first run of anything is slow.
  await process.measure(title, smallest / 2)
  const found = await grown(process, title)
  const fault = faultOf(found)
  // A machine with much else to do is slower at times: what is told of must be so twice.
  const again = fault === null || fault === found.crash ? found : least(found, await grown(process, title))
  process.end()
  return { title, ...again, exponent: exponentOf(again.points), fault: faultOf(again) }
}

/** Sizes doubled until one is refused, and then the largest at once. */
async function grown(process, title) {
  const points = []
  for (let size = smallest; size <= largest; size *= 2) {
    const answer = await process.measure(title, size)
    if (answer.crash) return { points, refused: [], crash: `${size} characters: ${answer.crash}` }
    const limit = answer.told.find((one) => limits.test(one))
    if (limit === undefined) {
      points.push(answer)
      continue
    }
    const last = await process.measure(title, largest)
    if (last.crash) return { points, refused: [], crash: `${largest} characters: ${last.crash}` }
    return { points, refused: [{ ...answer, limit }, last], crash: null }
  }
  return { points, refused: [], crash: null }
}

const shorter = (list, others) =>
  list.map((point, index) => ({
    ...point,
    milliseconds: Math.min(point.milliseconds, others[index]?.milliseconds ?? Infinity),
  }))

/** Of the same measured twice. */
function least(one, other) {
  if (one.crash ?? other.crash) return one.crash ? one : other
  return { ...one, points: shorter(one.points, other.points), refused: shorter(one.refused, other.refused) }
}

function faultOf({ points, refused, crash }) {
  if (crash !== null) return crash
  const exponent = exponentOf(points)
  const last = points.at(-1)
  if (exponent !== null && exponent > linear && last.milliseconds > soon)
    return `grows by ${exponent.toFixed(2)}, to ${seconds(last)} at ${kilo(last)}`
  const late = refused.find(({ milliseconds }) => milliseconds > soon)
  return late ? `${kilo(late)} is refused only after ${seconds(late)}` : null
}

const seconds = ({ milliseconds }) => `${(milliseconds / 1000).toFixed(2)} s`
const kilo = ({ length }) => `${Math.round(length / 1000)} kB`
const say = (text) => process.stdout.write(`${text}\n`)

const waiting = grammars.filter(({ title }) => title.includes(asked.only))
const count = waiting.length
let faults = 0
say(
  '| grammar | largest read | in | grows by | refused | in | held |\n| --- | ---: | ---: | ---: | --- | ---: | --- |',
)
async function worker() {
  for (let grammar = waiting.shift(); grammar; grammar = waiting.shift()) {
    const { title, exponent, points, refused, fault } = await measured(grammar)
    const last = points.at(-1)
    const [first] = refused
    if (fault !== null) faults++
    const cells = [
      title,
      last ? kilo(last) : '–',
      last ? seconds(last) : '–',
      exponent === null ? '–' : exponent.toFixed(2),
      first ? `${kilo(first)}: ${first.limit}` : '–',
      first ? seconds(refused.toSorted((a, b) => b.milliseconds - a.milliseconds)[0]) : '–',
      fault === null ? 'yes' : `**no**: ${fault.replaceAll('\n', ' ')}`,
    ]
    say(`| ${cells.join(' | ')} |`)
  }
}
await Promise.all(Array.from({ length: os.availableParallelism() }, worker))
say(`\n${count} grammars, ${faults} beyond what may be.`)
process.exitCode = faults === 0 ? 0 : 1
