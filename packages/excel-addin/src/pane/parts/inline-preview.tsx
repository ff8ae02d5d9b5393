import { type ComponentProps, useEffect, useRef } from 'react';
import { Preview } from '../fixes/preview.tsx';
import { mayMoveFocus } from '../list/may-move-focus.ts';
import { useScrollArea } from '../list/scroll-area.ts';

type PreviewProps = ComponentProps<typeof Preview>;

/** A preview within a view, which takes the focus from the button that opened it and leaves it to the view. */
export function InlinePreview({ onDone, ...rest }: Omit<PreviewProps, 'heading'>) {
  const area = useScrollArea();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (mayMoveFocus(area.current)) heading.current?.focus();
  }, [area]);
  return (
    <Preview
      {...rest}
      heading={heading}
      onDone={(result) => {
        if (mayMoveFocus(area.current)) area.current?.focus({ preventScroll: true });
        onDone(result);
      }}
    />
  );
}
