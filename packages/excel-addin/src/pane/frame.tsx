import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '@upki-tsv/core';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { Theme } from '../session/index.ts';
import { textsOf } from './texts/index.ts';
import type { Texts } from './texts/texts.ts';
import { themeOf } from './theme.ts';

const LanguageContext = createContext<Language>('ja');

export const useLanguage = (): Language => useContext(LanguageContext);
export const useTexts = (): Texts => textsOf(useLanguage());

const usePageStyles = makeStaticStyles({ 'h1, h2, h3, p': { margin: 0 } });

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    overflowX: 'hidden',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    // Japanese breaks between words, where the browser knows them, and not before a closing bracket.
    wordBreak: 'auto-phrase',
    lineBreak: 'strict',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const LIGHT: Theme = { dark: false };

interface FrameProps {
  readonly language: Language;
  readonly theme?: Theme;
  readonly children: ReactNode;
}

/** Language and looks for everything in the pane, as the host has them. Fills what holds it. */
export function Frame({ language, theme = LIGHT, children }: FrameProps) {
  usePageStyles();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = textsOf(language).title;
  }, [language]);
  const styles = useStyles();
  const fluentTheme = useMemo(() => themeOf(theme, language), [theme, language]);
  return (
    <LanguageContext value={language}>
      <FluentProvider className={styles.frame} lang={language} theme={fluentTheme}>
        {children}
      </FluentProvider>
    </LanguageContext>
  );
}
