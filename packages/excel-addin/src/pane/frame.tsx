import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { Language } from '@upki-tsv/core';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Theme } from '../session/index.ts';
import { type Texts, textsOf } from './texts/texts.ts';

const LanguageContext = createContext<Language>('ja');

export const useLanguage = (): Language => useContext(LanguageContext);
export const useTexts = (): Texts => textsOf(useLanguage());

const usePageStyles = makeStaticStyles({ 'body, h1, h2, p': { margin: 0 } });

const useStyles = makeStyles({
  frame: { minHeight: '100vh', overflowWrap: 'anywhere' },
});

interface FrameProps {
  readonly language: Language;
  readonly theme?: Theme;
  readonly children: ReactNode;
}

/** Language and looks for everything in the pane, as the host has them. */
export function Frame({ language, theme, children }: FrameProps) {
  usePageStyles();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = textsOf(language).title;
  }, [language]);
  const styles = useStyles();
  return (
    <LanguageContext value={language}>
      <FluentProvider
        className={styles.frame}
        lang={language}
        theme={theme?.dark ? webDarkTheme : webLightTheme}
        style={{ background: theme?.background, color: theme?.foreground }}
      >
        {children}
      </FluentProvider>
    </LanguageContext>
  );
}
