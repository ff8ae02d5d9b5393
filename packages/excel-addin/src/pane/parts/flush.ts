import { makeStyles, tokens } from '@fluentui/react-components';

/** Fluent keeps free space around a radio button, box or switch; this brings it in line with what stands above. */
export const useFlush = makeStyles({
  flush: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
