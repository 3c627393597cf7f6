/** Which folders of the core are which. A folder that no list names is an aggregate, and must have an aggregate's shape. */

/** Words that every aggregate may use. They import nothing but one another. */
export const VOCABULARIES = ['kernel', 'award', 'spending', 'stars']

/** What reads events and keeps books or views of them, or answers them with commands. */
export const READERS = ['ledger', 'projections', 'policies']

/** What stands above the aggregates and sees them all. */
export const OVERVIEWS = ['catalogue', 'rights', 'admission', 'own-record']
