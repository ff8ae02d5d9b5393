import { formatOf, type Language } from '@upki-tsv/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createSession, type Session } from '../../session/index.ts';
import { sampleRows, today } from '../../session/test-bench.ts';
import { FakePort, FakeScheduler } from '../../session/test-port.ts';
import { Frame } from '../frame.tsx';
import { typeTitle } from '../parts/type-title.ts';
import { textsOf } from '../texts/index.ts';
import { MappingForm } from './mapping-form.tsx';
import { StartView } from './start-view.tsx';

const LANGUAGES: readonly Language[] = ['ja', 'en'];
const nothing = (): void => undefined;

async function on(...sheets: Parameters<FakePort['add']>[]): Promise<Session> {
  const port = new FakePort();
  for (const sheet of sheets) port.add(...sheet);
  const session = createSession({ port, scheduler: new FakeScheduler(), today });
  await session.start();
  return session;
}

const startOf = (session: Session, language: Language): string =>
  textOf(
    renderToStaticMarkup(
      <Frame language={language}>
        <StartView session={session} snapshot={session.snapshot()} onView={nothing} />
      </Frame>,
    ),
  );

const textOf = (markup: string): string =>
  markup.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = textsOf(language);

  it('leads from an ordinary sheet to one of applications', async () => {
    const session = await on(['メモ', [['日付', '部屋']]], ['サーバ失効', sampleRows('server-revoke', 1)]);
    const text = startOf(session, language);
    expect(text).toContain(texts.start.other);
    expect(text).toContain('サーバ失効');
    expect(text).toContain(texts.start.useThisButton);
    expect(text).toContain(texts.create.openTsvButton);
    expect(text).toContain(`aria-label="${typeTitle('client-issue', language)}"`);
  });

  it('asks for the type of a sheet that fits several', async () => {
    const session = await on(['一覧', [['主体者DN', '利用管理者氏名', '利用管理者所属', '利用管理者mail']]]);
    const { sheet } = session.snapshot();
    if (sheet.kind !== 'unclear') throw new Error(sheet.kind);
    const text = startOf(session, language);
    expect(text).toContain(texts.start.unclear);
    for (const type of sheet.types) expect(text).toContain(typeTitle(type, language));
  });

  it('names repeated headers and lets the column be chosen', async () => {
    const header = sampleRows('server-issue', 0)[0] ?? [];
    const session = await on(['一覧', [[...header, 'CSR']]]);
    expect(session.snapshot().sheet.kind).toBe('repeated');
    const text = startOf(session, language);
    expect(text).toContain(texts.sheet.repeated(['CSR']));
    expect(text).toContain(texts.mapping.use);
  });

  it('shows what an institution sheet holds', async () => {
    const session = await on([
      '機関情報',
      [
        ['機関名（O）', 'Example University'],
        ['ドメイン', 'example.ac.jp'],
      ],
    ]);
    const text = startOf(session, language);
    expect(text).toContain(texts.start.institution);
    expect(text).toContain('Example University');
    expect(text).toContain('example.ac.jp');
  });

  it('leads from headers of the user’s own to their columns, with values and doubts', async () => {
    const session = await on([
      '一覧',
      [
        ['識別名', '種別', 'DL方法', '氏名', '所属', 'メール', '担当者', '連絡用', '暗証番号'],
        [
          'CN=REI,C=JP',
          '5',
          '2',
          '礼　花子',
          '理学部',
          'h@example.ac.jp',
          '例',
          'a@example.ac.jp',
          'Ab3$9xYz',
        ],
      ],
    ]);
    const { sheet } = session.snapshot();
    if (sheet.kind !== 'other') throw new Error(sheet.kind);
    expect(sheet.hint?.kind).toBe('guessed');
    expect(startOf(session, language)).toContain(texts.start.hints.guessed);
    const markup = textOf(
      renderToStaticMarkup(
        <Frame language={language}>
          <MappingForm session={session} top={sheet.top} />
        </Frame>,
      ),
    );
    expect(markup).toContain(texts.mapping.samples(['h@example.ac.jp']));
    expect(markup).toContain(texts.mapping.unsure);
    expect(markup).not.toContain('Ab3$9xYz');
  });

  it('tells forms and headers further down for what they are', async () => {
    const items = formatOf('server-issue').items.flatMap((item) => (item ? [item.title.ja] : []));
    const form = await on(['申請書', items.map((title) => [title, 'x'])]);
    expect(startOf(form, language)).toContain(texts.start.hints.vertical);
    const below = await on(['申請', [...Array.from({ length: 11 }, () => ['説明']), items]]);
    expect(startOf(below, language)).toContain(texts.start.hints.headerBelow(12));
  });

  it('says at once which required items a mapping lacks', () => {
    const markup = textOf(
      renderToStaticMarkup(
        <Frame language={language}>
          <MappingForm
            session={{ mapColumns: async () => undefined, snapshot: () => never() }}
            top={[{ row: 2, texts: ['主体者DN', '', 'CSR', 'メモ'] }]}
          />
        </Frame>,
      ),
    );
    const mail = formatOf('server-issue').itemOf.adminMail ?? 0;
    expect(markup).toContain(texts.mapping.fieldOf('C', 'CSR'));
    expect(markup).toContain(texts.mapping.fieldOf('D', 'メモ'));
    expect(markup).not.toContain(texts.mapping.column('B'));
    expect(markup).toContain(`#${mail} `);
  });
});

const never = (): never => {
  throw new Error('not asked for');
};
