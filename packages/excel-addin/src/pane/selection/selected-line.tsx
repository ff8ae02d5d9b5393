import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUp16Regular } from '@fluentui/react-icons';
import type { ApplicationType, Severity } from '@upki-tsv/core';
import { type RefObject, useEffect, useState } from 'react';
import type { Selection } from '../../session/index.ts';
import { SeverityIcon } from '../findings/severity.tsx';
import { fieldNameOf } from '../fixes/field-name.ts';
import { useLanguage, useTexts } from '../frame.tsx';
import { useScrollArea } from '../list/scroll-area.ts';

const useStyles = makeStyles({
  line: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  address: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

interface SelectedLineProps {
  /** Of the element that names the cell. */
  readonly id: string;
  readonly selection: Selection | null;
  readonly type: ApplicationType;
  /** What is said of the cell, which may be scrolled out of sight. */
  readonly body: RefObject<HTMLElement | null>;
}

/** Which cell is selected and how it stands; stays at the top while the list is scrolled. */
export function SelectedLine({ id, selection, type, body }: SelectedLineProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const area = useScrollArea();
  const away = useScrolledAway(body, area);
  const item = selection?.item ?? null;
  return (
    <div className={styles.line}>
      <Caption1 id={id} className={styles.name}>
        <span className={styles.quiet}>{texts.selection.selected}</span>{' '}
        <span className={styles.address}>{selection?.address}</span>{' '}
        {item !== null && texts.item(item, fieldNameOf(type, item, language))}
      </Caption1>
      {selection && (
        <>
          <Count selection={selection} severity="error" />
          <Count selection={selection} severity="warning" />
        </>
      )}
      {away && (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUp16Regular />}
          aria-label={texts.selection.toTop}
          title={texts.selection.toTop}
          onClick={() => area.current?.scrollTo({ top: 0 })}
        />
      )}
    </div>
  );
}

interface CountProps {
  readonly selection: Selection;
  readonly severity: Severity;
}

function Count({ selection, severity }: CountProps) {
  const styles = useStyles();
  const texts = useTexts();
  const count = selection.findings.filter(({ finding }) => finding.severity === severity).length;
  if (count === 0) return null;
  return (
    <Caption1 className={styles.count}>
      <SeverityIcon severity={severity} />
      {severity === 'error' ? texts.errors(count) : texts.warnings(count)}
    </Caption1>
  );
}

function useScrolledAway(body: RefObject<HTMLElement | null>, area: RefObject<HTMLElement | null>): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!body.current || !area.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => setAway(entry !== undefined && !entry.isIntersecting),
      { root: area.current, rootMargin: '-32px 0px 0px 0px' },
    );
    observer.observe(body.current);
    return () => observer.disconnect();
  }, [body, area]);
  return away;
}
