import { formatOf } from '@upki-tsv/core';
import { lazy, Suspense } from 'react';
import type { Session, Snapshot } from '../../session/index.ts';
import { useTexts } from '../frame.tsx';
import { Quiet } from '../parts/quiet.tsx';
import { Section, Sections } from '../parts/section.tsx';
import { AddRows } from './add-rows.tsx';
import { CsrPaste } from './csr-paste.tsx';
import { InstitutionSheet } from './institution-sheet.tsx';
import { NewSheet } from './new-sheet.tsx';
import { OpenTsv } from './open-tsv.tsx';

const LookUp = lazy(() => import('./look-up.tsx'));

interface CreateViewProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
}

/** New sheets, files into sheets, and rows into the active one. */
export function CreateView({ session, snapshot }: CreateViewProps) {
  const texts = useTexts();
  const { sheet, activity } = snapshot;
  const disabled = activity === 'starting' || activity === 'writing' || activity === 'stopped';
  const table = sheet.kind === 'table' ? sheet : null;
  return (
    <Sections>
      <NewSheet session={session} disabled={disabled} />
      <OpenTsv session={session} disabled={disabled} />
      {table ? (
        <AddRows key={`rows-${table.sheet.id}`} session={session} table={table} disabled={disabled} />
      ) : (
        <Section title={texts.create.addRows}>
          <Quiet>{texts.create.noSheet}</Quiet>
        </Section>
      )}
      {table && formatOf(table.type).itemOf.csr !== undefined && (
        <Section key={`csr-${table.sheet.id}`} title={texts.csr.title}>
          <CsrPaste session={session} snapshot={snapshot} />
        </Section>
      )}
      <InstitutionSheet session={session} disabled={disabled} />
      <Suspense fallback={null}>
        <LookUp session={session} />
      </Suspense>
    </Sections>
  );
}
