/** Given/when/then, arbitraries and the store contract for Love Bank and those who embed it. */
export {}
