const everyMs = 250;
const limitMs = 60_000;

/** Looks through the camera for one of our codes, for a minute at most; null when stopped or nothing was seen. */
export async function scanCode(
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<string | 'no-camera' | null> {
  const stream = await openCamera();
  if (!stream) return 'no-camera';
  try {
    video.srcObject = stream;
    await video.play();
    const { default: jsqr } = await import('jsqr');
    const until = Date.now() + limitMs;
    while (!signal.aborted && Date.now() < until) {
      const seen = pixels(video);
      const code = seen && codeIn(jsqr(seen.data, seen.width, seen.height)?.data ?? '');
      if (code) return code;
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
    return null;
  } finally {
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  }
}

async function openCamera(): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    return null;
  }
}

function pixels(video: HTMLVideoElement): ImageData | null {
  if (!video.videoWidth) return null;
  const canvas = document.createElement('canvas');
  canvas.width = Math.min(640, video.videoWidth);
  canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}

/** The six digits of what was scanned: the address of an exchange with its code, or the digits alone. */
export function codeIn(scanned: string): string | null {
  if (/^\d{6}$/.test(scanned)) return scanned;
  if (!URL.canParse(scanned)) return null;
  const code = new URL(scanned).searchParams.get('code') ?? '';
  return /^\d{6}$/.test(code) ? code : null;
}
