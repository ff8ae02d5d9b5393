import { MessageBar, MessageBarBody } from '@fluentui/react-components';

export interface Said {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
}

/** What came of an action. Its live region stands before there is anything to say, so that it is read out. */
export function Outcome({ said }: { readonly said: Said | null }) {
  return (
    <div role="status">
      {said && (
        <MessageBar intent={said.intent} layout="multiline">
          <MessageBarBody>{said.text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
