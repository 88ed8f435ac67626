#!/usr/bin/env node
import { run } from '../dist/start/program.js';

process.exitCode = await run(process.argv.slice(2));
