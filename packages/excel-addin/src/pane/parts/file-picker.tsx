import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type DragEvent, useRef, useState } from 'react';
import { useTexts } from '../frame.tsx';
import { Quiet } from './quiet.tsx';

const useStyles = makeStyles({
  area: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

interface FilePickerProps {
  /** Name of the button and of the input behind it. */
  readonly label: string;
  /** Endings of the names that the system's dialog shows first, such as `.tsv`. */
  readonly endings: readonly string[];
  readonly several?: boolean;
  readonly disabled?: boolean;
  /** May be given several by drag and drop where one is asked for. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button for files, on an area that takes them by drag and drop too. */
export function FilePicker({ label, endings, several = false, disabled = false, onFiles }: FilePickerProps) {
  const styles = useStyles();
  const texts = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])];
    if (!disabled && files.length > 0) onFiles(files);
  };
  const dragOver = (event: DragEvent): void => {
    if (disabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button is the one for keyboards
    <div
      className={mergeClasses(styles.area, over && styles.over)}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={endings.join(',')}
        multiple={several}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file can be chosen again after it was corrected.
          currentTarget.value = '';
        }}
      />
      <Button disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <Quiet>{several ? texts.files.dropSeveral : texts.files.drop}</Quiet>
    </div>
  );
}
