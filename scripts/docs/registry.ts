/** Every generated page. Write a module beside this one that exports a Generator, and add it to the list. */
import { boundaries } from './boundaries.ts'
import { coverage } from './coverage.ts'
import { events } from './events.ts'
import type { Generator } from './generator.ts'
import { importBooks } from './import-books.ts'
import { refusals } from './refusals.ts'
import { rights } from './rights.ts'

export const GENERATORS: ReadonlyArray<Generator> = [boundaries, coverage, events, importBooks, refusals, rights]
