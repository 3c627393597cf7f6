/** The meeting that decided a rate card: other decisions of a town know the word as well. */
export { Meeting } from '../kernel/meeting.ts'
