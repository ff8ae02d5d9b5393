import type { Outcome, TypeDefinition } from '../protocol/wire.ts';
import type { Session } from './session.ts';

/** Events by the name that registering them has on the wire. */
const EVENTS: Readonly<Record<string, string>> = {
  ActivatedEvent: 'Activated',
  AddedEvent: 'Added',
  CalculatedEvent: 'Calculated',
  ColumnSortedEvent: 'ColumnSorted',
  DataChangedEvent: 'DataChanged',
  DeactivatedEvent: 'Deactivated',
  DeletedEvent: 'Deleted',
  EventMoved: 'Moved',
  EventNameChanged: 'NameChanged',
  EventVisibilityChanged: 'VisibilityChanged',
  FormatChangedEvent: 'FormatChanged',
  FormulaChangedEvent: 'FormulaChanged',
  ProtectionChangedEvent: 'ProtectionChanged',
  RowHiddenChangedEvent: 'RowHiddenChanged',
  RowSortedEvent: 'RowSorted',
  SelectionChangedEvent: 'SelectionChanged',
  SingleClickedEvent: 'SingleClicked',
};

/** The `_Register…` and `_Unregister…` methods of an object whose events have a target's id. */
export function eventMethods<Target extends object>(
  owner: (target: Target) => { readonly session: Session; readonly id: string },
): NonNullable<TypeDefinition<Target>['methods']> {
  const methods: Record<string, (target: Target) => Outcome> = {};
  const counting =
    (event: string, by: 1 | -1) =>
    (target: Target): undefined => {
      const { session, id } = owner(target);
      session.register(event, id, by);
      return undefined;
    };
  for (const [suffix, event] of Object.entries(EVENTS)) {
    methods[`_Register${suffix}`] = counting(event, 1);
    methods[`_Unregister${suffix}`] = counting(event, -1);
  }
  return methods;
}
