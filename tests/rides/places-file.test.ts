import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlaces, tableOf } from '@/lib/rides/places-file';

const file = join(process.env['COCOTE_TEST_DATA'] ?? '../shared/data', 'carpool-places.csv');
const hasData = existsSync(file);
if (!hasData)
  console.warn(`${file} is absent: the national base of carpool places is not read by the tests.`);

const head =
  'id_lieu,id_local,nom_lieu,ad_lieu,com_lieu,insee,type,date_maj,ouvert,source,Xlong,Ylat,nbre_pl';
const line =
  '42168-C-001,C-001,"Parking, place des Croix","Le ""Bourg""",PELUSSIN,42168,Parking,2025-03-01,true,x,4.68,45.42,12';

describe('a file of carpool places', () => {
  test('is read with quotes, commas and line ends inside its cells', () => {
    expect(tableOf('\ufeffa,b\r\n"1,5","say ""hi""\nthere"\n\n,x\n3,')).toEqual([
      ['a', 'b'],
      ['1,5', 'say "hi"\nthere'],
      ['', 'x'],
      ['3', ''],
    ]);
  });

  test('gives back any table that was written into it', () => {
    const cell = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !text.includes('\ufeff'));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        (rows) => {
          const written = rows
            .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
            .join('\n');
          expect(tableOf(written)).toEqual(rows);
        },
      ),
    );
  });

  test('gives each place its name, commune, point and whether it is open', () => {
    expect(
      readPlaces(`${head}\n${line}\n${line.replace('001,C', '002,C').replace('true', 'false')}`),
    ).toEqual({
      ok: true,
      skipped: [],
      places: [
        {
          ...{ sourceId: '42168-C-001', name: 'Parking, place des Croix', address: 'Le "Bourg"' },
          ...{
            communeCode: '42168',
            lat: 45.42,
            lng: 4.68,
            places: 12,
            isOpen: true,
            updatedOn: '2025-03-01',
          },
        },
        expect.objectContaining({ sourceId: '42168-C-002', isOpen: false }),
      ],
    });
  });

  test('says which lines are no places, and refuses what is another file', () => {
    const faults = [line, line.replace('42168-C-001', ''), line.replace('4.68,', ','), line];
    expect(readPlaces([head, ...faults].join('\n'))).toMatchObject({
      places: [{ sourceId: '42168-C-001' }],
      skipped: [
        { line: 3, because: 'no-id' },
        { line: 4, because: 'no-point' },
        { line: 5, because: 'twice' },
      ],
    });
    for (const text of ['', 'name,address\nx,y', '<html></html>', head.replace('Xlong', 'x')])
      expect(readPlaces(text)).toEqual({ ok: false, because: 'not-a-places-file' });
  });

  test.skipIf(!hasData)('the national base around the Pilat is read whole', () => {
    const read = readPlaces(readFileSync(file, 'utf8'));
    if (!read.ok) throw new Error(read.because);
    expect(read.skipped).toEqual([]);
    expect(read.places.length).toBeGreaterThan(400);
    expect(read.places.filter(({ communeCode }) => communeCode.startsWith('42'))).toHaveLength(70);
    expect(read.places.filter(({ communeCode }) => communeCode === '42168')).toHaveLength(1);
  });
});

test('a quote that stands alone spoils neither its own line nor those after it', () => {
  const rows = ['id_lieu,nom_lieu,insee,Xlong,Ylat', '1,Parking 12" ouest,42168,4.6,45.4'];
  const read = readPlaces(
    [...rows, '2,"Aire" du Pilat,42168,4.7,45.4', '3,"Mairie,42168,4.8,45.4'].join('\n'),
  );
  expect(read.ok && read.places.map(({ name }) => name)).toEqual([
    'Parking 12" ouest',
    '"Aire" du Pilat',
    '"Mairie',
  ]);
});

test('a cell of many megabytes is read, or is none, and does not fail', () => {
  const head = 'id_lieu,nom_lieu,insee,Xlong,Ylat\n';
  const long = 'x'.repeat(11_000_000);
  expect(readPlaces(`${head}1,"${long}",42168,4.6,45.4`)).toMatchObject({ ok: true, skipped: [] });
  expect(readPlaces(`${head}1,"${long}`)).toMatchObject({ ok: true, places: [] });
});
