// Load on addresses of this machine, bounded in count and time, and what the system says of a process.
import { Agent, get } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';

const ticksPerSecond = 100;

/** One request, its whole body read; throws on anything but 200. Asked for without compression. */
export function ask(url, agent, headers = {}) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    get(url, { agent, headers: { 'accept-encoding': 'identity', ...headers } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk) => (bytes += chunk.length));
      answer.on('end', () => {
        if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode} ${url}`));
        else resolve({ bytes, ms: performance.now() - began });
      });
    }).on('error', reject);
  });
}

/**
 * Asks for addresses with eight connections: each once (`urls` longer than the time allows is cut), or the same ones again
 * and again for so many seconds. Answers requests a second, p95 and the server's processor milliseconds for each request.
 */
export async function load(nextUrl, { pid, seconds = 4, headers, connections = 8 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  const cpu = cpuSeconds(pid);
  const began = performance.now();
  const limit = began + seconds * 1000;
  const work = async () => {
    for (let url = nextUrl(); url && performance.now() < limit; url = nextUrl())
      times.push((await ask(url, agent, headers)).ms);
  };
  await Promise.all(Array.from({ length: connections }, work));
  const took = (performance.now() - began) / 1000;
  const used = cpuSeconds(pid) - cpu;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    count: times.length,
    perSecond: times.length / took,
    p95: times[Math.floor(times.length * 0.95)] ?? NaN,
    cpuMs: (used * 1000) / times.length,
  };
}

/** Processor seconds that a process has used so far, its own threads included. */
export function cpuSeconds(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(user) + Number(system)) / ticksPerSecond;
}

/** The pids of a process and all that it began. */
export function family(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
      } catch {
        return [];
      }
    });
  const found = new Set([pid]);
  for (let grew = true; grew;) {
    const before = found.size;
    for (const [child, parent] of parents) if (found.has(parent)) found.add(child);
    grew = found.size > before;
  }
  return [...found];
}

/** Proportional set size of processes, in megabytes (10^6 bytes). */
export function pssMegabytes(pids) {
  return pids.reduce((sum, pid) => {
    try {
      const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0;
      return sum + (Number(kilobytes) * 1024) / 1e6;
    } catch {
      return sum;
    }
  }, 0);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Two loads in turn, A B A B …; the medians, and the median of the ratios of requests a second. */
export async function beside(ours, bare, rounds = 3) {
  const rows = [];
  for (let round = 0; round < rounds; round += 1) rows.push([await ours(round), await bare(round)]);
  const pick = (side, name) => median(rows.map((row) => row[side][name]));
  const side = (at) => ({ perSecond: pick(at, 'perSecond'), p95: pick(at, 'p95'), cpuMs: pick(at, 'cpuMs') });
  return { ours: side(0), bare: side(1), ratio: median(rows.map(([a, b]) => a.perSecond / b.perSecond)) };
}

/** A line of the report; answers whether the limit was kept. */
export function report(name, { ours, bare, ratio }, least) {
  const kept = ratio >= least;
  const cell = (side) =>
    `${side.perSecond.toFixed(0).padStart(5)} req/s  p95 ${side.p95.toFixed(1).padStart(6)} ms  cpu ${side.cpuMs.toFixed(2).padStart(6)} ms`;
  process.stdout.write(
    `${name.padEnd(28)} ${cell(ours)}  | bare ${cell(bare)}  | ratio ${ratio.toFixed(2)} (at least ${least}) ${kept ? 'ok' : 'MISSED'}\n`,
  );
  return kept;
}
