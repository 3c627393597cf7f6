/** Draws the figures of a bench: a bar for each, and a line where its floor or ceiling is. */
import type { Figure, Saved } from './figures.ts'

const WIDTH = 640
const LEFT = 16
const ROW_HEIGHT = 54
const TOP = 56
const BAR_HEIGHT = 18
const FULL = WIDTH - 2 * LEFT

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const boundOf = ({ atLeast, atMost }: Figure): number | undefined => atLeast ?? atMost

const words = (figure: Figure): string => {
  const bound = figure.atLeast === undefined ? `at most ${figure.atMost}` : `at least ${figure.atLeast}`
  return `${figure.name}: ${figure.value} ${figure.unit} (${boundOf(figure) === undefined ? 'no floor' : bound})`
}

/** Each on a scale of its own, as their units differ. */
const drawFigure = (figure: Figure, index: number): string => {
  const bound = boundOf(figure)
  const most = Math.max(figure.value, bound ?? 0) * 1.1
  const width = (value: number): string => ((value / most) * FULL).toFixed(1)
  const y = TOP + index * ROW_HEIGHT
  const isReached = figure.value >= (figure.atLeast ?? 0) && figure.value <= (figure.atMost ?? Number.POSITIVE_INFINITY)
  const bar = `<rect x="${LEFT}" y="${y + 8}" width="${width(figure.value)}" height="${BAR_HEIGHT}" fill="${isReached ? '#2b7a6b' : '#b8683a'}"/>`
  const x = LEFT + Number(width(bound ?? 0))
  const line =
    bound === undefined ? '' : `<path d="M${x} ${y + 3}v${BAR_HEIGHT + 10}" stroke="#222" stroke-dasharray="4 2"/>`
  return `<text x="${LEFT}" y="${y}" font-size="13">${escaped(words(figure))}</text>${bar}${line}`
}

/** As SVG. */
export const drawPlot = ({ bench, machine, scale, figures }: Saved): string => {
  const height = TOP + figures.length * ROW_HEIGHT
  const size = scale === 1 ? '' : ` · at ${scale} of the size: a look`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" fill="#222">`,
    `<title>${escaped(`${bench}: ${figures.map(words).join('; ')}`)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="${LEFT}" y="20" font-size="15" font-weight="bold">${escaped(bench + size)}</text>`,
    `<text x="${LEFT}" y="36" font-size="10">${escaped(machine)}</text>`,
    ...figures.map(drawFigure),
    '</svg>\n',
  ].join('\n')
}
