/** Love Bank inside a service of one’s own, in memory and on SQLite. */
process.stdout.write('embedding: nothing to show yet\n')
