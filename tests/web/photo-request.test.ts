import { describe, expect, test } from 'vitest';
import { Refused } from '@/lib/ground/refused';
import { photoIn } from '@/lib/web/photo-request';

const megabyte = 1024 * 1024;

function sent(photo: Blob | null, field = 'photo'): Request {
  const body = new FormData();
  if (photo) body.append(field, photo, 'photo.jpg');
  else body.append(field, 'text');
  return new Request('https://cocote.example/api/photos', { method: 'POST', body });
}

const because = async (request: Request): Promise<string> => {
  const refused = await photoIn(request).catch((error: unknown) => error);
  return refused instanceof Refused ? refused.because : 'read';
};

describe('a photo that is sent', () => {
  test('is read, up to ten megabytes', async () => {
    expect((await photoIn(sent(new Blob([new Uint8Array(10 * megabyte)])))).byteLength).toBe(10 * megabyte);
  });

  test('is too much beyond that, however it is sent', async () => {
    expect(await because(sent(new Blob([new Uint8Array(10 * megabyte + 1)])))).toBe('photo-too-big');
    expect(await because(sent(new Blob([new Uint8Array(12 * megabyte)])))).toBe('photo-too-big');
  });

  test('must be there', async () => {
    expect(await because(sent(null))).toBe('photo-missing');
    expect(await because(sent(new Blob([])))).toBe('photo-missing');
    expect(await because(sent(new Blob(['x']), 'other'))).toBe('photo-missing');
    expect(await because(new Request('https://cocote.example/', { method: 'POST', body: 'photo=1' }))).toBe(
      'photo-missing',
    );
  });

  test('far too large, it is not taken to its end', async () => {
    let taken = 0;
    const endless = new ReadableStream({
      pull(controller) {
        taken += megabyte;
        controller.enqueue(new Uint8Array(megabyte));
      },
    });
    const wish = { method: 'POST', body: endless, duplex: 'half' } as RequestInit;
    expect(await because(new Request('https://cocote.example/', wish))).toBe('photo-too-big');
    expect(taken).toBeLessThan(70 * megabyte);
  });
});
