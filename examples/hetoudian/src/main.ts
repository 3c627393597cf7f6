/** A town of ten thousand runs its year on Love Bank. */
process.stdout.write('hetoudian: nothing to show yet\n')
