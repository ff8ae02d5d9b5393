import { useCallback, useLayoutEffect, useRef } from 'react';
import { findingAfter, findingBefore, type ListedFinding } from './arrange.ts';

/** Where a finding stands among those of the list, and the ways on from it. */
export interface Steps {
  /** From 1; null for a finding that the list leaves out. */
  readonly position: number | null;
  readonly count: number;
  readonly previous: () => void;
  readonly next: () => void;
  /** The finding was mended: the one that came after it is next. */
  readonly mended: () => void;
}

/**
 * Steps from one finding to another, in the order of the list.
 * @param open shows a finding and selects its cell
 */
export function useSteps(
  findings: readonly ListedFinding[],
  open: (key: string) => void,
): (key: string) => Steps {
  const latest = useRef({ findings, open });
  useLayoutEffect(() => {
    latest.current = { findings, open };
  });
  return useCallback(
    (key) => {
      const index = findings.findIndex((each) => each.key === key);
      const to = (target: ListedFinding | undefined): void => {
        if (target && target.key !== key) open(target.key);
      };
      const after = findings[index + 1] ?? findings[index - 1];
      return {
        position: index < 0 ? null : index + 1,
        count: findings.length,
        previous: () => to(findingBefore(findings, key)),
        next: () => to(findingAfter(findings, key)),
        mended: () => {
          const now = latest.current;
          const left = now.findings.filter((each) => each.key !== key);
          // A fix may have mended the next one too.
          const target =
            left.find((each) => each.key === after?.key) ??
            left[Math.min(Math.max(index, 0), left.length - 1)];
          if (target) now.open(target.key);
        },
      };
    },
    [findings, open],
  );
}
