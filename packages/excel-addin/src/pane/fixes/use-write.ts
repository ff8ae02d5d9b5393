import { useCallback, useState } from 'react';
import type { FixPreview, Session } from '../../session/index.ts';
import { useTexts } from '../frame.tsx';
import { useAnnounce } from '../status/announcer.ts';
import { resultText } from './result-text.ts';

interface Writing {
  readonly busy: boolean;
  /** Writes what is shown where it is asked for, and says what became of it; true where all is written. */
  readonly write: (preview: FixPreview) => Promise<boolean>;
}

export function useWrite(session: Pick<Session, 'apply'>): Writing {
  const texts = useTexts();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const write = useCallback(
    async (preview: FixPreview) => {
      setBusy(true);
      try {
        const result = await session.apply(preview);
        const written = result.status === 'written';
        // What the host refused stands at the top.
        if (result.status !== 'failed') announce(resultText(result, texts), written ? 'done' : 'warning');
        return written;
      } finally {
        setBusy(false);
      }
    },
    [session, texts, announce],
  );
  return { busy, write };
}
