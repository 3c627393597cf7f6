/** Which folder of the core may import which: aggregates stand alone, readers know events, nobody looks down from below. */
import type { IForbiddenRuleType } from 'dependency-cruiser'
import { OVERVIEWS, READERS, VOCABULARIES } from './layout.ts'

const CORE = '^packages/core/src'
const SPEC = '\\.spec\\.ts$'
const named = (folders: ReadonlyArray<string>) => `${CORE}/(${folders.join('|')})/`
const words = named(VOCABULARIES)

/** A file of this name in any aggregate, and the one at the top that unites them. */
const everyAggregates = (name: string) => [`${CORE}/[^/]+/${name}\\.ts$`, `${CORE}/${name}\\.ts$`]
const events = everyAggregates('events')
const commands = everyAggregates('commands')
const refusals = everyAggregates('refusals')

export const coreRules: ReadonlyArray<IForbiddenRuleType> = [
  {
    name: 'vocabularies-stand-at-the-bottom',
    comment: `${VOCABULARIES.join(' and ')} import no other folder of the core.`,
    severity: 'error',
    from: { path: words, pathNot: SPEC },
    to: { path: CORE, pathNot: words },
  },
  {
    name: 'aggregates-stand-alone',
    comment: `An aggregate imports ${VOCABULARIES.join(', ')} and never another aggregate or anything above it.`,
    severity: 'error',
    from: { path: `${CORE}/([^/]+)/`, pathNot: [named([...VOCABULARIES, ...READERS, ...OVERVIEWS]), SPEC] },
    to: { path: CORE, pathNot: [words, `${CORE}/$1/`] },
  },
  {
    name: 'ledger-reads-events',
    comment: 'The ledger imports events of aggregates, never their rules or states.',
    severity: 'error',
    from: { path: `${CORE}/ledger/`, pathNot: SPEC },
    to: { path: CORE, pathNot: [words, ...events, `${CORE}/ledger/`] },
  },
  {
    name: 'projections-read-events-and-the-ledger',
    comment: 'A projection imports events and the ledger, never rules, states or policies.',
    severity: 'error',
    from: { path: `${CORE}/projections/`, pathNot: SPEC },
    to: { path: CORE, pathNot: [words, ...events, named(['ledger', 'projections'])] },
  },
  {
    name: 'projections-stand-alone',
    comment: 'One read model never imports another.',
    severity: 'error',
    from: { path: `${CORE}/projections/([^/]+)/`, pathNot: SPEC },
    to: { path: `${CORE}/projections/[^/]+/`, pathNot: `${CORE}/projections/$1/` },
  },
  {
    name: 'policies-answer-events-with-commands',
    comment: 'A policy imports events, commands, refusals and the ledger, never rules, states or projections.',
    severity: 'error',
    from: { path: `${CORE}/policies/`, pathNot: SPEC },
    to: {
      path: CORE,
      pathNot: [words, ...events, ...commands, ...refusals, named(['ledger', 'policies'])],
    },
  },
]
