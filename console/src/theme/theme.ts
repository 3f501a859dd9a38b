import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent colour. */
const iris: MantineColorsTuple = [
  '#f3f3fe',
  '#e6e7fd',
  '#d0d1fb',
  '#b1b2f5',
  '#8e8eed',
  '#6e6ade',
  '#5b5bd6',
  '#5151cd',
  '#4646b4',
  '#343490',
];

/** Greys with a little of the accent in them. */
const gray: MantineColorsTuple = [
  '#f7f7f9',
  '#f1f1f4',
  '#e7e7ed',
  '#dbdbe4',
  '#c9c9d6',
  '#a2a2b3',
  '#7c7c8e',
  '#5c5c6e',
  '#3b3b4a',
  '#22222e',
];

const dark: MantineColorsTuple = [
  '#ececf2',
  '#c3c3d0',
  '#a5a5b6',
  '#8a8a9c',
  '#363643',
  '#292933',
  '#1c1c23',
  '#131318',
  '#0e0e12',
  '#0a0a0d',
];

const FONTS =
  'Geist, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", ' +
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const MONOSPACE =
  'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", "Noto Sans Mono", monospace';

export const theme = createTheme({
  colors: { iris, gray, dark },
  primaryColor: 'iris',
  primaryShade: 6,
  fontFamily: FONTS,
  fontFamilyMonospace: MONOSPACE,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily: FONTS,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '11px', xl: '16px' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/** Colours of Mantine whose contrast is below 4.5, and those of tokens.css. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-dim)',
    '--mantine-color-placeholder': 'var(--text-faint)',
    '--mantine-color-error': 'var(--text-bad)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-anchor': 'var(--text-accent)',
  },
  dark: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-dim)',
    '--mantine-color-placeholder': 'var(--text-faint)',
    '--mantine-color-error': 'var(--text-bad)',
    '--mantine-color-default': 'var(--surface-raised)',
    '--mantine-color-default-hover': 'var(--surface-hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-anchor': 'var(--text-accent)',
  },
});
