#!/usr/bin/env node
// As CommonJS, which Node starts at once: its loader of modules takes as long to be ready as the program to be read.
require('../dist/cli/main.js').main()
