import {
  Body1Strong,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { SaveWay } from '../../session/index.ts';
import { useTexts } from '../frame.tsx';
import { Section } from '../parts/section.tsx';
import { bytesWay, type Exported, type HandedFile, isZip, waysOf } from './run-export.ts';
import type { Exporting } from './use-export.ts';

/** Files that are listed at first. */
const LISTED = 12;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  file: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  start: { alignSelf: 'flex-start' },
});

interface ExportedFilesProps {
  readonly exporting: Exporting;
  readonly exported: Exported;
  readonly ways: readonly SaveWay[];
  /** True where the sheet was checked or edited since. */
  readonly stale: boolean;
}

/** Where each exported file went, as far as that can be known, and every other way of getting at it. */
export function ExportedFiles({ exporting, exported, ways, stale }: ExportedFilesProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [all, setAll] = useState(false);
  const { handed, files } = exported;
  const listed = all ? handed : handed.slice(0, LISTED);
  const more = handed.length - listed.length;
  const zipped = handed.some(({ file }) => isZip(file));
  // What is the same of all files is said once.
  const common = handed.length > 1 && new Set(handed.map(({ where }) => where)).size === 1;
  return (
    <Section title={texts.exporting.result}>
      {stale && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.exporting.stale}</MessageBarBody>
        </MessageBar>
      )}
      {common && handed[0] && <Caption1 role="status">{texts.exporting.where[handed[0].where]}</Caption1>}
      <ul className={styles.list}>
        {listed.map((each) => (
          <ExportedFile
            key={each.file.name}
            handed={each}
            told={common}
            folded={handed.length > 1}
            ways={waysOf(each.file, ways)}
            onWay={(way) => void exporting.again(each.file, way)}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" className={styles.start} onClick={() => setAll(true)}>
          {texts.exporting.showAll(more)}
        </Button>
      )}
      {files.length > 1 && !zipped && bytesWay(ways, files) !== undefined && (
        <Button size="small" className={styles.start} onClick={() => void exporting.asZip()}>
          {texts.exporting.asZip}
        </Button>
      )}
    </Section>
  );
}

interface ExportedFileProps {
  readonly handed: HandedFile;
  /** True where it is said of all files together where they are. */
  readonly told: boolean;
  /** True where the ways are shown when asked for. */
  readonly folded: boolean;
  readonly ways: readonly SaveWay[];
  readonly onWay: (way: SaveWay) => void;
}

function ExportedFile({ handed: { file, where }, told, folded, ways, onWay }: ExportedFileProps) {
  const styles = useStyles();
  const texts = useTexts();
  const nameId = useId();
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.file} aria-labelledby={nameId}>
      <Body1Strong id={nameId}>{file.name}</Body1Strong>
      <Caption1 className={styles.quiet}>{texts.exporting.file(file.records, '')}</Caption1>
      {!told && <Caption1 role="status">{texts.exporting.where[where]}</Caption1>}
      {folded && (
        <Button
          size="small"
          className={styles.start}
          aria-expanded={open}
          aria-label={texts.exporting.wayFor(texts.exporting.otherWays, file.name)}
          onClick={() => setOpen(!open)}
        >
          {texts.exporting.otherWays}
        </Button>
      )}
      {(open || !folded) && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
        <div className={styles.ways} role="group" aria-label={texts.exporting.otherWays}>
          {ways.map((way) => (
            <Button
              key={way}
              size="small"
              aria-label={texts.exporting.wayFor(texts.exporting.ways[way], file.name)}
              onClick={() => onWay(way)}
            >
              {texts.exporting.ways[way]}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
