// Sphinx as Debian packs it, on rows that the database wrote into a file, asked in SphinxQL as Sharetribe Go does.
import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { delimiter, join } from 'node:path';
import { freePort } from '../../../scripts/support/ports.mjs';

/** Whether Debian's `sphinxsearch` is installed. */
export const hasSphinx = () => ['searchd', 'indexer'].every((program) => findProgram(program));

function findProgram(name) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

// Accents are dropped as PostgreSQL's `unaccent` does, case too.
const plain = { a: 'àáâãäå', c: 'ç', e: 'èéêë', i: 'ìíîï', n: 'ñ', o: 'òóôõö', u: 'ùúûü', y: 'ýÿ' };
const code = (letter) => `U+${letter.codePointAt(0).toString(16)}`;
const folded = [
  '0..9, a..z, A..Z->a..z',
  ...Object.entries(plain).flatMap(([base, letters]) =>
    [...letters, ...letters.toUpperCase()].map((letter) => `${code(letter)}->${base}`),
  ),
].join(', ');

const configOf = ({ folder, rows, port }) => `
source listings {
  type = tsvpipe
  tsvpipe_command = cat ${rows}
  tsvpipe_field = title
  tsvpipe_field = shelf
  tsvpipe_field = body
  tsvpipe_attr_uint = community
  tsvpipe_attr_uint = mode
  tsvpipe_attr_uint = category
  tsvpipe_attr_uint = price
  tsvpipe_attr_timestamp = published
  tsvpipe_attr_float = lat
  tsvpipe_attr_float = lng
}
index listings {
  source = listings
  path = ${join(folder, 'listings')}
  morphology = libstemmer_fr
  charset_table = ${folded}
  min_word_len = 1
  docinfo = extern
}
indexer {
  mem_limit = 512M
}
searchd {
  listen = 127.0.0.1:${port}:mysql41
  log = ${join(folder, 'searchd.log')}
  pid_file = ${join(folder, 'searchd.pid')}
  binlog_path =
  workers = threads
  max_children = 8
}
`;

/** Indexes the rows (tab-separated, in the order of the fields above) and starts the server. */
export async function startSphinx(folder, rows) {
  mkdirSync(folder, { recursive: true });
  const port = await freePort(undefined, '127.0.0.1');
  const config = join(folder, 'sphinx.conf');
  writeFileSync(config, configOf({ folder, rows, port }));
  execFileSync('indexer', ['--config', config, '--all', '--quiet'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const child = spawn('searchd', ['--config', config, '--nodetach'], { stdio: 'ignore' });
  const stop = () => void child.kill('SIGTERM');
  process.once('exit', stop);
  for (let tries = 0; ; tries += 1) {
    try {
      return { ...(await connect(port)), stop };
    } catch (error) {
      if (tries > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** One connection in MySQL's protocol, as far as Sphinx speaks it: a question, then rows of texts. */
function connect(port) {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
    let kept = Buffer.alloc(0);
    let isOpen = false;
    let asked;
    let packets = [];
    const send = (number, body) => {
      const head = Buffer.alloc(4);
      head.writeUIntLE(body.length, 0, 3);
      head[3] = number;
      socket.write(Buffer.concat([head, body]));
    };
    const query = (text) =>
      new Promise((answer, fail) => {
        asked = { answer, fail };
        packets = [];
        send(0, Buffer.concat([Buffer.from([3]), Buffer.from(text)]));
      });
    const take = (body) => {
      if (!isOpen) {
        if (body[0] === 10) return send(1, greeting());
        isOpen = true;
        return resolve({ query, version: '', end: () => socket.destroy() });
      }
      packets.push(body);
      if (body[0] === 0xff) return asked.fail(new Error(body.subarray(9).toString()));
      const isEnd = body[0] === 0xfe && body.length < 9;
      if (packets.length === 1 && body[0] === 0) return asked.answer([]);
      const ends = packets.filter((each) => each[0] === 0xfe && each.length < 9).length;
      if (isEnd && ends === 2) asked.answer(rowsIn(packets));
    };
    socket.on('data', (chunk) => {
      kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
      for (let size = sizeOf(kept); size !== undefined && kept.length >= size + 4; size = sizeOf(kept)) {
        const body = kept.subarray(4, size + 4);
        kept = kept.subarray(size + 4);
        take(body);
      }
    });
    socket.once('error', reject);
  });
}

const sizeOf = (bytes) => (bytes.length >= 4 ? bytes.readUIntLE(0, 3) : undefined);

function greeting() {
  const fixed = Buffer.alloc(32);
  fixed.writeUInt32LE(0x8201, 0);
  fixed.writeUInt32LE(1 << 24, 4);
  fixed[8] = 33;
  return Buffer.concat([fixed, Buffer.from('bench\0\0')]);
}

function rowsIn(packets) {
  const firstEnd = packets.findIndex((each) => each[0] === 0xfe && each.length < 9);
  return packets.slice(firstEnd + 1, -1).map((body) => {
    const cells = [];
    for (let at = 0; at < body.length;) {
      let length = body[at];
      at += 1;
      if (length === 0xfc) {
        length = body.readUInt16LE(at);
        at += 2;
      }
      cells.push(body.toString('utf8', at, at + length));
      at += length;
    }
    return cells;
  });
}
