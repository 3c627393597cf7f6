/**
 * How a bench tells what it found: the machine, a table, the floors, and the figures as JSON on the last line; with `--save` also
 * in the folder that the plots of docs/performance.md are drawn from.
 */
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Figure, Saved } from './figures.ts'
import { drawPlot } from './plot.ts'

export interface Findings {
  readonly rows: ReadonlyArray<Readonly<Record<string, string | number>>>
  readonly figures: ReadonlyArray<Figure>
}

export interface Sizes {
  /** 1 by default; a smaller scale is for a quick look, and its figures count for nothing */
  readonly scale: number
}

/** What one bench does at the given sizes. */
export type Run = (sizes: Sizes) => Promise<Findings>

const isReached = ({ value, atLeast, atMost }: Figure): boolean =>
  (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)

const rounded = (value: number): number => (Math.abs(value) < 100 ? Number(value.toPrecision(3)) : Math.round(value))

const machine = (): string =>
  `${os.cpus()[0]?.model ?? 'unknown processor'} · ${os.availableParallelism()} cores · ${Math.round(os.totalmem() / 2 ** 30)} GiB · ${os.platform()} · Node ${process.versions.node}`

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const boundOf = ({ atLeast, atMost }: Figure): string => {
  if (atLeast !== undefined) return `at least ${atLeast}`
  return atMost === undefined ? 'no floor' : `at most ${atMost}`
}

const table = (rows: Findings['rows']): string => {
  const columns = Object.keys(rows[0] ?? {})
  const widths = columns.map((name) => Math.max(name.length, ...rows.map((row) => String(row[name] ?? '').length)))
  const line = (cells: ReadonlyArray<string>) => cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')
  return [line(columns), ...rows.map((row) => line(columns.map((name) => String(row[name] ?? ''))))].join('\n')
}

const SAVED_IN = path.resolve(import.meta.dirname, '../docs/performance')

const save = (saved: Saved): void => {
  writeFileSync(path.join(SAVED_IN, `${saved.bench}.json`), `${JSON.stringify(saved, undefined, 2)}\n`)
  writeFileSync(path.join(SAVED_IN, `${saved.bench}.svg`), drawPlot(saved))
}

/** Runs a bench as a program: `--check` fails where a floor is missed, `--scale 0.1` is a quick look, `--save` keeps the figures. */
export const runBench = async (name: string, run: Run): Promise<void> => {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
      scale: { type: 'string', default: '1' },
    },
  })
  const scale = Number(values.scale)
  if (!(scale > 0 && scale <= 1)) throw new RangeError(`--scale ${values.scale}: choose a number above 0, at most 1`)
  print(`${name} · ${machine()}\n`)
  const { rows, figures } = await run({ scale })
  print(`${table(rows)}\n`)
  for (const figure of figures) {
    const atFullSize = isReached(figure) ? 'holds' : 'SHORT'
    const verdict = scale === 1 ? atFullSize : 'a look'
    print(`${verdict}  ${figure.name}: ${rounded(figure.value)} ${figure.unit} (${boundOf(figure)})`)
  }
  const holds = figures.every(isReached)
  const measured = Object.fromEntries(figures.map((figure) => [figure.name, rounded(figure.value)]))
  print(JSON.stringify({ bench: name, scale, holds, figures: measured }))
  if (values.save) {
    const shown = figures.map((figure) => ({ ...figure, value: rounded(figure.value) }))
    save({ bench: name, machine: machine(), scale, figures: shown })
  }
  if (values.check && !holds) process.exitCode = 1
}

/** A rate as people read it. */
export const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString('en')} /s`
