/** The page on every event of the bank, from the catalogue by which they are read. */
import { readdirSync, readFileSync } from 'node:fs'
import { aggregateNames, catalogue, everyProjection, type Field, fieldsOf, objectsIn, policies } from '@lovebank/core'
import type { Generator } from './generator.ts'

const POLICIES = 'packages/core/src/policies'

const entries = Object.entries(catalogue)

const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(' | ')} |`

const cell = (text: string): string => text.replaceAll('|', '\\|')

const marksOf = (field: Field): string =>
  [field.isOptional ? 'may be absent' : '', field.subject === undefined ? '' : `personal, of \`${field.subject}\``]
    .filter((mark) => mark !== '')
    .join('; ')

const fieldTable = (fields: ReadonlyArray<Field>): ReadonlyArray<string> => [
  line(['field', 'type', '']),
  line(['---', '---', '---']),
  ...fields.map((field) => line([`\`${field.name}\``, `\`${cell(field.type)}\``, marksOf(field)])),
]

const versionNote = (version: number): string => {
  if (version === 1) return 'Version 1.'
  const past = Array.from({ length: version - 1 }, (_, index) => index + 1)
  return `Version ${version}; what was written as version ${past.join(', ')} is still read.`
}

const eventSection = ([type, { codec, version, description }]: (typeof entries)[number]): ReadonlyArray<string> => [
  `### ${type}`,
  '',
  `${description} ${versionNote(version)}`,
  '',
  ...fieldTable(fieldsOf(codec).filter((field) => field.name !== 'type')),
  '',
]

const aggregateSection = (aggregate: string): ReadonlyArray<string> => [
  `## ${aggregate}`,
  '',
  ...entries.filter(([, entry]) => entry.aggregate === aggregate).flatMap(eventSection),
]

/** Objects that several events share are told once. */
const objectSections = (): ReadonlyArray<string> => {
  const objects = new Map(entries.flatMap(([, { codec }]) => objectsIn(codec)).map((codec) => [codec.name, codec]))
  return [...objects]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, codec]) => [`### ${name}`, '', ...fieldTable(fieldsOf(codec)), ''])
}

/** The types that a policy names in its code: a policy sees the whole log and declares no list. */
const handledBy = (policy: string): ReadonlySet<string> => {
  const folder = `${POLICIES}/${policy}`
  const code = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')
  return new Set(entries.map(([type]) => type).filter((type) => code.includes(`'${type}'`)))
}

const handlers = (): ReadonlyArray<{ readonly name: string; readonly handles: ReadonlySet<string> }> => [
  ...everyProjection.map(({ name, handles }) => ({ name, handles: new Set<string>(handles) })),
  ...policies.map(({ name }) => ({ name: `*${name}*`, handles: handledBy(name) })),
]

const handlerTable = (): ReadonlyArray<string> => {
  const columns = handlers()
  return [
    line(['event', ...columns.map((column) => column.name)]),
    line(['---', ...columns.map(() => ':-:')]),
    ...entries.map(([type]) =>
      line([`\`${type}\``, ...columns.map((column) => (column.handles.has(type) ? '●' : ''))]),
    ),
  ]
}

export const events: Generator = {
  file: 'docs/reference/events.md',
  generate: () =>
    [
      '# Events',
      '',
      'All that can have happened in the bank, by the aggregate in whose streams it lies. Who did it, for whom, when and why',
      'stands in the metadata of each event. A field marked as personal holds data of the person (or paper) that the named',
      'field tells; no other field holds any.',
      '',
      ...aggregateNames.flatMap(aggregateSection),
      '## Objects inside events',
      '',
      ...objectSections(),
      '## Who handles which event',
      '',
      'Read models, and in italics the policies.',
      '',
      ...handlerTable(),
      '',
    ].join('\n'),
}
