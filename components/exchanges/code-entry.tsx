'use client';

import { ScanLine } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { scanCode } from './scan-code';

/** Six digits, typed or pasted; the camera is asked for on tap only, and never needed. */
export function CodeEntry({ label, hint, value }: { label: string; hint: string; value?: string }) {
  const { t } = useWords();
  const [code, setCode] = useState(value ?? '');
  const [said, setSaid] = useState('');
  const [isLooking, setLooking] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const stop = useRef<AbortController>(null);
  const scan = async () => {
    if (isLooking) return stop.current?.abort();
    stop.current = new AbortController();
    setLooking(true);
    setSaid('');
    const found = video.current ? await scanCode(video.current, stop.current.signal) : 'no-camera';
    setLooking(false);
    if (found === 'no-camera') setSaid(t('exchanges.scan.no-camera'));
    else if (found) setCode(found);
  };
  return (
    <Field id="code" label={label} hint={hint}>
      <input
        id="code"
        name="code"
        className="input code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={11}
        value={code}
        aria-describedby="code-hint"
        onChange={(event) => setCode(event.target.value)}
      />
      <video
        ref={video}
        className="scan"
        hidden={!isLooking}
        muted
        playsInline
        aria-label={t('exchanges.scan.label')}
      />
      <Button look="quiet" icon={ScanLine} onClick={() => void scan()}>
        {t(isLooking ? 'exchanges.scan.stop' : 'exchanges.scan.start')}
      </Button>
      <span role="status">{said}</span>
    </Field>
  );
}
