// Loaded before the program: whatever talks to a network, starts a program or reads settings of a folder ends it.
import child from 'node:child_process';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const refuse = (name) => () => {
  fs.writeSync(2, `reached outside: ${name}\n`);
  process.exit(99);
};

for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  child[name] = refuse(name);
for (const name of ['lookup', 'resolve', 'resolve4']) dns[name] = dns.promises[name] = refuse(`dns.${name}`);
for (const module of [http, https]) module.request = module.get = refuse('http');
net.connect = net.createConnection = net.createServer = refuse('net');
net.Socket.prototype.connect = refuse('net');
tls.connect = refuse('tls');
globalThis.fetch = refuse('fetch');
for (const holder of [fs, fs.promises])
  for (const name of ['open', 'openSync', 'readFile', 'readFileSync']) {
    const original = holder[name];
    if (original)
      holder[name] = (path, ...rest) => (/\.env\b/.test(String(path)) ? refuse('.env')() : original(path, ...rest));
  }
syncBuiltinESMExports();
