/**
 * The publication as a page for the wall, in Chinese or English: no id stands on it, and nobody's name in full but by consent.
 * Every text in it was typed by somebody and is escaped.
 */
import { escaped } from '../../kernel/html.ts'
import { rowOf } from '../table.ts'
import { type PageWords, type PublicationLanguage, pageWords } from './page-words.ts'
import type { InUnit, Publication } from './publication-of.ts'

/** What the town calls its categories; absent: as the rate card has them. */
export type CategoryNames = Readonly<Record<string, string>>

type Cell = string | number

interface Section {
  readonly title: string
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>
}

/** A whole HTML document that needs nothing else: no script, no font, no picture. */
export const publicationPage = (
  publication: Publication,
  language: PublicationLanguage,
  categoryNames: CategoryNames = {},
): string => {
  const say = pageWords[language]
  const sections = [
    ...sectionsOfService(publication, say, categoryNames),
    ...sectionsOfPoints(publication, say),
    ...sectionsOfGoods(publication, say),
  ]
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><title>${say.title} ${escaped(say.period(publication.from, publication.to))}</title>`,
    '<style>body{font-family:serif;margin:2cm;max-width:25cm}table{border-collapse:collapse;width:100%}',
    'th,td{border:1px solid;padding:.3em;text-align:left}td.n{text-align:right}h1{text-align:center}</style></head>',
    `<body><h1>${say.title}</h1><p>${escaped(say.period(publication.from, publication.to))}</p>`,
    ...sections.map((section) => sectionText(section, say)),
    `<p>${say.masked}</p></body></html>`,
    '',
  ].join('\n')
}

const unitName = ({ unitName: name }: { readonly unitName: string | undefined }, say: PageWords): string =>
  name ?? say.unknown

const sectionsOfService = (
  { people, units, categories }: Publication,
  say: PageWords,
  categoryNames: CategoryNames,
): ReadonlyArray<Section> => [
  {
    title: say.people,
    columns: [say.name, say.unit, say.earnedPoints, say.spent, say.takenBack],
    rows: people.map((row) => [row.shownName, unitName(row, say), row.earned, row.spent, row.takenBack]),
  },
  {
    title: say.units,
    columns: [say.unit, say.works, say.minutes, say.points],
    rows: units.map((row) => [unitName(row, say), row.works, row.minutes, row.points]),
  },
  {
    title: say.categories,
    columns: [say.category, say.works, say.minutes, say.points],
    rows: categories.map(({ category, works, minutes, points }) => [
      rowOf(categoryNames, category) ?? category,
      works,
      minutes,
      points,
    ]),
  },
]

const sectionsOfPoints = (publication: Publication, say: PageWords): ReadonlyArray<Section> => {
  const { credited, broughtForward, spent, deducted, takenBack, given, received } = say
  const columns = [say.unit, credited, broughtForward, spent, deducted, takenBack, given, received]
  const rowsOf = (rows: Publication['earned']) => rows.map((row) => [unitName(row, say), ...pointsOf(row)])
  const kindNames: Readonly<Record<string, string>> = say.kinds
  return [
    { title: say.earned, columns, rows: rowsOf(publication.earned) },
    { title: say.granted, columns, rows: rowsOf(publication.granted) },
    {
      title: say.grantKinds,
      columns: [say.kind, say.grants, say.points],
      rows: publication.grantKinds.map((row) => [rowOf(kindNames, row.kind) ?? row.kind, row.grants, row.points]),
    },
    {
      title: say.grantSources,
      columns: [say.source, say.grants, say.points],
      rows: publication.grantSources.map((row) => [row.maskedName, row.grants, row.points]),
    },
  ]
}

const pointsOf = (row: Omit<Publication['earned'][number], keyof InUnit>): ReadonlyArray<number> => [
  row.credited,
  row.broughtForward,
  row.spent,
  row.deducted,
  row.takenBack,
  row.given,
  row.received,
]

const sectionsOfGoods = ({ donors, orders, items }: Publication, say: PageWords): ReadonlyArray<Section> => [
  {
    title: say.donors,
    columns: [say.donor, say.receipts, say.pieces, say.fen],
    rows: donors.map((row) => [row.maskedName, row.receipts, row.pieces, (row.fen / 100).toFixed(2)]),
  },
  {
    title: say.orders,
    columns: [say.shop, say.asked, say.askedForOthers, say.collectedByOthers],
    rows: orders.map((row) => [row.shopName ?? say.unknown, row.asked, row.askedForOthers, row.collectedByOthers]),
  },
  {
    title: say.items,
    columns: [say.shop, say.item, say.stockIn, say.issued, say.returned, say.writtenOff, say.counted, say.reliefIssued],
    rows: items.map((row) => [
      row.shopName ?? say.unknown,
      row.itemName ?? say.unknown,
      row.received,
      row.issued,
      row.returned,
      row.writtenOff,
      row.counted,
      row.reliefIssued,
    ]),
  },
]

const sectionText = ({ title, columns, rows }: Section, say: PageWords): string => {
  const heading = `<h2>${title}</h2>`
  if (rows.length === 0) return `${heading}<p>${say.nothing}</p>`
  const head = columns.map((column) => `<th>${column}</th>`).join('')
  return `${heading}<table><tr>${head}</tr>${rows.map(rowText).join('')}</table>`
}

const rowText = (cells: ReadonlyArray<Cell>): string => `<tr>${cells.map(cellText).join('')}</tr>`

const cellText = (cell: Cell): string =>
  typeof cell === 'number' ? `<td class="n">${cell}</td>` : `<td>${escaped(cell)}</td>`
